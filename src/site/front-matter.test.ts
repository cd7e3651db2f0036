import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {validContent} from '../../tests/content/valid-content';
import {guideFrontMatter} from './front-matter';

const DOCS = '/site/docs';

/** What Docusaurus reads from a document of the guide. */
async function frontMatterOf(file: string, text = validContent().find((each) => each.file === file)!.text) {
  const {frontMatter} = await guideFrontMatter(DOCS)({
    filePath: `${DOCS}/${file}`,
    fileContent: text,
    defaultParseFrontMatter: async ({fileContent}) => {
      const [, yaml, content] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(fileContent)!;
      return {frontMatter: parse(yaml!) as Record<string, unknown>, content: content!};
    },
  });
  return frontMatter;
}

describe('guideFrontMatter', () => {
  it('titles a chapter with its number and keeps its weight for the navigation', async () => {
    expect(await frontMatterOf('4-integrations/index.mdx')).toEqual({
      title: '4 Integrations',
      description: 'What section 4 asks.',
      hide_title: true,
      sidebar_custom_props: {weight: 23},
    });
  });

  it('titles a message with its name and describes it with its summary', async () => {
    expect(await frontMatterOf('messages/magento.sales.order_management.create.md')).toEqual({
      title: 'magento.sales.order_management.create',
      description: 'Creates an order in Order Management.',
      hide_title: true,
      displayed_sidebar: 'guide',
      pagination_prev: null,
      pagination_next: null,
    });
  });

  it("keeps the exam's figures out of the front page", async () => {
    expect(await frontMatterOf('index.mdx')).toEqual({
      title: 'Study guide',
      description: 'A study guide.',
      hide_title: true,
      hide_table_of_contents: true,
    });
  });

  it("passes on what is Docusaurus' own", async () => {
    expect(
      await frontMatterOf(
        'orocommerce.mdx',
        '---\ntitle: Oro\ndescription: Two products.\nslug: /oro/\n---\n\nText.\n',
      ),
    ).toEqual({
      title: 'Oro',
      description: 'Two products.',
      slug: '/oro/',
    });
  });

  it('gives a message that cannot be read the name of its file, for the checker to complain about', async () => {
    expect(await frontMatterOf('messages/magento.sales.broken.md', '---\nkind: command\n---\n\nText.\n')).toMatchObject(
      {title: 'messages/magento.sales.broken.md'},
    );
  });
});

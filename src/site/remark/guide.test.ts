import type {Nodes, Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import remarkGuide from './guide';

const DOCS = '/site/docs';

/** The document after the plugin, one line per top-level node. */
function transform(markdown: string, file = 'page.mdx'): string[] {
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkMdx)
    .use(remarkGfm)
    .use(remarkDirective)
    .use(remarkGuide, {docsDir: DOCS});
  const tree = processor.runSync(processor.parse(markdown), {path: `${DOCS}/${file}`}) as Root;
  return tree.children.map(show);
}

/** A node in short: text as it is, components as JSX, everything else as `type(children)`. */
function show(node: Nodes): string {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const attributes = node.attributes.map((attribute) => {
      if (attribute.type === 'mdxJsxExpressionAttribute') return ` {${attribute.value}}`;
      const {name, value} = attribute;
      return typeof value === 'string' ? ` ${name}="${value}"` : ` ${name}={${value?.value ?? true}}`;
    });
    const open = `<${node.name}${attributes.join('')}`;
    return node.children.length > 0 ? `${open}>${node.children.map(show).join('')}</${node.name}>` : `${open} />`;
  }
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  if (node.type === 'mdxjsEsm') return node.value;
  return 'children' in node ? `${node.type}(${node.children.map(show).join('')})` : node.type;
}

describe('message names', () => {
  it('become components that get the data of the page', () => {
    expect(transform('Send `magento.sales.order_management.create` now.')).toEqual([
      "import MessageName from '@site/src/ui/MessageName';",
      "import guidePage from '@generated/guide/default/pages/page.json';",
      'paragraph(Send <MessageName page={guidePage} name="magento.sales.order_management.create" /> now.)',
    ]);
  });

  it('become components in lists, tables and containers', () => {
    const markdown = [
      '- `magento.sales.a`',
      '',
      '| Name |',
      '| --- |',
      '| `magento.sales.b` |',
      '',
      ':::in-short',
      '`magento.sales.c`',
      ':::',
    ].join('\n');
    expect(transform(markdown).slice(2)).toEqual([
      'list(listItem(paragraph(<MessageName page={guidePage} name="magento.sales.a" />)))',
      'table(tableRow(tableCell(Name))tableRow(tableCell(<MessageName page={guidePage} name="magento.sales.b" />)))',
      'containerDirective(paragraph(<MessageName page={guidePage} name="magento.sales.c" />))',
    ]);
  });

  it('stay code in headings', () => {
    expect(transform('### What is `magento.sales.a` for?')).toEqual(['heading(What is `magento.sales.a` for?)']);
  });

  it('stay code in links, however deep', () => {
    expect(
      transform('[`magento.sales.a`](/x/) [**`magento.sales.a`**](/x/) [`magento.sales.a`][x]\n\n[x]: /x/')[0],
    ).toBe('paragraph(link(`magento.sales.a`) link(strong(`magento.sales.a`)) linkReference(`magento.sales.a`))');
  });

  it('are only whole names in inline code', () => {
    expect(transform('magento.sales.a `lines_shipped` `magento.sales.a()`')).toEqual([
      'paragraph(magento.sales.a `lines_shipped` `magento.sales.a()`)',
    ]);
  });
});

describe('notes that follow each other', () => {
  it('have a comma between, with a space or without; others have none', () => {
    const markdown = 'A.[^a][^b] [^c] B.[^a]\n\n[^a]: x\n\n[^b]: x\n\n[^c]: x';
    const note = 'footnoteReference';
    const comma = '<sup className="between">,</sup>';
    expect(transform(markdown)[0]).toBe(`paragraph(A.${note}${comma}${note}${comma}${note} B.${note})`);
  });
});

describe('links to the glossary', () => {
  it('become terms that keep their text', () => {
    expect(transform('A [*soft* allocation](/glossary/#soft-allocation).').slice(-1)).toEqual([
      'paragraph(A <GlossaryTerm page={guidePage} id="soft-allocation">emphasis(soft) allocation</GlossaryTerm>.)',
    ]);
  });

  it('are those to one term; others stay links', () => {
    expect(transform('[Glossary](/glossary/) and [chapter](/4-integrations/#4.2)')).toEqual([
      'paragraph(link(Glossary) and link(chapter))',
    ]);
  });
});

describe('components', () => {
  it('are imported once each, with the data of the page', () => {
    expect(transform('<ExamFacts />\n\n<WeightChart />\n\n<ExamFacts compact />', 'index.mdx')).toEqual([
      "import ExamFacts from '@site/src/features/chapter/ExamFacts';",
      "import WeightChart from '@site/src/features/chapter/WeightChart';",
      "import guidePage from '@generated/guide/default/pages/index.json';",
      '<ExamFacts page={guidePage} />',
      '<WeightChart page={guidePage} />',
      '<ExamFacts page={guidePage} compact={true} />',
    ]);
  });

  it('get the data of the page in footnotes too', () => {
    expect(transform('Text.[^a]\n\n[^a]: <Citation id="a" />').slice(-1)).toEqual([
      'footnoteDefinition(<Citation page={guidePage} id="a" />)',
    ]);
  });

  it('are none of the elements the guide does not know', () => {
    expect(transform('<details>Text</details>')).toEqual(['paragraph(<details>Text</details>)']);
  });
});

describe('the frame', () => {
  const imports = (line: string) => line.startsWith('import ');

  it('opens a chapter, and closes it with the message sheet, before the footnotes', () => {
    const lines = transform('---\nsection: 4\n---\n\nOpening.[^a]\n\n[^a]: Source.', '4-integrations/index.mdx');
    expect(lines.filter(imports)).toEqual([
      "import ChapterOpening from '@site/src/features/chapter/ChapterOpening';",
      "import AnswerKey from '@site/src/features/chapter/AnswerKey';",
      "import MessageSheet from '@site/src/features/messages/MessageSheet';",
      "import guidePage from '@generated/guide/default/pages/4-integrations/index.json';",
    ]);
    expect(lines.filter((line) => !imports(line))).toEqual([
      'yaml',
      '<ChapterOpening page={guidePage} />',
      '<AnswerKey page={guidePage} />',
      'paragraph(Opening.footnoteReference)',
      'heading(Message cheat sheet)',
      '<MessageSheet page={guidePage} />',
      'footnoteDefinition(paragraph(Source.))',
    ]);
  });

  it('closes each objective where the next begins, the last one before the sheet', () => {
    const lines = transform(
      '## 4.1 One\n\nText.\n\n## 4.2 Two\n\nMore.[^a]\n\n[^a]: Source.',
      '4-integrations/index.mdx',
    );
    expect(lines.filter((line) => /ObjectiveClose page|heading/.test(line))).toEqual([
      'heading(4.1 One)',
      '<ObjectiveClose page={guidePage} objective="4.1" />',
      'heading(4.2 Two)',
      '<ObjectiveClose page={guidePage} objective="4.2" />',
      'heading(Message cheat sheet)',
    ]);
  });

  it('heads a message, and closes it with its details', () => {
    const lines = transform('Creates an order.', 'messages/magento.sales.order_management.create.md');
    expect(lines.filter(imports)).toEqual([
      "import MessageHeader from '@site/src/features/messages/MessageHeader';",
      "import MessageDetails from '@site/src/features/messages/MessageDetails';",
      "import guidePage from '@generated/guide/default/pages/messages/magento.sales.order_management.create.json';",
    ]);
    expect(lines.filter((line) => !imports(line))).toEqual([
      '<MessageHeader page={guidePage} />',
      'paragraph(Creates an order.)',
      '<div data-message-example="" data-print="omit">heading(Example)<MessageDetails page={guidePage} part="example" /></div>',
      'heading(Parameters)',
      '<MessageDetails page={guidePage} part="params" />',
      'heading(In the exam and in flows)',
      '<MessageDetails page={guidePage} part="uses" />',
      'heading(Sources)',
      '<MessageDetails page={guidePage} part="sources" />',
    ]);
  });

  it('is not for other pages', () => {
    expect(transform('Text.', 'messages/index.mdx')).toEqual(['paragraph(Text.)']);
    expect(transform('Text.', 'orocommerce.mdx')).toEqual(['paragraph(Text.)']);
  });
});

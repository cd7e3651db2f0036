import {describe, expect, it} from 'vitest';
import {
  collectReferences,
  countWords,
  expandShorthands,
  findContainer,
  headingAnchors,
  headingText,
  parseMarkdown,
  plainText,
  termOfLink,
} from './markdown';

function parse(markdown: string) {
  return parseMarkdown(markdown, 'page.mdx').tree;
}

describe('expandShorthands', () => {
  it("gives an objective's heading its number as the anchor", () => {
    expect(expandShorthands('## 4.2 Determine the actions\n')).toBe('## 4.2 Determine the actions {/* #4.2 */}\n');
  });

  it('keeps an anchor that is written out', () => {
    const markdown = '## 4.2 Determine the actions {/* #4.2 */}\n';
    expect(expandShorthands(markdown)).toBe(markdown);
  });

  it('leaves other headings alone', () => {
    const markdown = '# 4.2 Title\n\n### 4.2 Question\n\n## Summary\n';
    expect(expandShorthands(markdown)).toBe(markdown);
  });

  it('defines each cited source once, at the end', () => {
    expect(expandShorthands('One.[^oms-api] Two.[^oms-api][^exam]\n')).toBe(
      'One.[^oms-api] Two.[^oms-api][^exam]\n\n[^oms-api]: <Citation id="oms-api" />\n\n[^exam]: <Citation id="exam" />\n',
    );
  });

  it('cites a source by its id, however the footnote spells it', () => {
    expect(expandShorthands('One.[^OMS-API] Two.[^oms-api]\n')).toBe(
      'One.[^OMS-API] Two.[^oms-api]\n\n[^oms-api]: <Citation id="oms-api" />\n',
    );
  });

  it('cites a source with a mark behind it', () => {
    expect(expandShorthands('Known.[^a]:seen-in-code')).toBe('Known.[^a]:seen-in-code\n\n[^a]: <Citation id="a" />\n');
  });

  it('keeps a definition that is written out', () => {
    const markdown = 'One.[^own]\n\n[^own]: Text of my own.\n';
    expect(expandShorthands(markdown)).toBe(markdown);
  });

  it('changes nothing the second time', () => {
    const once = expandShorthands('## 4.2 Determine the actions\n\nOne.[^oms-api]\n');
    expect(expandShorthands(once)).toBe(once);
  });

  it('keeps the line of everything', () => {
    const markdown = '---\ntitle: A\n---\n\n## 4.2 Title\n\nText.[^a]\n';
    expect(expandShorthands(markdown).split('\n').slice(0, 4)).toEqual(markdown.split('\n').slice(0, 4));
    expect(expandShorthands(markdown).split('\n')[6]).toBe('Text.[^a]');
  });
});

describe('parseMarkdown', () => {
  it('locates the front matter by lines of the file', () => {
    const {frontMatter} = parseMarkdown('---\ntitle: A\nsection: 4\n---\n', 'page.mdx');
    expect(frontMatter.value).toEqual({title: 'A', section: 4});
    expect(frontMatter.lineOf(['section'])).toBe(3);
  });

  it('reports a syntax error with its line', () => {
    const {problems, tree} = parseMarkdown('Fine.\n\nOpen {brace\n', 'page.mdx');
    expect(problems).toMatchObject([{file: 'page.mdx', line: 3}]);
    expect(tree.children).toEqual([]);
  });
});

describe('headingAnchors', () => {
  it('makes slugs, numbers the ones that come again, and prefers what a comment says', () => {
    const anchors = headingAnchors(
      parse(
        '## 4.2 Title\n\n### The steps\n\n### The `oms` steps, in short\n\n### The steps\n\n### Term {/* #my-term */}\n',
      ),
    );
    expect([...anchors].map(([heading, anchor]) => [headingText(heading), anchor])).toEqual([
      ['4.2 Title', '4.2'],
      ['The steps', 'the-steps'],
      ['The oms steps, in short', 'the-oms-steps-in-short'],
      ['The steps', 'the-steps-1'],
      ['Term', 'my-term'],
    ]);
  });
});

describe('collectReferences', () => {
  it('finds names, sources, terms and flows with the line of their first use', () => {
    const references = collectReferences([
      parse(
        '`magento.sales.a`[^src]\n\n`magento.sales.a` [x](/glossary/#soft-allocation) [y](/flows/order-creation/)\n',
      ),
    ]);
    expect(references).toEqual({
      messageNames: new Map([['magento.sales.a', 1]]),
      sources: new Map([['src', 1]]),
      terms: new Map([['soft-allocation', 3]]),
      flows: new Map([['order-creation', 3]]),
      components: new Map(),
      statusCodes: new Map(),
    });
  });

  it('does not count what stands in a footnote definition or a code block', () => {
    const references = collectReferences([
      parse('Text.[^own]\n\n```\n`magento.sales.a`\n```\n\n[^own]: See `magento.sales.b`.[^other]\n'),
    ]);
    expect([...references.messageNames.keys()]).toEqual([]);
    expect([...references.sources.keys()]).toEqual(['own']);
  });

  it('takes only whole names in inline code', () => {
    const references = collectReferences([
      parse('magento.sales.a `Magento.sales.b` `magento` `magento.sales.c()` `magento.sales.*` `magento.sales.d`\n'),
    ]);
    expect([...references.messageNames.keys()]).toEqual(['magento.sales.*', 'magento.sales.d']);
  });
});

describe('termOfLink', () => {
  it('knows links to one term only', () => {
    expect(
      [
        '/glossary/#soft-allocation',
        '/glossary/',
        '/glossary/#',
        '#soft-allocation',
        'https://example.com/glossary/#a',
      ].map(termOfLink),
    ).toEqual(['soft-allocation', undefined, undefined, undefined, undefined]);
  });
});

describe('countWords', () => {
  it('counts words of text and inline code, not code blocks, punctuation or footnotes', () => {
    expect(
      countWords([
        parse('One **two** – `three` 4.[^src]\n\n```json\n{"not": "counted"}\n```\n\n[^src]: Neither is this.\n'),
      ]),
    ).toBe(4);
  });
});

describe('findContainer', () => {
  it('finds a container by its name', () => {
    const {children} = parse(':::in-short\nText.\n:::\n');
    expect(findContainer(children, 'in-short')).toBe(children[0]);
    expect(findContainer(children, 'dont-confuse')).toBeUndefined();
  });
});

describe('plainText', () => {
  it('is one line without marks and footnotes', () => {
    expect(plainText(parse('Units *reserved\nat[^a]* the `aggregate`.[^b]\n').children[0]!)).toBe(
      'Units reserved at the aggregate.',
    );
  });
});

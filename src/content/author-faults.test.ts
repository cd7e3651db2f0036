import {describe, expect, it} from 'vitest';
import {contentAnd, contentWith, validContent} from '../../tests/content/valid-content';
import {assembleContent, type ContentFile} from './assemble';
import {formatProblems} from './kit/problem';

const CHAPTER = '4-integrations/index.mdx';
const MESSAGE = 'messages/magento.sales.order_management.create.md';
const FLOW = 'flows/order-creation.yaml';

/** What an author reads, without the line that counts. */
function report(content: ContentFile[]): string[] {
  return formatProblems(assembleContent(content, ['/favicon.svg']).problems)
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
    .filter(Boolean);
}

const PROSE = 'The message of this objective.';
const inProse = (text: string) => report(contentWith(CHAPTER, PROSE, text));

describe('code in prose', () => {
  it.each([
    ['Use {sku} here.', '{sku} is code to MDX'],
    ['Send it to /orders/{order_id}/lines.', '{order_id} is code to MDX'],
    ['{"a"}', '{"a"} is code to MDX'],
    ['See it.\n\nimport x from "y";', '"import x from "y";" is code to MDX'],
    ['An <sku>AP</sku> here.', '<sku> is an element to MDX'],
    ['<>AP</>', '<> is an element to MDX'],
  ])('%s', (text, message) => {
    const problems = inProse(text);
    expect(problems[0]).toMatch(/^docs\/4-integrations\/index\.mdx:\d+ {2}/);
    expect(problems[0]).toContain(message);
    expect(problems).toHaveLength(2);
  });

  it('may stand in code, or be escaped', () => {
    expect(inProse('`{sku}` and \\{sku\\} and `<sku>`.')).toEqual([]);
  });

  it('is found in messages as well', () => {
    const [problem] = report(contentWith(MESSAGE, 'Creates an order', 'Creates {an} order'));
    expect(problem).toContain(`docs/${MESSAGE}:`);
    expect(problem).toContain('{an} is code to MDX');
  });
});

describe('a container that is not closed', () => {
  const text = validContent().find(({file}) => file === CHAPTER)!.text;

  it.each([...text.matchAll(/^:::$/gm)].map((match, index) => [index, match.index] as const))(
    'is the only fault that is told, wherever it is (container %i)',
    (_, at) => {
      const broken = `${text.slice(0, at)}${text.slice(at + ':::\n'.length)}`;
      const opened = text.slice(0, at).lastIndexOf('\n:::');
      const line = text.slice(0, opened + 1).split('\n').length;
      const problems = report(validContent().map((each) => (each.file === CHAPTER ? {...each, text: broken} : each)));
      expect(problems[0]).toMatch(new RegExp(`^docs/${CHAPTER}:${line} {2}":::[a-z-]+" is not closed`));
      expect(problems.filter((each) => each.startsWith('docs/'))).toHaveLength(1);
    },
  );
});

describe('links and images', () => {
  it.each([
    ['[x](/orocomerce/)', 'no page is at "/orocomerce/"', 'did you mean "/orocommerce/"?'],
    ['[x](/orocommerce)', 'no page is at "/orocommerce"', 'write "/orocommerce/"'],
    ['[x](#4.10)', '"/4-integrations/" has no anchor "#4.10"', 'did you mean'],
    ['[x](/5-troubleshooting/#order-do-not-leave)', 'has no anchor', 'did you mean "orders-do-not-leave"?'],
    ['[x](../5-troubleshooting/)', 'begins nowhere', 'write the address from the root'],
    ['![x](/favicon.png)', 'no file is at "/favicon.png"', 'did you mean "/favicon.svg"?'],
    ['[x]\n\n[x]: /nowhere/', 'no page is at "/nowhere/"', ''],
  ])('%s', (text, message, hint) => {
    const [problem, told = ''] = inProse(text);
    expect(problem).toContain(message);
    expect(told).toContain(hint);
  });

  it('may lead out, to the page itself and to what components put on a page', () => {
    expect(
      inProse('[a](https://example.com/x) [b](#4.1) [c](/messages/#magento.sales.order_management) ![d](/favicon.svg)'),
    ).toEqual([]);
  });
});

describe('tables, footnotes and headings', () => {
  it('reports a cell too many and one too few, each with its row', () => {
    const problems = inProse('| A | B |\n|---|---|\n| 1 | 2 | 3 |\n| 1 |');
    expect(problems.filter((line) => line.startsWith('docs/')).map((line) => line.split('  ')[1])).toEqual([
      'this row has 3 cells, the table 2 columns',
      'this row has 1 cell, the table 2 columns',
    ]);
  });

  it('reports a footnote with a text of its own', () => {
    expect(inProse('Text.[^oms-api]\n\n[^oms-api]: My own text')[0]).toContain('[^oms-api] has a text of its own');
  });

  it('reports a mistyped objective heading, and not what follows from it', () => {
    const problems = report(contentWith(CHAPTER, '## 4.2 ', '## 4-2 '));
    expect(problems[0]).toContain('"## 4-2 Determine the actions" is not an objective');
    expect(problems.filter((line) => line.startsWith('docs/'))).toHaveLength(1);
  });

  it('names the other place of a doubled anchor', () => {
    const problems = inProse('Text.\n\n### A {/* #one */}\n\nText.\n\n### B {/* #one */}\n\nText.');
    expect(problems[0]).toContain('the anchor "one" is there twice');
    expect(problems[1]).toMatch(/the other one is on line \d+/);
  });

  it('says that a line must not begin as code does', () => {
    expect(inProse('import is what it does.')[1]).toContain('must not begin with import or export');
  });

  it('says how an anchor and a comment are written', () => {
    expect(inProse('### Term {#my-term}')[1]).toContain('write {/* #my-term */}');
    expect(inProse('<!-- later -->')[1]).toContain('write {/* … */}');
  });
});

describe('marks', () => {
  const withSources = (kind: string, text: string) =>
    report(
      contentWith(CHAPTER, PROSE, text).map((each) =>
        each.file === 'sources.yaml'
          ? {...each, text: each.text.replace(/(oms-api:[\s\S]*?kind: )\S+/, `$1${kind}`)}
          : each,
      ),
    );

  it('must stand behind a statement that rests on code alone', () => {
    const problems = withSources('code', 'It waits.[^oms-api] Then it goes.');
    expect(problems.find((line) => line.includes('[^oms-api]'))).toContain('rests on code alone and has no mark');
    const inChapter = (problems: string[]) => problems.filter((line) => line.startsWith(`docs/${CHAPTER}:20 `));
    expect(inChapter(withSources('code', 'It waits.[^oms-api]:seen-in-code Then.'))).toEqual([]);
    expect(inChapter(problems)).toHaveLength(1);
    expect(withSources('documentation', 'It waits.[^oms-api] Then it goes.')).toEqual([]);
  });

  it('are one of two', () => {
    expect(inProse('It waits.[^oms-api]:infered')[1]).toContain(':seen-in-code or :inferred');
  });
});

describe('flows', () => {
  it('reports a sum that is wrong', () => {
    const [problem] = report(contentWith(FLOW, 'soft: 2, available: 8', 'soft: 2, available: 3'));
    expect(problem).toContain('3 available is not 10 on hand less 2 soft and 0 hard');
  });

  it('reports a sender that the message does not have', () => {
    const [problem, hint] = report(contentWith(FLOW, 'from: sales-channel', 'from: oms'));
    expect(problem).toContain('goes from sales-channel, not from "oms"');
    expect(hint).toContain(`docs/${MESSAGE}`);
  });

  it('reports a branch that no step is on', () => {
    const problems = report(contentWith(FLOW, 'branches:', 'branches:\n  unused: Nobody goes here'));
    expect(problems[0]).toContain('no step is on branch "unused"');
  });
});

describe('YAML', () => {
  it.each([
    ['objectives: ["4.2"]', 'objectives: ["4.2"]\n\tx: 1', 'indent with spaces'],
    ['objectives: ["4.2"]', 'objectives: ["4.2"]\nobjectives: ["4.2"]', 'a key stands once'],
  ])('gives one problem and the fitting hint: %s', (passage, replacement, hint) => {
    const problems = report(contentWith(FLOW, passage, replacement));
    expect(problems.filter((line) => line.startsWith('docs/'))).toHaveLength(1);
    expect(problems[1]).toContain(hint);
  });

  it('knows a comma that cut a text in two', () => {
    const problems = report(contentWith(MESSAGE, 'meaning: The order}', 'meaning: The order, in full}'));
    expect(problems.join(' ')).toContain('put quotes around a text that holds a comma');
  });

  it('quotes what is no objective number', () => {
    expect(report(contentWith(FLOW, '["4.2"]', '[2.10]'))[0]).toContain('must be an objective number in quotes');
    expect(report(contentWith(FLOW, '["4.2"]', '["4-2"]'))[0]).toContain('"4-2" is no objective number');
  });
});

describe('messages', () => {
  it('reports a section without a text', () => {
    const text = validContent().find(({file}) => file === MESSAGE)!.text;
    const emptied = text.replace(/(## When it is sent\n)[\s\S]*?(?=\n## )/, '$1');
    const [problem] = report(validContent().map((each) => (each.file === MESSAGE ? {...each, text: emptied} : each)));
    expect(problem).toContain('"## When it is sent" is empty');
  });
});

describe('the exam’s own list', () => {
  it('is held against the headings, with the line as it should be', () => {
    const problems = report(
      contentAnd(
        'exam-lines.yaml',
        '- id: "4.2"\n  title: Determine the actions\n  lines: [Which message makes orders?]\n',
      ),
    );
    expect(problems[0]).toContain('objective 4.2 does not answer the exam\'s line "Which message makes orders?"');
  });
});

describe('statuses', () => {
  const row = (code: string, rest = '') =>
    `- {code: ${code}, entity: order, kind: status, meaning: m, objectives: [], sources: [oms-api], confidence: doc${rest}}\n`;

  it('stops at a code in a text that is none, with the nearest', () => {
    const content = [
      ...contentWith(CHAPTER, PROSE, 'It is `RECIEVED`.'),
      {file: 'statuses.yaml', text: row('RECEIVED')},
    ];
    const [problem, hint] = report(content);
    expect(problem).toContain('no status or reason is called "RECIEVED"');
    expect(hint).toContain('did you mean "RECEIVED"?');
  });

  it('stops at a next status that does not exist, and at a code twice', () => {
    expect(report(contentAnd('statuses.yaml', row('NEW', ', next: [RECIEVED]') + row('RECEIVED')))[0]).toContain(
      'unknown status "RECIEVED"',
    );
    expect(report(contentAnd('statuses.yaml', row('NEW') + row('NEW')))[0]).toContain('NEW is there twice for "order"');
  });
});

describe('the running example', () => {
  const example = `order: {id: "100000123", store: WEB_US, total: 10, currency: USD}
payment: {reference: PAY-1, gateway: G, account: A, token: tok_1}
lines:
  - {id: "1", number: 1, sku: S, net: 9, tax: 1, gross: 10}
`;

  it('must add up', () => {
    expect(report(contentAnd('running-example.yaml', example.replace('total: 10', 'total: 11')))[0]).toContain(
      "the lines sum to 10, the order's total is 11",
    );
  });
});

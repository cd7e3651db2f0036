import {describe, expect, it} from 'vitest';
import {contentAnd, contentOf} from '../../../tests/content/valid-content';
import {bankOf, checkYourself} from '../../site/bank';
import {chapterPageData} from '../../site/pages/chapter';
import type {ChapterPageData} from '../../site/pages/types';
import {assembleContent} from '../assemble';
import {formatProblems} from '../kit/problem';
import {examItems} from './question';

const FILE = '4-integrations/questions.yaml';

/** A sound item as an author writes it. Its stem is line 7, its options are lines 10, 13, 15 and 17. */
const ITEM = `- id: q-4-001
  revision: 1
  objective: "4.2"
  device: names
  scenario: |-
    A shopper orders a tent.
  stem: "Which message creates the order in Order Management?"
  select: 1
  options:
    - text: "\`magento.sales.order_management.create\`"
      correct: true
      why: "The command of the store."
    - text: "\`magento.sales.order_management.updated\`"
      why: "The event that follows."
    - text: "\`magento.sales.old_management.place\`"
      why: "Named in old code only."
    - text: "\`magento.sales.order_management.*\`"
      why: "A wildcard is no message."
  difficulty: 1
  answer: "/4-integrations/#which-message-creates-orders-1"
  sources: [oms-api]
`;

/** What an author reads after changing a passage of the item. */
function reportWith(passage: string, replacement: string): string {
  if (!ITEM.includes(passage)) throw new Error(`no ${passage}`);
  return formatProblems(
    assembleContent(
      contentAnd(
        FILE,
        ITEM.replace(passage, () => replacement),
      ),
    ).problems,
  );
}

describe('a bank of questions', () => {
  it('has no problems when it is sound, in one file or several', () => {
    const second = ITEM.replace('q-4-001', 'q-4-002').replace(
      'A shopper orders a tent.',
      'A clerk enters seven lamps by hand at night.',
    );
    const files = [...contentAnd(FILE, ITEM), {file: '4-integrations/questions-2.yaml', text: second}];
    expect(assembleContent(files).problems).toEqual([]);
    expect(contentOf(files).questions.map(({id, file}) => [id, file])).toEqual([
      ['q-4-002', '4-integrations/questions-2.yaml'],
      ['q-4-001', FILE],
    ]);
  });

  it.each([
    ['an id of another form', 'q-4-001', 'item-1', ':1  "0.id": must be q-<section>-<three digits>, such as q-5-001'],
    [
      'an id of another section',
      'q-4-001',
      'q-5-001',
      ':1  q-5-001 is of objective 4.2\n    hint: its id begins with q-4-',
    ],
    ['an objective of another section', '"4.2"', '"5.1"', ':3  q-4-001 is of objective 5.1'],
    ['an unknown objective', '"4.2"', '"4.9"', ':3  unknown objective "4.9"\n    hint: section 4 has 4.1, 4.2, 4.3'],
    ['an unknown device', 'device: names', 'device: name', ':4  "0.device": must be one of limit, statements'],
    [
      'a line that is not in the answer key',
      'device: names',
      'line: k-4.2-nothing\n  device: names',
      ':4  unknown row of the answer key "k-4.2-nothing"',
    ],
    ['an unknown source', '[oms-api]', '[oms-apy]', ':21  unknown source "oms-apy"\n    hint: did you mean "oms-api"?'],
    ['no source that can be opened', '[oms-api]', '[exam-overview]', ':21  q-4-001 has no source with an address'],
    [
      'a page that does not exist',
      '/4-integrations/#which',
      '/4-integration/#which',
      ':20  no page has the address "/4-integration/"\n    hint: did you mean "/4-integrations/"?',
    ],
    [
      'a heading that does not exist',
      'orders-1"',
      'order-1"',
      ':20  /4-integrations/ has no heading with the anchor "which-message-creates-order-1"\n    hint: did you mean "which-message-creates-orders-1"?',
    ],
    [
      'a message that does not exist',
      'management.updated',
      'management.update',
      ':13  no message is called "magento.sales.order_management.update"',
    ],
    ['a missing reason', '\n      why: "The event that follows."', '', ':13  missing key "0.options.1.why"'],
    ['a key of another name', 'difficulty: 1', 'level: 1', ':19  unknown key "0.level"'],
    ['a difficulty out of range', 'difficulty: 1', 'difficulty: 4', ':19  "0.difficulty": must be 1, 2 or 3'],
    [
      'two right options',
      'why: "The event',
      'correct: true\n      why: "The event',
      ':8  q-4-001: "select" is 1, but 2 of 4 options are right',
    ],
    [
      'a reason that names a letter',
      'The event that follows.',
      'Unlike option A it follows.',
      ':14  q-4-001: "option A" in an option or its reason',
    ],
    [
      'a small negative',
      'Which message creates',
      'Which message never creates',
      ':7  q-4-001: "never" in the stem is easily overread',
    ],
  ])('reports %s', (_, passage, replacement, expected) => {
    expect(reportWith(passage, replacement)).toContain(`docs/${FILE}${expected}`);
  });

  it('reports an id used twice, and the same question under two', () => {
    const report = formatProblems(assembleContent(contentAnd(FILE, ITEM + ITEM)).problems);
    expect(report).toContain(`docs/${FILE}:22  item "q-4-001" is there twice`);
    const other = ITEM.replace('q-4-001', 'q-4-002').replace('creates', 'makes');
    expect(formatProblems(assembleContent(contentAnd(FILE, ITEM + other)).problems)).toContain(
      `docs/${FILE}:28  q-4-002 asks nearly the same as q-4-001 (docs/${FILE})`,
    );
  });

  it('allows an answer on a message’s page, in the glossary and on a flow', () => {
    for (const address of [
      '/messages/magento.sales.order_management.create/#what-happens-next',
      '/glossary/#soft-allocation',
      '/flows/order-creation/',
    ])
      expect(reportWith('/4-integrations/#which-message-creates-orders-1', address), address).toContain('0 problems');
  });
});

describe('the bank as the browser gets it', () => {
  const situations = ['One tent', 'Two red lamps', 'Three boats on sale', 'Four', 'Five stoves for a club'];
  const items = situations.map((situation, index) =>
    ITEM.replace('q-4-001', `q-4-00${index + 1}`)
      .replace('A shopper orders a tent.', situation)
      .replace('Which message creates the order in Order Management?', `Which message comes first for number ${index}?`)
      .replace('difficulty: 1', `difficulty: ${[3, 1, 2, 1, 2][index]}`),
  );
  const content = contentOf(contentAnd(FILE, items.reverse().join('')));

  it('gives options ids by their place in the file, and items in the order of ids', () => {
    const bank = examItems(content);
    expect(bank.map(({id}) => id)).toEqual(['q-4-001', 'q-4-002', 'q-4-003', 'q-4-004', 'q-4-005']);
    expect(bank[0]).toMatchObject({
      section: 4,
      objective: '4.2',
      options: [
        {id: 'q-4-001-a', correct: true},
        {id: 'q-4-001-b', correct: false},
        {id: 'q-4-001-c', correct: false},
        {id: 'q-4-001-d', correct: false},
      ],
    });
    expect(bank[0]!.messages).toContain('magento.sales.order_management.create');
    expect(bank[0]).not.toHaveProperty('file');
  });

  it('holds the sources that items name', () => {
    expect(bankOf(content).sources).toEqual({
      'oms-api': {title: 'Order Management documentation', address: 'https://example.com/oms-api'},
    });
  });

  it('puts three easy items at the objective’s end, and what they need into the page', () => {
    const section = content.sections[3]!;
    const chosen = checkYourself(section, content);
    expect(chosen['4.2']!.map(({id}) => id)).toEqual(['q-4-002', 'q-4-004', 'q-4-003']);
    expect(chosen['4.1']).toEqual([]);
    const page: ChapterPageData = chapterPageData(section, content);
    expect(page.checkYourself).toEqual(chosen);
    expect(Object.keys(page.messages)).toContain('magento.sales.order_management.updated');
    expect(Object.keys(page.sources)).toContain('oms-api');
  });
});

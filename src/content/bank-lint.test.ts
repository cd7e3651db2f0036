import {describe, expect, it} from 'vitest';
import {contentOf} from '../../tests/content/valid-content';
import {BANK_RULES, ITEM_RULES, lintBank, lintItem, nearDuplicates} from './bank-lint';
import type {PracticeQuestion} from './kinds/question';
import type {Source} from './kinds/sources';

/** A sound item with what a test wants different. */
function item(changes: Partial<PracticeQuestion> = {}): PracticeQuestion {
  return {
    id: 'q-4-001',
    revision: 1,
    objective: '4.2',
    device: 'limit',
    stem: 'How many SKUs may one message hold?',
    select: 1,
    options: options('*500', '1,000', '5,000', '10,000'),
    difficulty: 1,
    answer: '/4-integrations/#4.2',
    sources: ['oms-api'],
    file: '4-integrations/questions.yaml',
    index: 0,
    ...changes,
  };
}

/** Options by their texts; a star marks the right ones. */
function options(...texts: string[]): PracticeQuestion['options'] {
  return texts.map((text) => ({text: text.replace('*', ''), correct: text.startsWith('*'), why: 'The fact.'}));
}

const SOURCES = new Map<string, Source>([
  ['oms-api', {title: 'Documentation', kind: 'documentation', address: 'https://example.com/'}],
  ['some-code', {title: 'Code', kind: 'code', address: 'https://example.com/code'}],
]);

/** The rules that an item breaks. */
const broken = (changes: Partial<PracticeQuestion>) => [
  ...new Set(lintItem(item(changes), SOURCES).map(({rule}) => rule)),
];

describe('rules of an item', () => {
  it('finds nothing wrong with a sound item', () => {
    expect(lintItem(item(), SOURCES)).toEqual([]);
  });

  it('says for every rule what to do', () => {
    for (const {name, mend} of [...ITEM_RULES, ...BANK_RULES]) expect(mend.length, name).toBeGreaterThan(20);
  });

  const cases: Record<string, {bad: Partial<PracticeQuestion>[]; good: Partial<PracticeQuestion>[]}> = {
    'key and count': {
      bad: [
        {options: options('a1', 'b2', 'c3')},
        {options: options('*a1', '*b2', 'c3')},
        {select: 3, stem: 'Which THREE numbers?', options: options('*a1', '*b2', '*c3')},
      ],
      good: [{select: 2, stem: 'Which TWO numbers are allowed?', options: options('*a1', '*b2', 'c3')}],
    },
    'number in the stem': {
      bad: [
        {select: 2, options: options('*a1', '*b2', 'c3')},
        {select: 2, stem: 'Which THREE numbers are allowed?', options: options('*a1', '*b2', 'c3')},
        {stem: 'Which TWO numbers are allowed?'},
      ],
      good: [{stem: 'Which of the two numbers is allowed?'}],
    },
    'number of options': {
      bad: [{options: options('*a1', 'b2')}, {options: options('*a1', 'b2', 'c3', 'd4', 'e5', 'f6')}],
      good: [{options: options('*a1', 'b2', 'c3')}],
    },
    'no option of the above': {
      bad: [
        {options: options('*a1', 'b2', 'All of the above')},
        {options: options('*a1', 'b2', 'None of the following')},
      ],
      good: [{options: options('*a1', 'b2', 'All of the stock')}],
    },
    'no letters or places': {
      bad: [
        {options: options('*a1', 'b2', 'A and C')},
        {options: options('*a1', 'b2', 'Both of these')},
        {options: [{text: 'a1', correct: true, why: 'Unlike option B it holds.'}, ...options('b2', 'c3')]},
        {options: [{text: 'a1', correct: true, why: 'The first option is for stores.'}, ...options('b2', 'c3')]},
      ],
      good: [
        {
          options: [
            {text: 'a1', correct: true, why: 'Sources A1 and B2 hold it; enable the option first.'},
            ...options('b2', 'c3'),
          ],
        },
      ],
    },
    'negatives in capitals': {
      bad: [
        {stem: 'Which field is not required?'},
        {stem: 'Which field isn’t required?'},
        {stem: 'What is sent except stock?'},
      ],
      good: [{stem: 'Which field is NOT required?'}, {stem: 'What does `not_found` mean?'}, {stem: 'What is noted?'}],
    },
    'no option twice': {
      bad: [{options: options('*Ten', 'five', '**Five**.')}],
      good: [{options: options('*Ten', 'five', 'fifty')}],
    },
    'a question of its own': {
      bad: [
        {stem: 'The limit of a message is:'},
        {stem: 'Which of the following is true?'},
        {stem: 'Which statement is right?'},
      ],
      good: [
        {stem: 'Which statement about the limit is right?'},
        {stem: 'Which statement is right?', scenario: 'A message has 3 MB.'},
      ],
    },
    'options of like length': {
      bad: [{options: options('*ten words', 'a', 'This is said with so many words that nobody overlooks it')}],
      good: [{options: options('*id', '`magento.x`', 'order_number')}],
    },
    'a key that does not stand out': {
      bad: [
        {options: options('*The store sends it again after the time-out', 'It is dropped', 'It is kept', 'It is sent')},
        {
          options: options(
            '*Dropped',
            'The store sends it again later',
            'The store keeps it until then',
            'The store answers with an error',
          ),
        },
      ],
      good: [
        {options: options('*The store sends it again after', 'The store drops it', 'The store keeps it', 'It waits')},
      ],
    },
    'no echo of the stem': {
      bad: [
        {
          stem: 'What happens to a returned gift card order?',
          options: options('*The gift card order is returned', 'Nothing', 'A refund', 'An error'),
        },
      ],
      good: [
        {
          stem: 'What happens to a returned gift card order?',
          options: options('*The gift card order is returned', 'The order stays', 'A refund', 'An error'),
        },
      ],
    },
    'code is named as code': {
      bad: [{sources: ['some-code']}],
      good: [
        {sources: ['some-code', 'oms-api']},
        {sources: ['some-code'], stem: 'How many, in the published API definition?'},
      ],
    },
  };

  it('has a case for every rule', () => {
    expect(Object.keys(cases)).toEqual(ITEM_RULES.map(({name}) => name));
  });

  describe.each(Object.entries(cases))('%s', (rule, {bad, good}) => {
    it.each(bad)('is broken by %j', (changes) => expect(broken(changes)).toContain(rule));
    it.each(good)('is kept by %j', (changes) => expect(broken(changes)).not.toContain(rule));
  });

  it('says where in the item', () => {
    const [finding] = lintItem(item({options: options('*a1', 'b2', 'A and C')}));
    expect(finding).toMatchObject({path: ['options', 2, 'text'], message: '"A and C" in an option or its reason'});
  });
});

describe('near-duplicates', () => {
  it('finds two stems that differ in a word, and not two situations with the same question', () => {
    const stem = 'How many SKUs may one stock message hold at most?';
    expect(
      nearDuplicates([item({stem}), item({stem: 'How many SKUs may a stock message at most hold?'})]),
    ).toHaveLength(1);
    expect(nearDuplicates([item({stem}), item({stem: 'How many subscriptions may a service have?'})])).toEqual([]);
    const [one, other] = ['Two lines of an order are canceled.', 'A shipment of three packages is lost.'];
    const same = {stem: 'Which message follows?'};
    expect(nearDuplicates([item({...same, scenario: one}), item({...same, scenario: other})])).toEqual([]);
  });
});

describe('rules of the bank', () => {
  const content = contentOf();
  /** Items on every objective of the example content, as many as five forms need. */
  let singles = 0;
  const needed = [20, 20, 15, 70, 30, 55, 40, 35, 15];
  const whole = content.sections.flatMap(({number, objectives}, section) =>
    Array.from({length: needed[section]!}, (_, index) =>
      item({
        id: `q-${number}-${index}`,
        objective: objectives[index % objectives.length]!.id,
        device: index % 2 === 0 ? 'limit' : 'scenario',
        ...(index % 4 === 3
          ? {select: 2, options: options('*aa', '*bb', 'cc', 'dd', 'ee')}
          : {options: withKey(singles++)}),
      }),
    ),
  );
  const lint = (questions: PracticeQuestion[], changes = {}) => lintBank({...content, ...changes, questions});
  const messages = (questions: PracticeQuestion[], changes = {}) =>
    lint(questions, changes).map(({message}) => message);

  it('finds nothing wrong with a whole bank', () => {
    expect(messages(whole)).toEqual([]);
  });

  it('counts items per section and per objective', () => {
    const some = whole.filter(({objective}, index) => objective !== '4.2' || index % 20 === 0);
    const found = messages(some);
    expect(found.some((each) => /^section 4 has \d+ items of 70$/.test(each))).toBe(true);
    expect(found.some((each) => /^objective 4\.2 has [0-3] items$/.test(each))).toBe(true);
  });

  it('wants every line of the answer key covered, and says where', () => {
    const row = {
      id: 'k-4.2-creates',
      objective: '4.2',
      line: 'Which message',
      path: '',
      file: '',
      anchor: '4.2',
      answer: '',
      messages: [],
      confidence: 'doc',
    };
    expect(lint(whole, {answerKey: [row]})).toMatchObject([
      {file: '4-integrations/questions.yaml', message: 'no item covers the line k-4.2-creates ("Which message")'},
    ]);
    expect(lint([...whole, item({line: 'k-4.2-creates'})], {answerKey: [row]})).toEqual([]);
  });

  it('wants about a quarter with several right options', () => {
    expect(messages(whole.filter(({select}) => select === 1))).toContain(
      '0 of 229 items (0 %) have more than one right option',
    );
  });

  it('wants enough items that need knowledge', () => {
    expect(messages(whole.map((each) => ({...each, device: 'scenario' as const})))).toContain(
      '0 of 300 items (0 %) are limit or statements',
    );
  });

  it.each([
    [
      'key position',
      (each: PracticeQuestion) => [...each.options].sort((a, b) => Number(b.correct) - Number(a.correct)),
      /^the bank: right option at place 1 in 229 of 229/,
    ],
    [
      'key position',
      (each: PracticeQuestion) => [...each.options].sort((a, b) => Number(a.correct) - Number(b.correct)),
      /^the bank: right option at place 1 in 0 of 229/,
    ],
    [
      'longest',
      (each: PracticeQuestion) =>
        each.options.map((option) => ({...option, text: option.correct ? 'aaaaaaaaa' : option.text})),
      /^section 1: key is the longest option in 15 of 15/,
    ],
    [
      'never longest',
      (each: PracticeQuestion) =>
        each.options.map((option) => ({...option, text: option.correct ? 'aaaa' : option.text + 'xxx'})),
      /^the bank: key is the longest option in 0 of 229/,
    ],
    [
      'shortest',
      (each: PracticeQuestion) => each.options.map((option) => ({...option, text: option.correct ? 'a' : option.text})),
      /^the bank: key is the shortest option in 229 of 229/,
    ],
    [
      'echo',
      (each: PracticeQuestion) =>
        each.options.map((option) => ({...option, text: option.correct ? 'message' : option.text})),
      /^the bank: key shares most words with the stem in 229 of 229/,
    ],
  ])('measures rates against chance: %s', (_, change, expected) => {
    const skewed = whole.map((each) => (each.select > 1 ? each : {...each, options: change(each)}));
    expect(messages(skewed)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
  });

  it('bears what chance does to a small section', () => {
    // Three of four keys at the first place.
    const few = [0, 1, 2, 3].map((index) =>
      item({
        id: `q-9-00${index}`,
        objective: '9.1',
        options: withKey(index === 3 ? 2 : 4 * index),
      }),
    );
    expect(messages(few).filter((each) => each.includes('right option at place'))).toEqual([]);
  });
});

/** Four options: in four times four of a row, the key stands at each place with each length. */
function withKey(number: number): PracticeQuestion['options'] {
  const lengths = [3, 4, 5, 6];
  const [key] = lengths.splice(Math.floor(number / 4) % 4, 1) as [number];
  lengths.splice(number % 4, 0, key);
  return lengths.map((length, place) => ({
    text: 'abcd'[place]!.repeat(length),
    correct: place === number % 4,
    why: 'The fact.',
  }));
}

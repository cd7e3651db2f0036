import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {exampleBank, exampleItem, SECTIONS} from '../../tests/content/example-items';
import {drawForm} from './draw';
import {calibration, scoreForm, scoreItem, sectionResults, wilson, wordingOf} from './score';
import type {Answer, ExamItem} from './types';

/** An item with some options, of which the first ones are right. */
function itemWith(options: number, right: number): ExamItem {
  return exampleItem({
    select: right,
    options: Array.from({length: options}, (_, index) => ({
      id: `q-4-001-${'abcde'[index]}`,
      text: `Option ${index}`,
      correct: index < right,
      why: '',
    })),
  });
}

const chosen = (letters: string) => [...letters].map((letter) => `q-4-001-${letter}`);

describe('scoreItem', () => {
  it.each([
    ['the two right ones', 'ab', 'right'],
    ['in another order', 'ba', 'right'],
    ['one of them', 'a', 'wrong'],
    ['both and a wrong one', 'abc', 'wrong'],
    ['all', 'abcde', 'wrong'],
    ['wrong ones only', 'cd', 'wrong'],
    ['nothing', '', 'not-answered'],
  ])('two of five: %s', (_, letters, outcome) => {
    expect(scoreItem(itemWith(5, 2), chosen(letters))).toBe(outcome);
  });

  it('counts an option chosen twice once, and one that does not exist as wrong', () => {
    expect(scoreItem(itemWith(5, 2), chosen('aab'))).toBe('right');
    expect(scoreItem(itemWith(5, 2), [...chosen('ab'), 'q-9-999-a'])).toBe('wrong');
  });

  it('is right for the exact set only, whatever is chosen', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 3, max: 5}),
        fc.integer({min: 1, max: 3}),
        fc.subarray([...'abcde']),
        (options, right, letters) => {
          const isExact = letters.join('') === 'abcde'.slice(0, right);
          expect(scoreItem(itemWith(options, right), chosen(letters.join(''))) === 'right').toBe(isExact);
        },
      ),
    );
  });
});

describe('scoreForm', () => {
  const form = drawForm(exampleBank(), {sections: SECTIONS, size: 60, seed: 'k7f3-2m'});
  /** The first items right, the next ones wrong, the rest not answered. */
  const answers = (right: number, wrong: number): Answer[] =>
    form.items.slice(0, right + wrong).map(({item, options}, index) => ({
      itemId: item.id,
      revision: item.revision,
      chosen: [options.find(({correct}) => correct === index < right)!.id],
    }));

  it('counts right, wrong and not answered apart', () => {
    expect(scoreForm(form, answers(41, 9), 67)).toMatchObject({
      right: 41,
      wrong: 9,
      notAnswered: 10,
      needed: 41,
      passed: true,
    });
    expect(scoreForm(form, answers(40, 20), 67)).toMatchObject({right: 40, wrong: 20, notAnswered: 0, passed: false});
    expect(scoreForm(form, [], 67)).toMatchObject({right: 0, wrong: 0, notAnswered: 60, passed: false});
  });

  it('adds up per section, with an interval where there are enough items', () => {
    const {sections} = scoreForm(form, answers(60, 0), 67);
    expect(sections.map(({items}) => items)).toEqual([4, 4, 3, 14, 6, 11, 8, 7, 3]);
    expect(sections.map(({interval}) => interval !== undefined)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('takes no notice of answers to items that are not in the form', () => {
    expect(scoreForm(form, [{itemId: 'q-1-999', revision: 1, chosen: ['q-1-999-a']}], 67).notAnswered).toBe(60);
  });

  it('keeps the score of an attempt when an item is revised, and says so', () => {
    const result = scoreForm(form, answers(41, 19), 67);
    const kept = JSON.parse(JSON.stringify(result)) as typeof result;
    const revised = exampleBank().map((item) =>
      item.id === result.items[0]!.itemId
        ? {...item, revision: 2, options: item.options.map((option) => ({...option, correct: !option.correct}))}
        : item,
    );
    const bank = new Map(revised.slice(0, -1).map((item) => [item.id, item]));
    expect(kept).toEqual(result);
    expect(wordingOf(kept.items[0]!, bank)).toBe('earlier');
    expect(
      wordingOf(
        kept.items.find(({itemId}) => itemId !== kept.items[0]!.itemId && bank.has(itemId))!,
        bank,
      ),
    ).toBe('same');
    expect(wordingOf({itemId: 'q-9-015', revision: 1}, bank)).toBe('gone');
  });
});

describe('intervals', () => {
  it('is the textbook’s: 3 of 4 is 30 to 95 percent', () => {
    const {low, high} = wilson(3, 4);
    expect(low).toBeCloseTo(0.3006, 4);
    expect(high).toBeCloseTo(0.9544, 4);
  });

  it('stays between 0 and 1 and around the share', () => {
    for (let items = 1; items <= 60; items += 1) {
      for (let right = 0; right <= items; right += 1) {
        const {low, high} = wilson(right, items);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(right / items + 1e-9);
        expect(high).toBeGreaterThanOrEqual(right / items - 1e-9);
      }
    }
  });

  it('refuses a share of nothing', () => {
    expect(() => wilson(0, 0)).toThrow(RangeError);
    expect(() => wilson(5, 4)).toThrow(RangeError);
  });

  it('lists sections in exam order', () => {
    const outcomes = [
      {section: 10, outcome: 'right'},
      {section: 2, outcome: 'wrong'},
    ] as const;
    expect(sectionResults(outcomes).map(({section}) => section)).toEqual([2, 10]);
  });
});

describe('calibration', () => {
  it('counts right and wrong by confidence', () => {
    expect(
      calibration([
        {confidence: 'sure', outcome: 'right'},
        {confidence: 'sure', outcome: 'wrong'},
        {confidence: 'guess', outcome: 'right'},
        {confidence: 'guess', outcome: 'not-answered'},
        {outcome: 'right'},
      ]),
    ).toEqual([
      {confidence: 'sure', right: 1, wrong: 1},
      {confidence: 'unsure', right: 0, wrong: 0},
      {confidence: 'guess', right: 1, wrong: 0},
    ]);
  });
});

import {expect, test} from 'vitest';
import {drawForm} from '../../exam/draw';
import type {ExamItem} from '../../exam/types';
import {clockFace, itemsOfAttempt, minutesOf, resultOf, standingOf, timeInWords, timeSpent} from './attempt';

const BANK = Array.from({length: 40}, (_, number): ExamItem => {
  const id = `q-1-${String(number).padStart(3, '0')}`;
  return {
    id,
    revision: 1,
    section: 1,
    objective: `1.${(number % 4) + 1}`,
    device: 'scenario',
    stem: id,
    select: 1,
    options: ['a', 'b', 'c', 'd'].map((letter) => ({
      id: `${id}-${letter}`,
      text: letter,
      why: letter,
      correct: letter === 'a',
    })),
    difficulty: 1,
    answer: '/1-functionality/#1.1',
    sources: [],
    messages: [],
  };
});
const byId = (items: readonly ExamItem[]) => new Map(items.map((item) => [item.id, item]));
const FORM = drawForm(BANK, {sections: [{number: 1, weight: 100}], size: 20, seed: 'k7f3-2m'});
const STARTED = {seed: FORM.seed, items: FORM.items.map(({item: {id, revision}}) => ({id, revision})), minutes: 30};

test('a shorter exam has its share of the time; more time or no limit is said', () => {
  expect(minutesOf(60, {minutes: 90, percent: 100})).toBe(90);
  expect(minutesOf(20, {minutes: 120, percent: 150})).toBe(60);
  expect(minutesOf(30, {minutes: 90, percent: null})).toBeNull();
  const items = STARTED.items;
  expect(timeInWords({items, minutes: 30})).toBe('Taken in the exam’s time: 30 minutes.');
  expect(timeInWords({items, minutes: 45})).toBe(
    'Taken in other time than the exam’s: 45 minutes instead of 30 or 40.',
  );
  expect(timeInWords({items, minutes: null})).toBe('Taken without a time limit.');
});

test('an attempt shows what was drawn: same items, same order of options', () => {
  expect(itemsOfAttempt(STARTED, byId([...BANK].reverse()))).toEqual({shown: FORM.items, gone: []});
});

test('what left the bank while the exam ran does not count, and is named', () => {
  const [first] = FORM.items;
  const {shown, gone} = itemsOfAttempt(STARTED, byId(BANK.filter((item) => item !== first!.item)));
  expect(gone).toEqual([first!.item.id]);
  expect(resultOf({...STARTED, answers: new Map()}, {shown, ms: new Map(), passPercent: 67})).toMatchObject({
    right: 0,
    needed: 13,
    sections: [{section: 1, right: 0, items: 19}],
  });
});

test('a result holds what was chosen, how sure, how long and of which revision', () => {
  const [one, two, three] = FORM.items.map(({item}) => item) as [ExamItem, ExamItem, ExamItem];
  const answers = new Map([
    [one.id, {chosen: [`${one.id}-a`], confidence: 'sure' as const}],
    [two.id, {chosen: [`${two.id}-b`]}],
  ]);
  const result = resultOf({...STARTED, answers}, {shown: FORM.items, ms: new Map([[three.id, 1200]]), passPercent: 67});
  expect(result.right).toBe(1);
  expect(result.needed).toBe(14);
  const card = ({id}: ExamItem) => ({id: `item:${id}`, fact: 'r1'});
  expect(result.answers.slice(0, 3)).toEqual([
    {item: one.id, revision: 1, chosen: [`${one.id}-a`], outcome: 'right', confidence: 'sure', card: card(one)},
    {item: two.id, revision: 1, chosen: [`${two.id}-b`], outcome: 'wrong', card: card(two)},
    {item: three.id, revision: 1, chosen: [], outcome: 'not-answered', ms: 1200, card: card(three)},
  ]);
  expect(standingOf({answers, flagged: new Set([three.id, 'q-9-999'])}, FORM.items)).toEqual({
    answered: 2,
    flagged: 1,
    open: 18,
  });
});

test('the clock shows minutes, and seconds only at the end', () => {
  expect([90 * 60_000, 89.5 * 60_000, 300_001, 300_000, 61_000, 1, -5].map(clockFace)).toEqual([
    '90 min',
    '90 min',
    '6 min',
    '5:00',
    '1:01',
    '0:01',
    '0:00',
  ]);
  expect(timeSpent(65_400)).toBe('1:05');
});

import {expect, test} from 'vitest';
import type {ExamItem} from '../../exam/types';
import {answersOf, attemptsOf, itemsOf, type LearnerEvent} from '../../learner';
import {EVERYTHING, filterItems, orderOf} from './filters';

const item = (id: string, rest: Partial<ExamItem> = {}) =>
  ({id, section: Number(id[2]), objective: `${id[2]}.1`, difficulty: 1, messages: [], ...rest}) as unknown as ExamItem;

const BANK = [
  item('q-1-001'),
  item('q-1-002', {difficulty: 2, messages: ['magento.common.ping']}),
  item('q-4-001', {objective: '4.2'}),
];

const stamp = (number: number) => ({
  id: `d-s-${number}`,
  v: 1,
  time: number,
  at: '2026-03-01T12:00:00Z',
  day: '2026-03-01',
});
const answered = (number: number, id: string, right: boolean) =>
  ({...stamp(number), type: 'item-answered', item: id, revision: 1, chosen: [], right}) as LearnerEvent;
const doneAfter = (...events: LearnerEvent[]) => ({items: itemsOf(answersOf(events)), attempts: attemptsOf(events)});

const ids = (filters: Partial<typeof EVERYTHING>, ...events: LearnerEvent[]) =>
  filterItems(BANK, {...EVERYTHING, ...filters}, doneAfter(...events)).map(({id}) => id);

test('each filter narrows, and they add up', () => {
  expect(ids({})).toHaveLength(3);
  expect(ids({section: '1'})).toEqual(['q-1-001', 'q-1-002']);
  expect(ids({section: '1', difficulty: '2'})).toEqual(['q-1-002']);
  expect(ids({objective: '4.2'})).toEqual(['q-4-001']);
  expect(ids({message: 'magento.common.ping'})).toEqual(['q-1-002']);
  expect(ids({section: '4', objective: '1.1'})).toEqual([]);
});

test('a value there is not leaves nothing out; an item there is not is none', () => {
  expect(ids({section: '99', difficulty: 'constructor', only: 'nonsense', attempt: 'x'})).toHaveLength(3);
  expect(ids({item: 'q-4-001'})).toEqual(['q-4-001']);
  expect(ids({item: 'q-4-999'})).toEqual([]);
});

test('not seen and missed go by the last answer', () => {
  const events = [answered(1, 'q-1-001', false), answered(2, 'q-1-002', false), answered(3, 'q-1-002', true)];
  expect(ids({only: 'unseen'}, ...events)).toEqual(['q-4-001']);
  expect(ids({only: 'missed'}, ...events)).toEqual(['q-1-001']);
});

test('what was not right in an exam can be practiced, open items included', () => {
  const outcome = (id: string, how: string) => ({item: id, revision: 1, chosen: [], outcome: how});
  const events = [
    {
      ...stamp(1),
      type: 'attempt-started',
      seed: 'k7f3-2m',
      items: BANK.map(({id}) => ({id, revision: 1})),
      minutes: 90,
    },
    {
      ...stamp(2),
      type: 'attempt-handed-in',
      attempt: 'd-s-1',
      by: 'learner',
      result: {
        right: 1,
        needed: 2,
        sections: [],
        answers: [outcome('q-1-001', 'right'), outcome('q-1-002', 'wrong'), outcome('q-4-001', 'not-answered')],
      },
    },
  ] as LearnerEvent[];
  expect(ids({attempt: 'd-s-1'}, ...events)).toEqual(['q-1-002', 'q-4-001']);
});

test('a round begins with what was not seen, then what was missed; its seed gives its order', () => {
  const done = doneAfter(answered(1, 'q-1-001', true), answered(2, 'q-1-002', false));
  expect(orderOf(BANK, {seed: 'a', done}).map(({id}) => id)).toEqual(['q-4-001', 'q-1-002', 'q-1-001']);
  const fresh = doneAfter();
  const orders = ['a', 'b', 'c', 'd', 'e'].map((seed) =>
    orderOf(BANK, {seed, done: fresh})
      .map(({id}) => id)
      .join(),
  );
  expect(new Set(orders).size).toBeGreaterThan(1);
  expect(
    orderOf(BANK, {seed: 'a', done: fresh})
      .map(({id}) => id)
      .join(),
  ).toBe(orders[0]);
});

import {expect, test} from 'vitest';
import {choose, taskOf, tooMany, verdictOf} from './verdict';

const item = (select: number) => ({
  select,
  options: ['a', 'b', 'c', 'd', 'e'].map((id, place) => ({id, text: id, why: '', correct: place < select})),
});

test('the number to choose is always said', () => {
  expect([1, 2, 3].map((select) => taskOf({select}))).toEqual(['Choose one', 'Choose TWO', 'Choose THREE']);
});

test('one of several answers takes the place of the one before; of a set each is on or off', () => {
  expect(choose(item(1), ['a'], {id: 'b', on: true})).toEqual(['b']);
  expect(choose(item(2), ['a'], {id: 'b', on: true})).toEqual(['a', 'b']);
  expect(choose(item(2), ['a', 'b'], {id: 'a', on: false})).toEqual(['b']);
});

test('more than asked for is warned of', () => {
  expect(tooMany(item(2), ['a', 'b'])).toBeUndefined();
  expect(tooMany(item(2), ['a', 'b', 'c'])).toBe('3 are chosen, and two are asked for: take 1 away.');
});

test.each([
  [['a', 'b'], 'Right.'],
  [['a'], 'Not right: 1 of the 2 right options is chosen. Only the exact set counts.'],
  [['a', 'b', 'c'], 'Not right: 2 of the 2 right options are chosen, and 1 that is not. Only the exact set counts.'],
  [
    ['a', 'b', 'c', 'd', 'e'],
    'Not right: 2 of the 2 right options are chosen, and 3 that are not. Only the exact set counts.',
  ],
  [['c', 'd'], 'Not right: 0 of the 2 right options are chosen, and 2 that are not. Only the exact set counts.'],
  [[], 'Not answered, which counts as not right.'],
])('two of five: %j', (chosen, verdict) => {
  expect(verdictOf(item(2), chosen)).toBe(verdict);
});

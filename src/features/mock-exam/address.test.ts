import {expect, test} from 'vitest';
import {NO_EXAM, readAsked} from './address';

test('a link gives seed, number of questions and minutes', () => {
  expect(readAsked({...NO_EXAM, seed: 'K7F3 2m', count: '30', minutes: '120'})).toEqual({
    seed: 'k7f3-2m',
    size: 30,
    minutes: 120,
    problems: [],
  });
  expect(readAsked(NO_EXAM)).toEqual({seed: '', size: 60, minutes: 90, problems: []});
});

test.each([
  [{seed: 'nonsense!'}, /“nonsense!” is not a seed/],
  [{count: '61'}, /60, 30 or 20 questions, not “61”/],
  [{count: '-1'}, /60, 30 or 20 questions/],
  [{minutes: '5'}, /90 or 120 minutes, not “5”/],
])('%j is named and left out', (part, message) => {
  const {problems, ...rest} = readAsked({...NO_EXAM, ...part});
  expect(problems).toEqual([expect.stringMatching(message)]);
  expect(rest).toEqual({seed: '', size: 60, minutes: 90});
});

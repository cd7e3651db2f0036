import {expect, test} from 'vitest';
import {continueAt} from './continue-at';

const SECTIONS = [
  {number: 1, objectives: [{id: '1.1'}, {id: '1.2'}]},
  {number: 2, objectives: [{id: '2.1'}]},
];

test('begins nowhere while nothing is ticked', () => {
  expect(continueAt(SECTIONS, new Map())).toBeUndefined();
});

test('goes on after what was ticked last, in the exam’s order and around its end', () => {
  const at = (ticked: Record<string, string>) => continueAt(SECTIONS, new Map(Object.entries(ticked)))?.objective.id;
  expect(at({'1.2': '2026-01-01'})).toBe('2.1');
  expect(at({'1.2': '2026-01-01', '2.1': '2026-01-02'})).toBe('1.1');
  expect(at({'2.1': '2026-01-01', '1.1': '2026-01-02'})).toBe('1.2');
  expect(at({'1.1': '2026-01-01', '1.2': '2026-01-02', '2.1': '2026-01-03'})).toBeUndefined();
});

import {expect, test} from 'vitest';
import {studyNext} from './study-next';

const SECTIONS = [
  {number: 1, weight: 20, objectives: [{id: '1.1'}, {id: '1.2'}]},
  {number: 2, weight: 60, objectives: [{id: '2.1'}, {id: '2.2'}, {id: '2.3'}]},
  {number: 3, weight: 20, objectives: [{id: '3.1'}]},
];

const order = (...ticked: string[]) =>
  studyNext(SECTIONS, new Map(ticked.map((id) => [id, '2026-03-01T12:00:00Z']))).map(({section, weightLeft}) => [
    section.number,
    weightLeft,
  ]);

test('begins with the largest weight left; of equal weights with the earlier section', () => {
  expect(order()).toEqual([
    [2, 60],
    [1, 20],
    [3, 20],
  ]);
});

test('moves a section back as its objectives are ticked', () => {
  expect(order('1.1', '2.1', '2.2', '2.3')).toEqual([
    [3, 20],
    [1, 10],
  ]);
});

test('is empty when all is ticked', () => {
  expect(order('1.1', '1.2', '2.1', '2.2', '2.3', '3.1')).toEqual([]);
});

import {describe, expect, test} from 'vitest';
import {editsAllowed, editsBetween} from './edits';

test('one edit is allowed from 4 letters, two from 8', () => {
  expect([3, 4, 7, 8, 30].map(editsAllowed)).toEqual([0, 1, 1, 2, 2]);
});

describe('edits', () => {
  test.each([
    ['shipped', 'shipped', 0],
    ['shiped', 'shipped', 1],
    ['shippped', 'shipped', 1],
    ['shupped', 'shipped', 1],
    ['shipmnet', 'shipment', 1],
    ['agregate', 'aggregate', 1],
    ['managment', 'management', 1],
    ['kitten', 'sitting', undefined],
    ['', 'ab', 2],
  ])('from %s to %s: %s', (typed, word, edits) => {
    expect(editsBetween(typed, word, 2, false)).toBe(edits);
  });

  test('of an unfinished word are counted up to where it ends', () => {
    expect(editsBetween('agreg', 'aggregate', 1, true)).toBe(1);
    expect(editsBetween('agreg', 'aggregate', 1, false)).toBeUndefined();
    expect(editsBetween('aggre', 'aggregate', 1, true)).toBe(0);
  });

  test('are the same as counted without shortcuts', () => {
    const words = ['stock', 'sotck', 'stocks', 'tock', 'rocks', 'stack', 'source', 'sourec', 'a', ''];
    for (const a of words) {
      for (const b of words) {
        const edits = slowEdits(a, b);
        expect([a, b, editsBetween(a, b, 2, false)]).toEqual([a, b, edits <= 2 ? edits : undefined]);
      }
    }
  });
});

/** Optimal string alignment, the whole table. */
function slowEdits(a: string, b: string): number {
  const table = Array.from({length: a.length + 1}, (_, row) =>
    Array.from({length: b.length + 1}, (__, column) => row + column),
  );
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const costs = [table[row - 1]![column]! + 1, table[row]![column - 1]! + 1, table[row - 1]![column - 1]! + same];
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        costs.push(table[row - 2]![column - 2]! + 1);
      }
      table[row]![column] = Math.min(...costs);
    }
  }
  return table[a.length]![b.length]!;
}

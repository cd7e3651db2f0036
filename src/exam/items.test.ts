import {describe, expect, it} from 'vitest';
import {allocateItems, itemsToPass} from './items';

const EXAM_WEIGHTS = [7, 7, 5, 23, 10, 18, 13, 12, 5];

describe('allocateItems', () => {
  it.each([
    [60, [4, 4, 3, 14, 6, 11, 8, 7, 3]],
    [30, [2, 2, 2, 7, 3, 5, 4, 4, 1]],
    [20, [1, 1, 1, 5, 2, 4, 3, 2, 1]],
  ])("shares %i items by the exam's weights", (items, expected) => {
    expect(allocateItems(EXAM_WEIGHTS, items)).toEqual(expected);
  });

  it('gives the item left over to the heavier of two equal remainders, then to the earlier', () => {
    expect(allocateItems([1, 3], 2)).toEqual([0, 2]);
    expect(allocateItems([1, 1], 1)).toEqual([1, 0]);
  });

  it('takes weights in any unit', () => {
    expect(allocateItems([0.5, 0.25, 0.25], 4)).toEqual([2, 1, 1]);
    expect(allocateItems([500, 250, 250], 4)).toEqual([2, 1, 1]);
  });

  it('gives nothing to a section without weight, and nothing at all when there is nothing to share', () => {
    expect(allocateItems([0, 1], 3)).toEqual([0, 3]);
    expect(allocateItems([1, 2], 0)).toEqual([0, 0]);
  });

  it('shares out every item, each section within one of its quota, whatever the weights', () => {
    const random = seededRandom(37);
    for (let round = 0; round < 2000; round += 1) {
      const weights = Array.from({length: 1 + Math.floor(random() * 12)}, () => Math.floor(random() * 100));
      weights[0]! += 1;
      const items = Math.floor(random() * 200);
      const total = sum(weights);
      const shares = allocateItems(weights, items);

      const what = `${items} items by ${weights.join(', ')}`;
      expect(sum(shares), what).toBe(items);
      shares.forEach((share, index) =>
        expect(Math.abs(share - (weights[index]! * items) / total), what).toBeLessThan(1),
      );
    }
  });

  it.each([
    ['no weights', [], 10],
    ['weights that sum to nothing', [0, 0], 10],
    ['a weight that is not a number', [7, Number.NaN], 10],
    ['half an item', [1, 1], 1.5],
    ['fewer than no items', [1, 1], -1],
  ])('refuses %s', (_, weights, items) => {
    expect(() => allocateItems(weights, items)).toThrow(RangeError);
  });
});

describe('itemsToPass', () => {
  it('is 41 of 60 at 67 percent', () => {
    expect(itemsToPass({items: 60, passPercent: 67})).toBe(41);
  });

  it('needs no more when the pass mark is a whole number of items', () => {
    expect(itemsToPass({items: 100, passPercent: 67})).toBe(67);
  });
});

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A small linear congruential generator: the same numbers from 0 to 1 on every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

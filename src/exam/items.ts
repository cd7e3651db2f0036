/**
 * Shares a number of exam items among sections by weight, with the largest-remainder (Hamilton) method:
 * every section gets the whole part of its quota, and the items left over go to the largest remainders;
 * of equal remainders the heavier, then the earlier section comes first.
 * @param weights weights per section, in percent or any other unit
 * @param items how many items there are to share, a whole number
 * @returns items per section, in the order of `weights`, summing to `items`
 * @throws RangeError when the weights do not sum to more than zero, or items is not a whole number
 */
export function allocateItems(weights: readonly number[], items: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0) || !Number.isInteger(items) || items < 0)
    throw new RangeError('needs positive weights and a whole number of items');
  const quotas = weights.map((weight, index) => {
    const whole = Math.floor((weight * items) / total);
    return {index, weight, whole, remainder: (weight * items) % total};
  });
  const left = items - quotas.reduce((sum, quota) => sum + quota.whole, 0);
  const favored = [...quotas]
    .sort((a, b) => b.remainder - a.remainder || b.weight - a.weight || a.index - b.index)
    .slice(0, left);
  return quotas.map((quota) => quota.whole + (favored.includes(quota) ? 1 : 0));
}

/** Right answers needed to pass: the first whole number at or above the pass mark. */
export function itemsToPass(exam: {items: number; passPercent: number}): number {
  return Math.ceil((exam.items * exam.passPercent) / 100);
}

/** How many exam items each section has, by its weight: section number → items. See `allocateItems` for the method. */
export function itemsBySection(
  sections: readonly {number: number; weight: number}[],
  items: number,
): Map<number, number> {
  const shares = allocateItems(
    sections.map(({weight}) => weight),
    items,
  );
  return new Map(sections.map(({number}, index) => [number, shares[index]!]));
}

/** The middle of some figures; of an even number, the larger of the two in the middle. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;
}

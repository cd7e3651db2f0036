import {sectionOf} from '../../exam/objective-id';
import type {GivenAnswer} from './answers';

/** What answers say of a section or an objective. */
export interface Mastery {
  /** Answers, all of them. */
  answers: number;
  right: number;
  /** Answers to items met for the first time, which say most. */
  first: {answers: number; right: number};
  /** Sum of the weights: 1 for an answer to an item met for the first time, less for each time it was seen before. */
  weight: number;
  /** Estimated share of right answers, 0 to 1. */
  estimate: number;
  /** Where it lies with 95 % confidence. */
  low: number;
  high: number;
}

type Sums = Pick<Mastery, 'answers' | 'right' | 'first' | 'weight'> & {rightWeight: number};

const Z = 1.96;

/** An item answered once before counts half, twice before a third. */
function weightOf({seenBefore}: GivenAnswer): number {
  return 1 / (1 + seenBefore);
}

/**
 * Mastery of each section and objective. The interval is Wilson's score interval (Wilson 1927; Brown, Cai & DasGupta
 * 2001), and the estimate its middle, which draws few answers towards one half. With no answers: 0.5, from 0 to 1.
 * @param objectiveOf the objective of an item; undefined for an item that is no longer in the guide
 * @returns section number or objective → mastery, for those with answers
 */
export function masteryOf(
  answers: readonly GivenAnswer[],
  objectiveOf: (item: string) => string | undefined,
): Map<number | string, Mastery> {
  const groups = new Map<number | string, Sums>();
  for (const answer of answers) {
    const objective = objectiveOf(answer.item);
    if (objective === undefined) continue;
    for (const group of [objective, sectionOf(objective)]) {
      const sums = groups.get(group) ?? {
        answers: 0,
        right: 0,
        first: {answers: 0, right: 0},
        weight: 0,
        rightWeight: 0,
      };
      groups.set(group, sums);
      const right = Number(answer.right);
      const weight = weightOf(answer);
      sums.answers += 1;
      sums.right += right;
      sums.weight += weight;
      sums.rightWeight += weight * right;
      if (answer.seenBefore > 0) continue;
      sums.first.answers += 1;
      sums.first.right += right;
    }
  }
  return new Map(
    [...groups].map(([group, {rightWeight, ...sums}]) => [group, {...sums, ...wilson(rightWeight, sums.weight)}]),
  );
}

export const NO_MASTERY: Mastery = {
  answers: 0,
  right: 0,
  first: {answers: 0, right: 0},
  weight: 0,
  estimate: 0.5,
  low: 0,
  high: 1,
};

/** Wilson's score interval for `right` of `of`, and its middle. */
export function wilson(right: number, of: number): {estimate: number; low: number; high: number} {
  if (of === 0) return {estimate: 0.5, low: 0, high: 1};
  const share = right / of;
  const z2 = (Z * Z) / of;
  const estimate = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of));
  return {estimate, low: Math.max(0, estimate - half), high: Math.min(1, estimate + half)};
}

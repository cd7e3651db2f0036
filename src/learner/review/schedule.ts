import {fsrs, type FSRSState, Rating} from 'ts-fsrs';
import {addDays, type Day, daysBetween} from '../day';
import type {Grade} from '../events';

/**
 * FSRS-6 with its default parameters, as `ts-fsrs` implements it, counting in the learner's days: no minutes and no
 * random spread, so that every device works out the same dates from the same ratings. Its goal is to remember 90 %.
 */
const algorithm = fsrs({enable_fuzz: false, learning_steps: [], relearning_steps: []});

const RATING = {again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy} as const;

/** Forgotten so often, a card needs another wording or the chapter, not one more repetition. */
export const LEECH_LAPSES = 6;

/** Where a card stands after its ratings. */
export interface CardSchedule {
  /** Hash of the fact it was last rated on. */
  fact: string;
  /** Days after which it is remembered with 90 %. */
  stability: number;
  /** 1 to 10. */
  difficulty: number;
  due: Day;
  /** Day of the last rating. */
  last: Day;
  /** Day of the first rating, and where that was. */
  first: Day;
  firstBy: 'review' | 'practice';
  lastGrade: Grade;
  ratings: number;
  /** How often it was forgotten after it had been learned. */
  lapses: number;
}

/**
 * Rates a card.
 * @param before where it stood; undefined when it was never rated
 */
export function rate(
  before: CardSchedule | undefined,
  rating: {fact: string; grade: Grade; day: Day; by: 'review' | 'practice'},
): CardSchedule {
  const {fact, grade, day, by} = rating;
  // What was remembered was another fact: the card begins anew.
  const known = before?.fact === fact ? before : undefined;
  // A day before the last one: a clock set back, or a flight west. No time has passed then.
  const last = known && known.last > day ? known.last : day;
  const {memory, days} = next(known, grade, last);
  return {
    fact,
    stability: memory.stability,
    difficulty: memory.difficulty,
    due: addDays(last, days),
    last,
    first: before?.first ?? day,
    firstBy: before?.firstBy ?? by,
    lastGrade: grade,
    ratings: (known?.ratings ?? 0) + 1,
    lapses: (known?.lapses ?? 0) + Number(known !== undefined && grade === 'again'),
  };
}

/** Days until the card would come again, for each grade. A card forgotten also comes again on the same day. */
export function nextIntervals(before: CardSchedule | undefined, fact: string, today: Day): Record<Grade, number> {
  const known = before?.fact === fact ? before : undefined;
  const day = known && known.last > today ? known.last : today;
  const daysFor = (grade: Grade) => next(known, grade, day).days;
  return {again: daysFor('again'), hard: daysFor('hard'), good: daysFor('good'), easy: daysFor('easy')};
}

/** How likely the card is remembered today, 0 to 1. */
export function retrievability({last, stability}: CardSchedule, today: Day): number {
  return algorithm.forgetting_curve(Math.max(0, daysBetween(last, today)), stability);
}

/**
 * The memory after a rating, and the days until it falls to the goal. For a card known before, a better grade never
 * comes earlier than a worse one, as in the library's own scheduler.
 */
function next(before: CardSchedule | undefined, grade: Grade, day: Day): {memory: FSRSState; days: number} {
  const elapsed = before ? daysBetween(before.last, day) : 0;
  const rated = (as: Grade) => {
    const memory = algorithm.next_state(before ?? null, elapsed, RATING[as]);
    return {memory, days: algorithm.next_interval(memory.stability, elapsed)};
  };
  const own = rated(grade);
  if (!before || grade === 'again') return own;
  const hard = Math.min(grade === 'hard' ? own.days : rated('hard').days, rated('good').days);
  if (grade === 'hard') return {...own, days: hard};
  const good = Math.max(grade === 'good' ? own.days : rated('good').days, hard + 1);
  return {...own, days: grade === 'good' ? good : Math.max(own.days, good + 1)};
}

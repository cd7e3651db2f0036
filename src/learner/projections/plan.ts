import {type Day, daysBetween} from '../day';

/** What each day up to the exam has to hold. */
export interface Plan {
  /** Days left: 0 on the day of the exam, negative after it. */
  daysLeft: number;
  /** Objectives to study a day, rounded up; all of them on the last day. */
  objectivesPerDay: number;
  /** New cards a day, so that each is met by the day before the exam; 0 when there are none left. */
  newCardsPerDay: number;
}

/** @returns undefined when no exam date is set */
export function planOf(
  examDate: Day | null,
  today: Day,
  left: {objectives: number; newCards: number},
): Plan | undefined {
  if (examDate === null) return undefined;
  const daysLeft = daysBetween(today, examDate);
  const days = Math.max(1, daysLeft);
  return {
    daysLeft,
    objectivesPerDay: Math.ceil(left.objectives / days),
    newCardsPerDay: Math.ceil(left.newCards / days),
  };
}

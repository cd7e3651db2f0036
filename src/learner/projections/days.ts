import {addDays, type Day} from '../day';
import type {EventType, LearnerEvent} from '../events';

/** What counts as having studied on a day. */
export const WORK: ReadonlySet<EventType> = new Set<EventType>([
  'objective-ticked',
  'item-answered',
  'card-rated',
  'attempt-handed-in',
]);

/** How much was done on each day: day → number of events, from the dates stored with them. */
export function daysOf(events: readonly LearnerEvent[]): Map<Day, number> {
  const days = new Map<Day, number>();
  for (const {type, day} of events) if (WORK.has(type)) days.set(day, (days.get(day) ?? 0) + 1);
  return days;
}

/** Days in a row up to today; a day not yet begun breaks nothing. */
export function streakOf(days: ReadonlyMap<Day, number>, today: Day): number {
  let day = days.has(today) ? today : addDays(today, -1);
  let streak = 0;
  for (; days.has(day); day = addDays(day, -1)) streak += 1;
  return streak;
}

import type {LearnerEvent} from './events';
import {originOf} from './events';
import {recentSearches} from './projections/searches';

/**
 * Events that no view reads any more, because a later one replaced them: older values of a setting, answers and flags
 * within an attempt that is over (its result holds them), searches no longer among the recent ones, older exports of a
 * device. Dropping them is safe when devices merge: should one come back, it is still superseded. Ticks, answers and
 * ratings are history and always stay.
 * @param events in logical order
 * @returns their ids
 */
export function superseded(events: readonly LearnerEvent[]): Set<string> {
  const dropped = new Set<string>();
  const latest = new Map<string, string>();
  const over = new Set<string>();
  const searches = new Set(recentSearches(events).map(({id}) => id));
  for (const event of events)
    if (event.type === 'attempt-handed-in' || event.type === 'attempt-abandoned') over.add(event.attempt);
  for (const event of events) {
    if (event.type === 'searched' && !searches.has(event.id)) dropped.add(event.id);
    if ((event.type === 'attempt-answered' || event.type === 'attempt-flagged') && over.has(event.attempt))
      dropped.add(event.id);
    const subject = subjectOf(event);
    if (subject === undefined) continue;
    const before = latest.get(subject);
    if (before !== undefined) dropped.add(before);
    latest.set(subject, event.id);
  }
  return dropped;
}

/** What an event is the last word on. */
function subjectOf(event: LearnerEvent): string | undefined {
  switch (event.type) {
    case 'setting-changed':
      return `setting ${event.setting}`;
    case 'searches-cleared':
      return event.type;
    case 'exported':
      return `exported ${originOf(event.id).device}`;
    default:
      return undefined;
  }
}

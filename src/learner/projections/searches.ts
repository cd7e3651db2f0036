import type {EventOf, LearnerEvent} from '../events';

/** As many recent searches are kept. */
export const MOST_RECENT = 8;

/**
 * Searches that led somewhere, each once, the latest first. Case and outer spaces make no other search.
 * @param events in logical order
 */
export function recentSearches(events: readonly LearnerEvent[]): EventOf<'searched'>[] {
  const recent = new Map<string, EventOf<'searched'>>();
  for (let place = events.length - 1; place >= 0 && recent.size < MOST_RECENT; place -= 1) {
    const event = events[place]!;
    if (event.type === 'searches-cleared') break;
    if (event.type !== 'searched') continue;
    const key = event.query.trim().toLowerCase();
    if (key !== '' && !recent.has(key)) recent.set(key, event);
  }
  return [...recent.values()];
}

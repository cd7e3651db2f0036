import {isCurrent, isNewer, type LearnerEvent, type NewerEvent, type StoredEvent} from './events';

/** Logical order; of equal times the id decides, so that every device has the same order. */
export function compareEvents(a: StoredEvent, b: StoredEvent): number {
  return a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * All events this page knows, in logical order. Merging is a union by id: in whatever order and however often events
 * arrive, the log is the same. An event never changes, so of two with one id the one already here is kept.
 */
export class EventLog {
  private readonly byId = new Map<string, StoredEvent>();
  private known: readonly LearnerEvent[] = [];
  private unknown: readonly NewerEvent[] = [];

  /** The latest logical time there is, 0 at first. */
  latest = 0;

  /** In logical order. Another array after each change, never a changed one. */
  get events(): readonly LearnerEvent[] {
    return this.known;
  }

  get newer(): readonly NewerEvent[] {
    return this.unknown;
  }

  get all(): StoredEvent[] {
    return mergeSorted<StoredEvent>(this.known, this.unknown);
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** @returns those that were not here before */
  add(events: readonly StoredEvent[]): StoredEvent[] {
    const fresh = events.filter((event) => {
      if (this.byId.has(event.id)) return false;
      this.byId.set(event.id, event);
      this.latest = Math.max(this.latest, event.time);
      return true;
    });
    if (fresh.length === 0) return fresh;
    fresh.sort(compareEvents);
    this.known = mergeSorted(this.known, fresh.filter(isCurrent));
    this.unknown = mergeSorted(this.unknown, fresh.filter(isNewer));
    return fresh;
  }

  /** Takes events away again: an import undone, or stamps that have to be set anew. */
  remove(ids: ReadonlySet<string>): void {
    ids.forEach((id) => this.byId.delete(id));
    this.known = this.known.filter(({id}) => !ids.has(id));
    this.unknown = this.unknown.filter(({id}) => !ids.has(id));
  }
}

function mergeSorted<Event extends StoredEvent>(a: readonly Event[], b: readonly Event[]): Event[] {
  if (a.length === 0 || b.length === 0 || compareEvents(a.at(-1)!, b[0]!) < 0) return [...a, ...b];
  const merged: Event[] = [];
  let next = 0;
  for (const event of a) {
    while (next < b.length && compareEvents(b[next]!, event) < 0) merged.push(b[next++]!);
    merged.push(event);
  }
  return merged.concat(b.slice(next));
}

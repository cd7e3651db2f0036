import {visibleSince, visibleTime} from '../../ui/visible-time';

/**
 * How long each item of an exam was looked at, in milliseconds.
 * @param spent item → what the record has of it
 */
export function itemTimes(spent: Map<string, number>) {
  let since: {id: string; start: number} | undefined;
  const of = (id: string) => (spent.get(id) ?? 0) + (since?.id === id ? visibleSince(since.start) : 0);
  return {
    of,
    /** The same of all items looked at. */
    all: () => new Map([...spent.keys()].map((id) => [id, of(id)])),
    /** Begins to look at an item. Returns how to stop. */
    look(id: string): () => void {
      spent.set(id, of(id));
      since = {id, start: visibleTime()};
      return () => {
        spent.set(id, of(id));
        since = undefined;
      };
    },
  };
}

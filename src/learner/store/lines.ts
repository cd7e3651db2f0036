import type {StoredEvent} from '../events';
import {readEvent, readEventText} from '../migrations';
import type {Loaded} from './types';

/** Events as storage holds them: one JSON text each, a line of its own. */
export function toLines(events: readonly StoredEvent[]): string {
  return events.map((event) => JSON.stringify(event)).join('\n');
}

/** Reads lines; each bad one is named alone. */
export function readLines(lines: readonly unknown[]): Loaded {
  return readAtOnce(lines) ?? readOneByOne(lines);
}

/** Much the faster way; undefined when one of them cannot be read. */
function readAtOnce(lines: readonly unknown[]): Loaded | undefined {
  try {
    const values = JSON.parse(`[${lines.join(',')}]`) as unknown[];
    // A damaged line can be two values, and two damaged lines one.
    return values.length === lines.length ? {events: values.map(readEvent), bad: []} : undefined;
  } catch {
    return undefined;
  }
}

function readOneByOne(lines: readonly unknown[]): Loaded {
  const loaded: Loaded = {events: [], bad: []};
  for (const line of lines) {
    try {
      loaded.events.push(readEventText(line));
    } catch (error) {
      const text = typeof line === 'string' ? line : (JSON.stringify(line) ?? String(line));
      loaded.bad.push({text, reason: error instanceof Error ? error.message : String(error)});
    }
  }
  return loaded;
}

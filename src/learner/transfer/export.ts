import {SCHEMA, type StoredEvent} from '../events';

/** What an exported file says it is. */
export const FORMAT = 'order-management-guide/learner';

/**
 * The record as a file: JSON that people can read, one event a line.
 * @param events in logical order
 */
export function toFile(events: readonly StoredEvent[], now: Date): string {
  const head = {format: FORMAT, schema: SCHEMA, exported: now.toISOString(), count: events.length};
  const lines = events.map((event) => JSON.stringify(event)).join(',\n');
  const fields = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  return `{\n${fields.join('')}"events": [\n${lines}\n]\n}\n`;
}

/** A name for the file: `order-management-guide-2026-03-01.json`. */
export function fileName(day: string): string {
  return `order-management-guide-${day}.json`;
}

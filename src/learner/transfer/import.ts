import {isCurrent, SCHEMA, type StoredEvent} from '../events';
import {compareEvents} from '../log';
import {readEvent, readTicksOfVersion1} from '../migrations';
import {answersOf} from '../projections/answers';
import {ticksOf} from '../projections/ticks';
import {isObject} from '../shape';
import {FORMAT} from './export';
import {lineOfDamage} from './json-damage';

/** Largest file read, in bytes. A record of 100,000 events has about 20 million. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** As many events are read from one file. */
const MOST_EVENTS = 500_000;

/** A file that cannot be imported; the message is a sentence for the learner, with the place where there is one. */
export class ImportError extends Error {
  override name = 'ImportError';
}

/**
 * Reads a file chosen by the learner. Its size is looked at before its content.
 * @throws ImportError when it is too large, not ours, or damaged; nothing has changed then
 */
export async function readFile(file: Pick<File, 'size' | 'text'>): Promise<StoredEvent[]> {
  if (file.size > LARGEST_FILE)
    throw new ImportError(
      `The file has ${Math.ceil(file.size / 2 ** 20)} MB; a saved record has no more than ${LARGEST_FILE / 2 ** 20} MB.`,
    );
  return readFileText(await file.text());
}

/**
 * Reads the text of an exported file, however it is formatted; also a record of ticks from before there were events.
 * @throws ImportError when it is not ours or damaged
 */
export function readFileText(text: string): StoredEvent[] {
  const value = parse(text.replace(/^\uFEFF/, ''));
  if (!isObject(value)) throw notOurs();
  if (value.format === undefined && isObject(value.ticked)) {
    return reading('the ticks', () => readTicksOfVersion1(value));
  }
  if (value.format !== FORMAT) throw notOurs();
  const {schema, count, events} = value;
  if (!Number.isInteger(schema) || (schema as number) < 1)
    throw new ImportError('The file is damaged: its schema is missing.');
  if (!Array.isArray(events)) throw new ImportError('The file is damaged: its list of events is missing.');
  if (events.length > MOST_EVENTS) throw new ImportError(`The file holds more than ${MOST_EVENTS} events.`);
  if (count !== events.length)
    throw new ImportError(
      `The file is damaged: it should hold ${typeof count === 'number' ? count : 'an unknown number of'} events and holds ${events.length}.`,
    );
  return events.map((event: unknown, index) => reading(`event ${index + 1}`, () => readEvent(event)));
}

/** What an import would add. */
export interface ImportPreview {
  /** Events this record does not have. */
  added: StoredEvent[];
  /** Events it has already. */
  known: number;
  /** Of those added: what a later version wrote, which is kept but not shown. */
  newer: number;
  /** Days of the first and the last event added. */
  from?: string;
  to?: string;
  /** What the views gain. */
  ticks: {added: string[]; removed: string[]};
  answers: number;
  ratings: number;
  attempts: number;
}

/** Works out what an import would add, and changes nothing. */
export function previewImport(current: readonly StoredEvent[], imported: readonly StoredEvent[]): ImportPreview {
  const ids = new Set(current.map(({id}) => id));
  const total = ids.size;
  const added = imported.filter(({id}) => !ids.has(id) && ids.add(id));
  const known = imported.length - (ids.size - total);
  const readable = added.filter(isCurrent);
  const days = added.map(({day}) => day).sort();
  const ofType = (type: string) => readable.filter((event) => event.type === type).length;
  const view = (events: readonly StoredEvent[]) => ticksOf(events.filter(isCurrent).sort(compareEvents));
  const before = view(current);
  const after = view([...current, ...added]);
  return {
    added,
    known,
    newer: added.length - readable.length,
    from: days[0],
    to: days.at(-1),
    ticks: {
      added: [...after.keys()].filter((objective) => !before.has(objective)),
      removed: [...before.keys()].filter((objective) => !after.has(objective)),
    },
    answers: answersOf(readable).length,
    ratings: ofType('card-rated'),
    attempts: ofType('attempt-handed-in'),
  };
}

function reading<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ImportError(`The file is damaged, or was changed by hand: in ${place}, ${(error as Error).message}.`);
  }
}

function notOurs(): ImportError {
  return new ImportError(`This is not a record saved by this guide (schema ${SCHEMA}).`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (!/^\s*[{[]/.test(text)) throw notOurs();
    throw new ImportError(`The file is damaged: it is not valid JSON, in line ${lineOfDamage(text)}.`);
  }
}

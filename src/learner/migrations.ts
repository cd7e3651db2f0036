import {OBJECTIVE_ID} from '../exam/objective-id';
import {type LearnerEvent, parseEvent, type StoredEvent} from './events';
import {isObject, ShapeError} from './shape';

/**
 * Steps from one schema of events to the next: `EVENT_STEPS[1]` turns an event of schema 1 into one of schema 2. Each
 * step has a frozen fixture of the format it reads, in `tests/fixtures/study`.
 */
const EVENT_STEPS: Readonly<Record<number, (event: Record<string, unknown>) => Record<string, unknown>>> = {};

/**
 * Reads an event of any schema: an older one is brought up to date, a newer one kept as it is.
 * @throws ShapeError saying which field is wrong
 */
export function readEvent(value: unknown): StoredEvent {
  let current = value;
  while (isObject(current)) {
    const step: ((event: Record<string, unknown>) => Record<string, unknown>) | undefined =
      EVENT_STEPS[current.v as number];
    if (!step) break;
    current = {...step(current), v: (current.v as number) + 1};
  }
  return parseEvent(current);
}

/**
 * Reads a line of storage.
 * @throws ShapeError when it is no event
 */
export function readEventText(text: unknown): StoredEvent {
  if (typeof text !== 'string') throw new ShapeError('it is not a text');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ShapeError('it is not valid JSON');
  }
  return readEvent(value);
}

const LATEST_KEPT_TIME = Date.parse('2100-01-01');

/**
 * Reads the record of ticks that the guide kept before there were events: `{"version":1,"ticked":{"4.2":"<ISO time>"}}`.
 * Ids follow from the content, so reading it twice, or on two devices, adds nothing.
 * @throws ShapeError when it is none
 */
export function readTicksOfVersion1(value: unknown): LearnerEvent[] {
  if (!isObject(value)) throw new ShapeError('it is not an object');
  if (value.version !== 1) throw new ShapeError(`its version is ${JSON.stringify(value.version) ?? 'missing'}, not 1`);
  if (!isObject(value.ticked)) throw new ShapeError('its ticks are not a list of objectives and dates');
  return Object.entries(value.ticked).map(([objective, when]) => {
    const time = typeof when === 'string' ? Date.parse(when) : NaN;
    if (!OBJECTIVE_ID.test(objective) || !(time >= 0 && time < LATEST_KEPT_TIME))
      throw new ShapeError('its ticks are not a list of objectives and dates');
    return {...legacyStamp(`ticks-${time}-${objective}`, time), type: 'objective-ticked', objective, ticked: true};
  });
}

/**
 * Reads the searches that the guide kept before there were events: `{"version":1,"recent":["rma"],"favorites":["atp"]}`,
 * the latest first; favorites live on as searches before them. They have no dates: what is recorded later comes first.
 * @throws ShapeError when it is none
 */
export function readSearchesOfVersion1(value: unknown): LearnerEvent[] {
  if (!isObject(value)) throw new ShapeError('it is not an object');
  if (value.version !== 1) throw new ShapeError(`its version is ${JSON.stringify(value.version) ?? 'missing'}, not 1`);
  const {recent, favorites = []} = value;
  const texts = Array.isArray(recent) && Array.isArray(favorites) ? [...recent, ...favorites] : [undefined];
  if (!texts.every((each): each is string => typeof each === 'string' && each.length <= 500))
    throw new ShapeError('its searches are not a list of texts');
  return texts.slice(0, 100).map((query, place) => {
    const time = 1000 - place;
    return {...legacyStamp(`searches-${time}-${hashOf(query)}`, time), type: 'searched', query};
  });
}

/** @param time milliseconds since 1970 */
function legacyStamp(source: string, time: number) {
  const at = new Date(time).toISOString();
  // The day in UTC: the same on every device, whatever its time zone.
  return {id: `v1-${source}`, v: 1, time, at, day: at.slice(0, 10)};
}

/** FNV-1a, 32 bits: enough to tell a few texts apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}

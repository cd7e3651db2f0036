import {OBJECTIVE_ID} from '../exam/objective-id';
import type {Day} from './day';
import {
  type Fields,
  flag,
  isObject,
  list,
  object,
  oneOf,
  optional,
  orNull,
  pattern,
  type Shape,
  ShapeError,
  text,
  whole,
} from './shape';

/** Version of the events' shapes. Raised when one changes, with a step in `migrations.ts` and a fixture. */
export const SCHEMA = 1;

/** How sure the learner was before the answer was shown. */
export type Confidence = 'sure' | 'unsure' | 'guess';

/** How well a card was remembered; the four grades of FSRS. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

/** A card and the hash of the fact it stated at the time. */
export interface CardReference {
  id: string;
  fact: string;
}

/** An item and the revision that was shown. */
export interface ItemReference {
  id: string;
  revision: number;
}

/** What was chosen for one item of a mock exam that was handed in, and how it was scored then. */
export interface ScoredAnswer {
  item: string;
  revision: number;
  /** Ids of the chosen options. */
  chosen: string[];
  outcome: 'right' | 'wrong' | 'not-answered';
  confidence?: Confidence;
  /** Time spent on the item, in milliseconds. */
  ms?: number;
  /** The card of the same fact, which the answer rates. */
  card?: CardReference;
}

/** A mock exam's result as it was scored when handed in. Later keys and rules don't change it. */
export interface AttemptResult {
  right: number;
  /** Right answers needed to pass, by the rule of that day. */
  needed: number;
  sections: {section: number; right: number; items: number}[];
  /** In the order in which the items were shown. */
  answers: ScoredAnswer[];
}

/** What the learner can set; see `projections/settings.ts` for what holds before. */
export interface Settings {
  /** Day of the exam, or null. */
  examDate: Day | null;
  /** New cards a day in the review. */
  newPerDay: number;
  /** Keys such as 1 to 4 that answer and grade. */
  keyboardShortcuts: boolean;
  /** Factor on the time of a mock exam, in percent: 100 is the exam's own. Null: no limit. */
  timePercent: number | null;
  /** Whether the clock of a mock exam is shown. */
  showClock: boolean;
}

/** What each type of event says. */
export interface EventData {
  'objective-ticked': {objective: string; ticked: boolean};
  'item-answered': {
    item: string;
    revision: number;
    /** Ids of the chosen options. */
    chosen: string[];
    right: boolean;
    confidence?: Confidence;
    /** Time spent on the item, in milliseconds. */
    ms?: number;
    /** Where: under a chapter's objective (*Check yourself*), or in practice. */
    place?: 'chapter' | 'practice';
    /** The card of the same fact, which the answer rates. */
    card?: CardReference;
  };
  'card-rated': {card: string; fact: string; grade: Grade; ms?: number};
  /** Takes a `card-rated` back. */
  'rating-undone': {event: string};
  /** The attempt's id is this event's id. The order of options follows from the seed. */
  'attempt-started': {seed: string; items: ItemReference[]; /** Null: no limit. */ minutes: number | null};
  /** Replaces what was chosen for the item before; nothing chosen takes the answer back. */
  'attempt-answered': {attempt: string; item: string; chosen: string[]; confidence?: Confidence; ms?: number};
  'attempt-flagged': {attempt: string; item: string; flagged: boolean};
  /** The attempt's whole time from its start, from now on: longer, or null for no limit. */
  'attempt-time-changed': {attempt: string; minutes: number | null};
  'attempt-handed-in': {attempt: string; by: 'learner' | 'time'; result: AttemptResult};
  'attempt-abandoned': {attempt: string};
  'setting-changed': {[Name in keyof Settings]: {setting: Name; value: Settings[Name]}}[keyof Settings];
  /** A search that led somewhere. */
  searched: {query: string};
  'searches-cleared': object;
  /** The record was saved to a file, with everything this device knew. */
  exported: object;
}

export type EventType = keyof EventData;

/** What every event has. */
export interface EventStamp {
  /** Device, session and number within the session, joined by dashes. Merging goes by it. */
  id: string;
  /** Schema of the event. */
  v: number;
  /**
   * Logical time, which orders events: the device's clock in milliseconds, but later than every event known before
   * (a hybrid logical clock, Kulkarni et al. 2014). A clock set back cannot make a later event lose.
   */
  time: number;
  /** What the device's clock said, as ISO 8601 in UTC. */
  at: string;
  /** The learner's day on that device. */
  day: Day;
}

/** An event of one type. */
export type EventOf<Type extends EventType> = Type extends EventType
  ? EventStamp & {type: Type} & EventData[Type]
  : never;

/** Any event this guide understands. */
export type LearnerEvent = EventOf<EventType>;

/** An event to record, before it is stamped. */
export type EventDraft = {[Type in EventType]: {type: Type} & EventData[Type]}[EventType];

/** An event that a later version of the guide wrote: kept as it is, stored and exported, and left out of all views. */
export interface NewerEvent extends EventStamp {
  type: string;
  [field: string]: unknown;
}

export type StoredEvent = LearnerEvent | NewerEvent;

export function isNewer(event: StoredEvent): event is NewerEvent {
  return event.v > SCHEMA;
}

/** Whether this guide understands the event. */
export function isCurrent(event: StoredEvent): event is LearnerEvent {
  return event.v <= SCHEMA;
}

/** The device an event was recorded on, and the session (one open page) there. */
export function originOf(id: string): {device: string; session: string} {
  const [device = '', session = ''] = id.split('-');
  return {device, session};
}

/** Latest logical time read from a file: the end of the year 9999. */
const LATEST = 253_402_300_799_999;
const LONGEST_TIME = 1_000_000_000;
const MOST_ITEMS = 1000;

// Ids begin with a letter or digit: `__proto__` is none, and no markup fits.
const id = pattern(/^[A-Za-z0-9][\w.:/-]{0,199}$/, 'an id');
const objective = pattern(OBJECTIVE_ID, 'the number of an objective');
const day = pattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date such as 2026-03-01');
const instant = pattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time such as 2026-03-01T12:00:00.000Z');
const chosen = list(id, 20);
const confidence = optional(oneOf('sure', 'unsure', 'guess'));
const ms = optional(whole(0, LONGEST_TIME));
const revision = whole(1, 100_000);
const minutes = orNull(whole(1, 100_000));
const card = optional(object<CardReference>({id, fact: id}));

const result = object<AttemptResult>({
  right: whole(0, MOST_ITEMS),
  needed: whole(0, MOST_ITEMS),
  sections: list(object({section: whole(1, 99), right: whole(0, MOST_ITEMS), items: whole(0, MOST_ITEMS)}), 99),
  answers: list(
    object<ScoredAnswer>({
      item: id,
      revision,
      chosen,
      outcome: oneOf('right', 'wrong', 'not-answered'),
      confidence,
      ms,
      card,
    }),
    MOST_ITEMS,
  ),
});

const SETTINGS: {[Name in keyof Settings]: Shape<Settings[Name]>} = {
  examDate: orNull(day),
  newPerDay: whole(0, 1000),
  keyboardShortcuts: flag,
  timePercent: orNull(whole(50, 1000)),
  showClock: flag,
};

const DATA: {[Type in Exclude<EventType, 'setting-changed'>]: Fields<EventData[Type]>} = {
  'objective-ticked': {objective, ticked: flag},
  'item-answered': {
    item: id,
    revision,
    chosen,
    right: flag,
    confidence,
    ms,
    place: optional(oneOf('chapter', 'practice')),
    card,
  },
  'card-rated': {
    card: id,
    fact: id,
    grade: oneOf('again', 'hard', 'good', 'easy'),
    ms,
  },
  'rating-undone': {event: id},
  'attempt-started': {
    seed: text(200),
    items: list(object<ItemReference>({id, revision}), MOST_ITEMS),
    minutes,
  },
  'attempt-answered': {attempt: id, item: id, chosen, confidence, ms},
  'attempt-flagged': {attempt: id, item: id, flagged: flag},
  'attempt-time-changed': {attempt: id, minutes},
  'attempt-handed-in': {attempt: id, by: oneOf('learner', 'time'), result},
  'attempt-abandoned': {attempt: id},
  searched: {query: text(500)},
  'searches-cleared': {},
  exported: {},
};

const STAMP: Fields<EventStamp> = {id, v: whole(1, 1000), time: whole(0, LATEST), at: instant, day};

const stamp = object(STAMP);

/** The whole of an event, by its type; of a changed setting, by type and setting. */
const SHAPES = new Map<string, Shape<unknown>>([
  ...Object.entries(DATA).map(([type, fields]) => shapeOf(type, type, fields)),
  ...Object.entries(SETTINGS).map(([setting, value]) =>
    shapeOf(`setting-changed ${setting}`, 'setting-changed', {setting: oneOf(setting), value}),
  ),
]);

function shapeOf(key: string, type: string, fields: object): [string, Shape<unknown>] {
  return [key, object<object>({...STAMP, type: oneOf(type), ...fields})];
}

/**
 * Reads one event from storage or from a file.
 * @returns the event, with nothing but the fields of its type; as it is when a later version wrote it
 * @throws ShapeError saying which field is wrong
 */
export function parseEvent(value: unknown): StoredEvent {
  if (!isObject(value)) throw new ShapeError('it is not an object');
  const {v, type, setting} = value;
  if (typeof type !== 'string') throw new ShapeError('type is not a text');
  if (typeof v === 'number' && v > SCHEMA) {
    stamp({id: value.id, v, time: value.time, at: value.at, day: value.day});
    return value as NewerEvent;
  }
  const shape = SHAPES.get(type === 'setting-changed' ? `${type} ${String(setting)}` : type);
  if (!shape)
    throw new ShapeError(type === 'setting-changed' ? 'setting is not a setting' : 'type is not a type of event');
  return shape(value) as LearnerEvent;
}

const NO_STAMP: EventStamp = {id: '0-0-0', v: SCHEMA, time: 0, at: '1970-01-01T00:00:00Z', day: '1970-01-01'};

/**
 * Makes sure that what is about to be recorded could be read again.
 * @throws ShapeError when it could not: a mistake in the code that made it
 */
export function checkDraft(draft: EventDraft): void {
  parseEvent({...NO_STAMP, ...draft});
}

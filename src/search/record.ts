export type RecordKind =
  'message' | 'term' | 'flow' | 'status' | 'objective' | 'question' | 'symptom' | 'heading' | 'parameter' | 'practice';

/** What a kind of record is like. */
interface RecordKindTraits {
  /** What a group of hits of this kind is called. */
  label: string;
  /** How much a word found in it counts in full text. */
  boost: number;
  /** Whether it is called by a name with underscores or dots, which people write as one. */
  symbol?: true;
  /** Whether its name is offered when nothing is found. */
  suggested?: true;
  /** Whether it must hold every word of the query. */
  allWords?: true;
  /** The word that asks for this kind: "refund flow". */
  word?: string;
}

/**
 * What kinds of thing can be found. Of two things of the same name, the kind that stands first comes first. A new kind
 * is its name above, a line here, and a source in `records/`.
 */
export const RECORD_KINDS: Readonly<Record<RecordKind, RecordKindTraits>> = {
  message: {label: 'Messages', boost: 1, symbol: true, suggested: true, word: 'message'},
  term: {label: 'Glossary', boost: 1.1, suggested: true},
  flow: {label: 'Message flows', boost: 1, suggested: true, word: 'flow'},
  objective: {label: 'Objectives', boost: 1.5},
  question: {label: 'Questions', boost: 1.25},
  symptom: {label: 'Symptoms', boost: 1},
  status: {label: 'Statuses and reasons', boost: 0.9},
  heading: {label: 'Chapters and pages', boost: 1},
  parameter: {label: 'Fields of messages', boost: 0.35, symbol: true, word: 'field'},
  practice: {label: 'Practice questions', boost: 0.3, allWords: true},
};

/** The kinds, in order. */
export const KINDS = Object.keys(RECORD_KINDS) as RecordKind[];

/** What a kind is like. */
export function traitsOf({kind}: SearchRecord): RecordKindTraits {
  return RECORD_KINDS[kind];
}

/**
 * One thing that can be found. Built once, from the guide's data, and the same for every engine.
 * (`objectID` is the name Algolia gives the key of a record.)
 */
export interface SearchRecord {
  /** Stable id: the kind and what identifies it within the kind, such as `message:magento.common.ping`. */
  objectID: string;
  kind: RecordKind;
  /** What the hit is called: a message's name, a heading, a term. */
  title: string;
  /** Plain text to look in and to quote from. */
  text: string;
  /** Where the hit leads: an address of the site, with its anchor. */
  path: string;
  /** Exam section it belongs to, where there is one. */
  section?: number;
  /** Other names it is known by. */
  aliases?: string[];
  /** For messages only. */
  direction?: 'to-oms' | 'from-oms' | 'bus' | 'inside';
  messageKind?: 'command' | 'event' | 'query' | 'unknown';
}

/** An address of the site without the slashes that may or may not be written. */
export function toAddress(path: string): string {
  return path.replace(/^\/|\/(?=#|$)/g, '');
}

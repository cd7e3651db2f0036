import type {Direction, Message} from '../content';

/** What kind of thing a search record stands for. Hits are grouped by it, the group of the best hit first. */
export const RECORD_KINDS = [
  'message',
  'parameter',
  'objective',
  'question',
  'flow',
  'term',
  'heading',
  'practice',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

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
  direction?: Direction;
  messageKind?: Message['kind'];
}

/** A stretch of text, and whether the query matched it. */
export interface Segment {
  text: string;
  matched: boolean;
}

export interface SearchHit {
  record: SearchRecord;
  title: Segment[];
  /** The part of the text around the match; empty when the title says it all. */
  excerpt: Segment[];
}

export interface SearchResult {
  /** Best first. */
  hits: SearchHit[];
  /** How many records match, of which `hits` are the first. */
  total: number;
  /** When nothing matches: the nearest names, to offer instead. */
  suggestions: string[];
}

/** What the search dialog asks. Every engine answers it alike; one contract test holds them to it. */
export interface SearchEngine {
  /**
   * @param query what the reader typed; an empty one finds nothing
   * @param limit most hits to return
   * @throws SearchUnavailable when the engine cannot be reached
   */
  search(query: string, limit: number): Promise<SearchResult>;
}

/** The engine cannot be reached, or its index cannot be loaded; the message says why in a sentence for the reader. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

import type {SearchRecord} from '../record';

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

/** How many nearest names are offered when nothing is found. */
export const MOST_SUGGESTIONS = 3;

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

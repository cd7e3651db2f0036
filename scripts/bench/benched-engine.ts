/** A search engine as the bench sees it. */
export interface BenchedEngine {
  name: string;
  /** Ids of the records found, best first, at least the first three. */
  search: (query: string) => Promise<string[]>;
  /** What a browser loads of index and records, before compression and compressed. */
  index: {raw: number; compressed: number};
  /** The same of code, compressed; undefined when it could not be measured. */
  library?: number;
  /** What its figures do not say. */
  note?: string;
  close?: () => Promise<void>;
}

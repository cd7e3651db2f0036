import type {IndexSettings, SynonymHit} from 'algoliasearch';
import {chunksOf, squash} from '../query/words';
import {KINDS, type SearchRecord} from '../record';

/** A record as it lies in the index: with what Algolia needs to rank names as the embedded engine does. */
export interface IndexObject extends SearchRecord {
  /** Last tie-breaker: kinds in the order hits are grouped, and within a kind the order the records are given in. */
  order: number;
  /** Last segment of a dotted name. */
  lastSegment?: string;
  /** Words of a name written together, from each word on: Algolia parts a squashed word in two at most. */
  squashed?: string[];
  /** Namespaces above a message, from each of its segments on, to list with `magento.inventory.*` or `inventory.*`. */
  namespaces?: string[];
}

/** Records as objects of the index. */
export function toIndexObjects(records: readonly SearchRecord[]): IndexObject[] {
  return KINDS.flatMap((kind) => records.filter((record) => record.kind === kind)).map((record, order) => ({
    ...record,
    order,
    ...nameParts(record),
  }));
}

function nameParts({kind, title}: SearchRecord): Partial<IndexObject> {
  const [name] = chunksOf(title);
  if (!name?.symbol || name.text !== title) return {};
  const segments = title.toLowerCase().split('.');
  return {
    lastSegment: segments.at(-1),
    squashed: name.words.slice(0, -1).map((_, place) => squash(name.words.slice(place))),
    ...(kind === 'message' && {namespaces: namespacesOf(segments)}),
  };
}

function namespacesOf(segments: readonly string[]): string[] {
  const above = segments.slice(0, -1);
  return above.flatMap((_, start) =>
    above.slice(start).map((_, more) => above.slice(start, start + more + 1).join('.')),
  );
}

/** How the index is searched, ranked and filtered. Each publication writes all of it. */
export const indexSettings: IndexSettings = {
  // The best attribute a query matches decides: a name's last segment before the whole name, names before prose.
  searchableAttributes: ['lastSegment', 'title', 'unordered(aliases)', 'unordered(squashed)', 'unordered(text)'],
  // Algolia's own order, but for the attribute moved up: a beginning of a name ranks above a whole word of prose.
  ranking: ['typo', 'geo', 'words', 'filters', 'attribute', 'exact', 'proximity', 'custom'],
  customRanking: ['asc(order)'],
  exactOnSingleWordQuery: 'attribute',
  // None, and said so: an indexed separator is a word of its own, and `lines_shipped` would no longer equal `lines shipped`.
  separatorsToIndex: '',
  camelCaseAttributes: ['title', 'aliases'],
  typoTolerance: true,
  minWordSizefor1Typo: 4,
  minWordSizefor2Typos: 8,
  allowTyposOnNumericTokens: false,
  indexLanguages: ['en'],
  queryLanguages: ['en'],
  ignorePlurals: ['en'],
  // A name inside a sentence is found: small words don't count, and when no record has all others, any will do.
  removeStopWords: ['en'],
  removeWordsIfNoResults: 'allOptional',
  attributesForFaceting: ['kind', 'section', 'direction', 'messageKind', 'filterOnly(namespaces)'],
};

/** Words and phrases that mean the same, as Algolia takes them. */
export function toAlgoliaSynonyms(groups: readonly (readonly string[])[]): SynonymHit[] {
  return groups.map((synonyms, place) => ({
    objectID: `synonym-${place + 1}`,
    type: 'synonym',
    synonyms: [...synonyms],
  }));
}

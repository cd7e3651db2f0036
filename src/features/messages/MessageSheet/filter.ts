import {squash, stem, wordsOf} from '../../../search/tokenize';
import type {SheetRow} from '../../../site/pages/types';

/** What the sheet of all messages may be filtered by; an empty string means any. */
export type Filter = Record<'text' | 'direction' | 'kind' | 'mode' | 'domain' | 'section', string>;

export const NO_FILTER: Filter = {text: '', direction: '', kind: '', mode: '', domain: '', section: ''};

/** Whether a row fits every part of the filter. */
export function matchesFilter(row: SheetRow, filter: Filter): boolean {
  return (
    matchesText(row, filter.text) &&
    (filter.direction === '' || row.direction === filter.direction) &&
    (filter.kind === '' || row.kind === filter.kind) &&
    (filter.mode === '' || row.mode === filter.mode) &&
    (filter.domain === '' || row.domain === filter.domain) &&
    (filter.section === '' || row.sections.includes(Number(filter.section)))
  );
}

/**
 * Whether all words of a text stand in a row's name, summary, parties or fields. Words are taken apart and compared as
 * the search does: case, accents, separators and endings make no difference.
 */
export function matchesText(row: SheetRow, text: string): boolean {
  const {words, stems, name} = wordsOfRow(row);
  return wordsOf(text).every(({text: word}) => words.includes(word) || name.includes(word) || stems.has(stem(word)));
}

interface RowWords {
  /** All words, each after a space. */
  words: string;
  stems: ReadonlySet<string>;
  /** The name's words written together. */
  name: string;
}

const known = new WeakMap<SheetRow, RowWords>();

function wordsOfRow(row: SheetRow): RowWords {
  let found = known.get(row);
  if (!found) {
    const {name, summary, from, to, fields = []} = row;
    const words = wordsOf([name, summary, ...from, ...to, ...fields].join(' ')).map((word) => word.text);
    found = {words: words.join(' '), stems: new Set(words.map(stem)), name: squash(wordsOf(name))};
    known.set(row, found);
  }
  return found;
}

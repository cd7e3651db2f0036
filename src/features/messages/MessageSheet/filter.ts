import {wordsOf} from '../../../search/query/words';
import type {SheetRow} from '../../../site/pages/types';

/** What the sheet of all messages may be filtered by; an empty string means any. */
export type Filter = Record<'text' | 'direction' | 'kind' | 'mode' | 'domain' | 'section', string>;

export const NO_FILTER: Filter = {text: '', direction: '', kind: '', mode: '', domain: '', section: ''};

/** Whether a row fits every part of the filter. */
export function matchesFilter(row: SheetRow, filter: Filter): boolean {
  return (
    matchesText(row, filter.text) &&
    (['direction', 'kind', 'mode', 'domain'] as const).every((key) => filter[key] === '' || row[key] === filter[key]) &&
    (filter.section === '' || row.sections.includes(Number(filter.section)))
  );
}

/**
 * Whether all words of a text stand in a row's name, summary or parties, or all of them in the name of one field. Texts
 * are taken apart as the search does it: case, accents and separators make no difference.
 */
export function matchesText(row: SheetRow, text: string): boolean {
  const words = textsOf(text);
  const {told, name, fields} = wordsOfRow(row);
  return (
    words.every((word) => told.includes(word) || name.includes(word)) ||
    fields.some((field) => field.includes(words.join(' ')))
  );
}

interface RowWords {
  /** The words of name, summary and parties. */
  told: string;
  /** The name's words written together. */
  name: string;
  /** The words of each field. */
  fields: string[];
}

const knownRows = new WeakMap<SheetRow, RowWords>();

function wordsOfRow(row: SheetRow): RowWords {
  let found = knownRows.get(row);
  if (!found) {
    const {name, summary, from, to, fields = []} = row;
    found = {
      told: textsOf([name, summary, ...from, ...to].join(' ')).join(' '),
      name: textsOf(name).join(''),
      fields: fields.map((field) => textsOf(field).join(' ')),
    };
    knownRows.set(row, found);
  }
  return found;
}

function textsOf(text: string): string[] {
  return wordsOf(text).map((word) => word.text);
}

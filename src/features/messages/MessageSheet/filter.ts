import type {SheetRow} from '../../../site/pages/types';

/** What the sheet of all messages may be filtered by; an empty string means any. */
export interface Filter {
  text: string;
  direction: string;
  kind: string;
  mode: string;
  domain: string;
  section: string;
}

export const NO_FILTER: Filter = {text: '', direction: '', kind: '', mode: '', domain: '', section: ''};

export const FILTER_KEYS = Object.keys(NO_FILTER) as (keyof Filter)[];

/** Whether a row fits every part of the filter. Text is looked for word by word in name, summary and parties. */
export function matchesFilter(row: SheetRow, filter: Filter): boolean {
  const haystack = fold([row.name, row.summary, ...row.from, ...row.to].join(' '));
  const words = fold(filter.text).split(' ').filter(Boolean);
  return (
    words.every((word) => haystack.includes(word)) &&
    (filter.direction === '' || row.direction === filter.direction) &&
    (filter.kind === '' || row.kind === filter.kind) &&
    (filter.mode === '' || row.mode === filter.mode) &&
    (filter.domain === '' || row.domain === filter.domain) &&
    (filter.section === '' || row.sections.includes(Number(filter.section)))
  );
}

/** Case, dots, underscores and hyphens make no difference. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s._-]+/g, ' ')
    .trim();
}

/** The filter as a query string, `?text=stock&kind=event`, or an empty string when nothing is filtered. */
export function filterToSearch(filter: Filter): string {
  const params = new URLSearchParams();
  for (const key of FILTER_KEYS) if (filter[key] !== '') params.set(key, filter[key]);
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}

/** The filter in a query string. Keys it does not know are left out. */
export function filterFromSearch(search: string): Filter {
  const params = new URLSearchParams(search);
  return Object.fromEntries(FILTER_KEYS.map((key) => [key, params.get(key) ?? ''])) as unknown as Filter;
}

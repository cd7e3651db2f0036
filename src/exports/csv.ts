import type {ExamItem} from '../exam/types';
import type {ExportContext} from './exam-export';

const BYTE_ORDER_MARK = '\uFEFF';
const LETTERS = ['A', 'B', 'C', 'D', 'E'];

/** The bank's columns, in their order. */
export const CSV_COLUMNS = [
  'id',
  'revision',
  'section',
  'objective',
  'device',
  'difficulty',
  'scenario',
  'stem',
  'select',
  'right',
  ...LETTERS.flatMap((letter) => [`option ${letter}`, `reason ${letter}`]),
  'answer',
  'sources',
];

/**
 * The bank as a table: RFC 4180, UTF-8 with a byte order mark, which Excel needs to read it as UTF-8.
 *
 * A spreadsheet takes "=1+1" for a formula, "1-2" for a date and "4.10" for 4.1, quoted or not. So no cell but the
 * numbers holds such a text alone: an option begins with its letter, "B) 1-2", and an objective's number stands before
 * its title. Sentences that begin with a sign get a space before it.
 */
export function toCsv(items: readonly ExamItem[], context: ExportContext): string {
  const rows = items.map((item) => [
    item.id,
    item.revision,
    item.section,
    `${item.objective} ${context.objectives.get(item.objective) ?? '(objective)'}`,
    item.device,
    item.difficulty,
    item.scenario ?? '',
    item.stem,
    item.select,
    item.options.flatMap(({correct}, index) => (correct ? [LETTERS[index]] : [])).join(' '),
    ...LETTERS.flatMap((letter, index) => {
      const option = item.options[index];
      return option ? [`${letter}) ${option.text}`, option.why] : ['', ''];
    }),
    context.siteUrl === undefined ? item.answer : context.siteUrl + item.answer,
    item.sources.join(' '),
  ]);
  return BYTE_ORDER_MARK + [CSV_COLUMNS, ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // Full-width signs count as signs in Asian editions.
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? ` ${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

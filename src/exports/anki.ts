import type {ExamItem} from '../exam/types';
import {type ExportContext, questionHtml, reasonsHtml, sectionTitle} from './exam-export';
import {inlineToHtml} from './html';

/** What Anki reads before the first note: docs.ankiweb.net/importing/text-files.html#file-headers */
const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#notetype column:2',
  '#deck column:3',
  '#tags column:6',
];

/** A note's guid: of its item alone, so that a newer import updates the note whatever else has changed. */
export function ankiGuid({id}: Pick<ExamItem, 'id'>): string {
  return `oms-study-guide-${id}`;
}

/** The bank as notes for Anki: a question with its options in front, every option with its reason behind. */
export function toAnki(items: readonly ExamItem[], context: ExportContext): string {
  const rows = items.map((item) => [
    ankiGuid(item),
    'Basic',
    `Order Management exam::${sectionTitle(item, context).replaceAll('::', ':')}`,
    frontHtml(item),
    reasonsHtml(item, context),
    [`oms::section-${item.section}`, `oms::objective-${item.objective}`, `oms::difficulty-${item.difficulty}`].join(
      ' ',
    ),
  ]);
  return [...HEADERS, ...rows.map((row) => row.map(quoted).join('\t'))].join('\n') + '\n';
}

function frontHtml(item: ExamItem): string {
  const choices = item.options.map(({text}) => `<li>${inlineToHtml(text)}</li>`).join('');
  return `${questionHtml(item)}<ul>${choices}</ul>`;
}

/** Quotes are doubled within quotes, as in CSV. */
function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}

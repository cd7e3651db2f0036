import type {ExamItem} from '../exam/types';
import {type ExportContext, questionHtml, reasonsHtml, sectionTitle} from './exam-export';
import {inlineToHtml} from './html';

/**
 * The bank in GIFT: docs.moodle.org/en/GIFT_format. One category per section. Of several right options each earns its
 * part, and a wrong one takes all: the nearest to all-or-nothing that GIFT can say.
 */
export function toGift(items: readonly ExamItem[], context: ExportContext): string {
  const parts: string[] = [];
  let category: string | undefined;
  for (const item of items) {
    // A slash parts categories; doubled it is a slash.
    const own = `$CATEGORY: $course$/top/Order Management exam/${sectionTitle(item, context).replaceAll('/', '//')}`;
    if (own !== category) parts.push(own);
    category = own;
    parts.push(question(item, context));
  }
  return `${parts.join('\n\n')}\n`;
}

function question(item: ExamItem, context: ExportContext): string {
  const {id, revision, objective, options, select} = item;
  const answers = options.map(({text, correct, why}) => {
    const sign = select === 1 ? (correct ? '=' : '~') : `~%${correct ? share(select) : '-100'}%`;
    return `\t${sign}[html]${escaped(inlineToHtml(text))}#[html]${escaped(inlineToHtml(why))}`;
  });
  return [
    // Moodle takes the id and the tag from the comment.
    `// [id:${id}] [tag:objective ${objective}] revision ${revision}`,
    `::${id}::[html]${escaped(questionHtml(item))}{`,
    ...answers,
    `\t####[html]${escaped(reasonsHtml(item, context))}`,
    '}',
  ].join('\n');
}

/** Percent of one of several right options, with the five decimals that Moodle knows a third by. */
function share(select: number): string {
  return String(Math.round((100 / select) * 1e5) / 1e5);
}

/** What has no escape that all readers know is written as HTML: a backslash, and the arrow of matching questions. */
function escaped(html: string): string {
  return html
    .replaceAll('\\', '&#92;')
    .replaceAll('->', '-&gt;')
    .replace(/[~=#{}:]/g, '\\$&');
}

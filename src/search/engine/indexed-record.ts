import {contentOf} from '../query/query';
import {chunksOf, stem, wordsOf} from '../query/words';
import {KINDS, type SearchRecord, traitsOf} from '../record';
import {type Name, toName} from './names';

/** A record, ready to be looked up. */
export interface IndexedRecord {
  record: SearchRecord;
  title: Name;
  aliases: Name[];
  /** Stems of the whole title, in order. */
  phrase: string;
  /** Stems that tell the title from others; of a message, also those of its last segment alone. */
  stems: Set<string>[];
}

/** Words in which the exam's objectives are put, whatever they are about. */
const EXAM_WORDS = new Set(
  'ability define demonstrate describe determine given identify knowledge perform properly recognize scenario understand'.split(
    ' ',
  ),
);

/** Prepares a record to be looked up. */
export function toIndexedRecord(record: SearchRecord): IndexedRecord {
  const {kind, title, aliases = []} = record;
  const chunks = chunksOf(title);
  const content = contentOf(chunks);
  const telling =
    kind === 'objective' ? content.filter((word) => !EXAM_WORDS.has(word) && !/^\d+$/.test(word)) : content;
  const last = kind === 'message' ? wordsOf(title.slice(title.lastIndexOf('.') + 1)).map(({text}) => stem(text)) : [];
  return {
    record,
    title: toName(title, kind === 'message'),
    aliases: aliases.map((alias) => toName(alias, false)),
    phrase: chunks.flatMap(({words}) => words.map(({text}) => stem(text))).join(' '),
    stems: [new Set(telling.map(stem)), ...(last.length > 1 ? [new Set(last)] : [])],
  };
}

/** Place of a record's kind among things of the same name; when the query is written as a name, what has such names first. */
export function kindOrder({record}: IndexedRecord, symbol: boolean): number {
  return KINDS.indexOf(record.kind) + (symbol && !traitsOf(record).symbol ? KINDS.length : 0);
}

/** Whether it is a heading of a page outside the chapters: those answer what the exam asks, and come first. */
export function isOutsideChapters({record: {kind, section}}: IndexedRecord): boolean {
  return (kind === 'question' || kind === 'heading') && section === undefined;
}

/** Whether it is a field such as `stock` or `price`: in a query the word means the thing. */
export function isFieldOfOneWord({record, title}: IndexedRecord): boolean {
  return record.kind === 'parameter' && title.words.length === 1;
}

/** Whether a query has all words of a message's last segment, just as they are. */
export function matchesLastSegment({record, title}: IndexedRecord, content: readonly string[]): boolean {
  if (record.kind !== 'message') return false;
  const from = title.wordStarts.indexOf(title.segmentStarts.at(-2)!);
  return title.words.slice(from).every(({text}) => content.includes(text));
}

import {type Name, toName} from './names';
import {contentOf, type Query} from './query';
import {chunksOf, stem, wordsOf} from './tokenize';
import type {RecordKind, SearchRecord} from './types';

/** A record, ready to be looked up. */
export interface Entry {
  record: SearchRecord;
  title: Name;
  aliases: Name[];
  /** The title without stop words, and without the exam's own, squashed. */
  content: string;
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

export function toEntry(record: SearchRecord): Entry {
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
    content: telling.join(''),
    phrase: chunks.flatMap(({words}) => words.map(({text}) => stem(text))).join(' '),
    stems: [new Set(telling.map(stem)), ...(last.length > 1 ? [new Set(last)] : [])],
  };
}

/** Which of two things of the same name comes first. */
const BY_NAME: readonly RecordKind[] = [
  'message',
  'term',
  'flow',
  'objective',
  'question',
  'heading',
  'practice',
  'parameter',
];

/** The same when the query is written as a name, as only messages and fields are. */
const BY_SYMBOL: readonly RecordKind[] = [
  'message',
  'parameter',
  'term',
  'flow',
  'objective',
  'question',
  'heading',
  'practice',
];

/** Place of a kind among things of the same name. */
export function kindOrder({record}: Entry, symbol: boolean): number {
  return (symbol ? BY_SYMBOL : BY_NAME).indexOf(record.kind);
}

/** Whether things of this kind are called by names with underscores. */
export function hasSymbol({record}: Entry): boolean {
  return record.kind === 'message' || record.kind === 'parameter';
}

/** Whether a heading stands in a page beside the chapters: those answer what the exam asks, and come first. */
export function isBeside({record: {kind, section}}: Entry): boolean {
  return (kind === 'question' || kind === 'heading') && section === undefined;
}

/** Whether it is a field such as `stock` or `price`: in a query the word means the thing. */
export function isFieldOfOneWord({record, title}: Entry): boolean {
  return record.kind === 'parameter' && title.words.length === 1;
}

/** Whether a query has all words of a message's last segment, just as they are. */
export function saysLastSegment({record, title}: Entry, {content}: Query): boolean {
  if (record.kind !== 'message') return false;
  const from = title.wordStarts.indexOf(title.segmentStarts.at(-2)!);
  return title.words.slice(from).every(({text}) => content.includes(text));
}

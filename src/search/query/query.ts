import {KINDS, RECORD_KINDS, type RecordKind} from '../record';
import {cleanQuery, unquote} from './clean';
import type {Synonyms} from './synonyms';
import {type Chunk, chunksOf, isStopWord, stem} from './words';

/** What was typed, taken apart. */
export interface Query {
  /** As typed, but clean. */
  text: string;
  /** The same without quotes and the like around it, to be read as a pattern. */
  bare: string;
  chunks: Chunk[];
  /** All words, in order. */
  words: string[];
  /** The words that say what is asked for: without stop words, unless there are no others. */
  content: string[];
  squashed: string;
  /** Whether the whole query is one name, to judge by its dots, underscores or capitals. */
  symbol: boolean;
  /** Whether it is a question. */
  asks: boolean;
  /** The kind of thing that is named and nothing more: "refund flow", but not "which message …", which wants an answer. */
  kind?: RecordKind;
}

/** The words of a text that say what it is about: without stop words, unless there are no others. */
export function contentOf(chunks: readonly Chunk[]): string[] {
  // A name's own words are never empty: `get_reasons`.
  const kept = chunks.flatMap(({words, symbol}) => words.filter(({text}) => symbol || !isStopWord(text)));
  return (kept.length > 0 ? kept : chunks.flatMap(({words}) => words)).map(({text}) => text);
}

const QUESTION = /^\s*(are|can|do|does|how|if|is|should|what|when|where|which|who|why)\s.*\s|\?\s*$/i;

/** Takes apart what was typed or pasted. */
export function parseQuery(typed: string): Query {
  const text = cleanQuery(typed);
  const chunks = chunksOf(text);
  const words = chunks.flatMap((chunk) => chunk.words.map((word) => word.text));
  const asks = QUESTION.test(text);
  const content = contentOf(chunks);
  return {
    text,
    bare: unquote(text),
    chunks,
    words,
    content,
    squashed: words.join(''),
    symbol: chunks.length === 1 && chunks[0]!.symbol,
    asks,
    // In the plural the word rather is the subject: "asynchronous messages".
    kind: asks || content.length < 2 ? undefined : content.flatMap(kindsAskedBy)[0],
  };
}

function kindsAskedBy(word: string): RecordKind[] {
  return KINDS.filter((kind) => RECORD_KINDS[kind].word === word);
}

/** One place of a query: a word, or a phrase, and what means the same. */
export interface Slot {
  /** The words as typed; two or more for a phrase. */
  words: string[];
  /** Other ways to say it, each as the stems it is made of. */
  synonyms: string[][];
  /** Squashed names that say the same. */
  squashed: string[];
  /** Whether it says next to nothing here, where everything is about messages of Order Management. */
  weak: boolean;
}

const WEAK = new Set(['message', 'flow', 'magento', 'oms'].map(stem));

/** The slots of a query: its phrases that have synonyms, and its other words. */
export function slotsOf({words, content}: Query, synonyms: Synonyms): Slot[] {
  const slots: Slot[] = [];
  for (let at = 0; at < words.length;) {
    const length = synonyms.longestAt(words, at);
    if (length > 1 || content.includes(words[at]!)) slots.push(toSlot(words.slice(at, at + length), synonyms));
    at += length;
  }
  return slots;
}

function toSlot(words: string[], synonyms: Synonyms): Slot {
  const others = synonyms.of(words);
  const weak = [words.map(stem), ...others].some((phrase) => phrase.length === 1 && WEAK.has(phrase[0]!));
  return {words, synonyms: others, squashed: [], weak};
}

/** The slot of names that were spelled out. */
export function nameSlot(squashed: string[]): Slot {
  return {words: [], synonyms: [], squashed, weak: false};
}

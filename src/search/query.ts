import type {Synonyms} from './synonyms';
import {type Chunk, chunksOf, isStopWord, squash, stem, wordsOf} from './tokenize';
import type {RecordKind} from './types';

/** What was typed, taken apart. */
export interface Query {
  text: string;
  chunks: Chunk[];
  /** All words, in order. */
  words: string[];
  /** The words that say what is asked for: without stop words, unless there are no others. */
  content: string[];
  squashed: string;
  squashedContent: string;
  /** Its parts between dots, slashes and colons, squashed; just one when the query is more than a name. */
  segments: string[];
  /** Whether the whole query is one name, to judge by its dots, underscores or capitals. */
  symbol: boolean;
  /** Whether it is a question. */
  asks: boolean;
}

/** Says nothing in a question ("what must be done"), but is part of names. */
const ASKING_WORDS = new Set(['done', 'happen', 'happens']);

/** The words of a text that say what it is about: without stop words, unless there are no others. */
export function contentOf(chunks: readonly Chunk[], asks = false): string[] {
  const isEmpty = (word: string) => isStopWord(word) || (asks && ASKING_WORDS.has(word));
  // A name's own words are never empty: `get_reasons`.
  const kept = chunks.flatMap((chunk) =>
    chunk.words.map((word) => word.text).filter((word) => chunk.symbol || !isEmpty(word)),
  );
  return kept.length > 0 ? kept : chunks.flatMap((chunk) => chunk.words.map((word) => word.text));
}

function segmentsOf({text}: Chunk): string[] {
  return text.split(/[.:/\\]+/).map((part) => squash(wordsOf(part)));
}

const QUESTION = /^\s*(are|can|do|does|how|if|is|should|what|when|where|which|who|why)\s.*\s|\?\s*$/i;

export function parseQuery(text: string): Query {
  const chunks = chunksOf(text);
  const words = chunks.flatMap((chunk) => chunk.words.map((word) => word.text));
  const asks = QUESTION.test(text);
  const content = contentOf(chunks, asks);
  return {
    text,
    chunks,
    words,
    content,
    squashed: words.join(''),
    squashedContent: content.join(''),
    segments: chunks.length === 1 ? segmentsOf(chunks[0]!) : [words.join('')],
    symbol: chunks.length === 1 && chunks[0]!.symbol,
    asks,
  };
}

/** Names inside a longer query that are written as names. */
export function symbolsIn({chunks}: Query): string[] {
  return chunks.filter((chunk) => chunk.symbol).map(({words}) => squash(words));
}

/** Words that say what kind of thing is meant. In the plural they rather are the subject: "asynchronous messages". */
const KIND_WORDS: Readonly<Record<string, RecordKind>> = {message: 'message', flow: 'flow', field: 'parameter'};

export function isKindWord(word: string): boolean {
  return Object.hasOwn(KIND_WORDS, word);
}

/** The kind of thing that is named and nothing more: "refund flow", but not "which message …", which wants an answer. */
export function kindAsked({asks, content}: Query): RecordKind | undefined {
  const word = asks || content.length < 2 ? undefined : content.find(isKindWord);
  return word === undefined ? undefined : KIND_WORDS[word];
}

/** One place of a query: a word, or a phrase, and what means the same. */
export interface Slot {
  /** The words as typed; two or more for a phrase. */
  words: string[];
  /** Other ways to say it, each as the stems it is made of. */
  synonyms: string[][];
  /** Squashed forms that say the same: of a name, or of two words that some text writes as one. */
  squashed: string[];
  /** Whether it says next to nothing here, where everything is about messages of Order Management. */
  weak: boolean;
  kindWord: boolean;
}

const WEAK = new Set(['message', 'flow', 'magento', 'oms'].map(stem));

/** The slots of a query: its phrases that have synonyms, and its other words. */
export function slotsOf({words, content}: Query, synonyms: Synonyms, isKnown: (word: string) => boolean): Slot[] {
  const slots: Slot[] = [];
  const wanted = new Set(content);
  for (let at = 0; at < words.length;) {
    const [word, next] = [words[at]!, words[at + 1]];
    const length = synonyms.longestAt(words, at);
    if (length === 1 && next !== undefined && wanted.has(word) && wanted.has(next) && isKnown(word + next)) {
      slots.push(toSlot([word, next], [word + next], synonyms));
      at += 2;
    } else {
      if (length > 1 || wanted.has(word)) slots.push(toSlot(words.slice(at, at + length), [], synonyms));
      at += length;
    }
  }
  return slots;
}

function toSlot(words: string[], squashed: string[], synonyms: Synonyms): Slot {
  const others = [...synonyms.of(words), ...squashed.flatMap((word) => synonyms.of([word]))];
  const weak = [words.map(stem), ...others].some((phrase) => phrase.length === 1 && WEAK.has(phrase[0]!));
  return {words, synonyms: others, squashed, weak, kindWord: words.length === 1 && isKindWord(words[0]!)};
}

/** The slot of names that were spelled out. */
export function nameSlot(squashed: string[]): Slot {
  return {words: [], synonyms: [], squashed, weak: false, kindWord: false};
}

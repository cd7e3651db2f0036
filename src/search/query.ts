import {type Chunk, chunksOf, isStopWord, squash, stem} from './tokenize';

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
  /** Whether the whole query is one name, to judge by its dots, underscores or capitals. */
  symbol: boolean;
}

export function parseQuery(text: string): Query {
  const chunks = chunksOf(text);
  const words = chunks.flatMap((chunk) => chunk.words.map((word) => word.text));
  // A name's own words are never stop words: `get_reasons`.
  const kept = chunks.flatMap((chunk) => chunk.words.map((word) => word.text).filter((word) => chunk.symbol || !isStopWord(word)));
  const content = kept.length > 0 ? kept : words;
  return {
    text,
    chunks,
    words,
    content,
    squashed: words.join(''),
    squashedContent: content.join(''),
    symbol: chunks.length === 1 && chunks[0]!.symbol,
  };
}

/** Names inside a longer query that are written as names. */
export function symbolsIn({chunks, symbol}: Query): string[] {
  return symbol ? [] : chunks.filter((chunk) => chunk.symbol).map(({words}) => squash(words));
}

/** One place of a query: a word, or a phrase, and what means the same. */
export interface Slot {
  /** The words as typed; two or more for a phrase. */
  words: string[];
  /** Other ways to say it, each as the stems it is made of. */
  synonyms: string[][];
  /** Two words that some text writes as one. */
  joined?: string;
}

/** Phrases that mean the same, found by the stems of their words. */
export class Synonyms {
  private readonly groups = new Map<string, Set<string>>();
  private longest = 1;

  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) {
      const keys = group.map((phrase) => chunksOf(phrase).flatMap(({words}) => words.map(({text}) => stem(text))));
      for (const key of keys) {
        const id = key.join(' ');
        const others = this.groups.get(id) ?? new Set();
        for (const other of keys) if (other.join(' ') !== id) others.add(other.join(' '));
        this.groups.set(id, others);
        this.longest = Math.max(this.longest, key.length);
      }
    }
  }

  /** Other ways to say a phrase, as stems. */
  of(phrase: readonly string[]): string[][] {
    return [...(this.groups.get(phrase.map(stem).join(' ')) ?? [])].map((other) => other.split(' '));
  }

  /**
   * The slots of a query: its longest known phrases, and its other words.
   * @param isWord whether the texts know a word
   */
  slotsOf({words, content}: Query, isWord: (word: string) => boolean): Slot[] {
    const slots: Slot[] = [];
    const wanted = new Set(content);
    for (let at = 0; at < words.length; ) {
      let length = Math.min(this.longest, words.length - at);
      while (length > 1 && !this.groups.has(words.slice(at, at + length).map(stem).join(' '))) length -= 1;
      const phrase = words.slice(at, at + length);
      const next = words[at + 1];
      if (length === 1 && next !== undefined && wanted.has(phrase[0]!) && wanted.has(next) && isWord(phrase[0]! + next)) {
        slots.push({words: [phrase[0]!, next], synonyms: this.of([phrase[0]! + next]), joined: phrase[0]! + next});
        at += 2;
        continue;
      }
      if (length > 1 || wanted.has(phrase[0]!)) slots.push({words: phrase, synonyms: this.of(phrase)});
      at += length;
    }
    return slots;
  }
}

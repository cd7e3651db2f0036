import {squash, type Word, wordsOf} from '../query/words';
import {editsAllowed, editsBetween} from './edits';
import {Rank} from './rank';

/**
 * A name to be looked up letter by letter, where a full-text index only knows words. Separators and capitals make no
 * difference, for query and name are both compared squashed; the places where words and segments begin decide how good
 * a match is.
 */
export interface Name {
  text: string;
  words: Word[];
  /** All words written together. */
  squashed: string;
  /** Where each word begins in `squashed`. */
  wordStarts: number[];
  /** Where each dotted segment begins, and after the last one where the name ends. A title is one segment. */
  segmentStarts: number[];
}

/**
 * Prepares a name to be looked up.
 * @param dotted whether dots part it into segments, as in a message's name
 */
export function toName(text: string, dotted: boolean): Name {
  const words = wordsOf(text);
  const wordStarts: number[] = [];
  const segmentStarts = [0];
  let length = 0;
  words.forEach(({text: word, start}, index) => {
    if (dotted && index > 0 && text[start - 1] === '.') segmentStarts.push(length);
    wordStarts.push(length);
    length += word.length;
  });
  segmentStarts.push(length);
  return {text, words, squashed: squash(words), wordStarts, segmentStarts};
}

/** How a query stands in a name. */
export interface NameMatch {
  rank: Rank;
  /** The letters that match, counted in the squashed name. */
  start: number;
  end: number;
}

/** Fewer letters match inside too many words. */
const LEAST_INSIDE = 3;

/** How a squashed query stands in a name, at its best place; undefined when it does not. */
export function matchName(query: string, name: Name): NameMatch | undefined {
  if (query === '') return undefined;
  let best: NameMatch | undefined;
  for (let at = name.squashed.indexOf(query); at !== -1; at = name.squashed.indexOf(query, at + 1)) {
    const match = matchAt(at, at + query.length, name);
    if (match && (!best || match.rank < best.rank)) best = match;
  }
  return best;
}

function matchAt(start: number, end: number, {squashed, wordStarts, segmentStarts}: Name): NameMatch | undefined {
  const segment = segmentStarts.findLastIndex((begin) => begin <= start && begin < squashed.length);
  const found = (rank: Rank) => ({rank, start, end});
  if (start === segmentStarts[segment]) {
    // One word at the end of a longer name, such as "refund", may as well mean the thing itself.
    if (end === squashed.length) return found(start > 0 && wordStarts.at(-1) === start ? Rank.Known : Rank.Exact);
    return found(segmentStarts.includes(end) ? Rank.Segment : Rank.Prefix);
  }
  if (wordStarts.includes(start)) return found(Rank.Part);
  // Letters that run over the end of a word match by accident, as "rma" in `order_management`.
  const word = wordStarts.findLastIndex((begin) => begin <= start);
  return end - start >= LEAST_INSIDE && end <= (wordStarts[word + 1] ?? squashed.length)
    ? found(Rank.Inside)
    : undefined;
}

/** How a mistyped, squashed query stands in a name. */
export interface TypoMatch {
  /** Never 0: what is right is no typo. */
  edits: number;
  /** Whether all of the name was typed, or all of its last segment. */
  whole: boolean;
}

/** The beginning of a title, or of a word in a dotted name, that fewest edits make of a squashed query, where there is one. */
export function matchMistyped(query: string, name: Name): TypoMatch | undefined {
  const {squashed, wordStarts, segmentStarts} = name;
  const most = editsAllowed(query.length);
  let best: TypoMatch | undefined;
  for (const start of segmentStarts.length > 2 ? wordStarts : [0]) {
    const rest = squashed.slice(start);
    const edits = editsBetween(query, rest, most, true);
    if (!edits || (best && edits >= best.edits)) continue;
    const fromStart = start === 0 || start === segmentStarts.at(-2);
    best = {edits, whole: fromStart && editsBetween(query, rest, edits, false) !== undefined};
  }
  return best;
}

/** A pattern with more stars than this is none. */
const MOST_STARS = 5;

/**
 * Reads a query that lists names: `magento.inventory.*`, `lines_*`, `*.updated`, or a namespace with a trailing dot. It
 * begins at a segment unless it begins with a star.
 * @param query without quotes and the like around it
 * @returns a test for names, or undefined when the query is no such pattern
 */
export function namePattern(query: string): ((name: Name) => boolean) | undefined {
  const pattern = /\w[.:/]$/.test(query) ? `${query}*` : query;
  const parts = pattern.split(/\*+/);
  if (!/^[\w.*:/-]*\w[\w.*:/-]*$/.test(pattern) || parts.length < 2 || parts.length > MOST_STARS + 1) return undefined;
  const sources = parts.map((part) =>
    part
      .split(/[.:/]/)
      .map((segment) => squash(wordsOf(segment)))
      .join('\\.'),
  );
  const test = new RegExp(`(?:^|\\.)${sources.join('.*')}$`);
  return ({squashed, segmentStarts}) =>
    test.test(
      segmentStarts
        .slice(0, -1)
        .map((start, index) => squashed.slice(start, segmentStarts[index + 1]))
        .join('.'),
    );
}

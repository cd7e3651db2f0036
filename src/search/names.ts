import {editsAllowed, editsBetween, lacks, lettersOf} from './edits';
import {squash, type Word, wordsOf} from './tokenize';

/**
 * The symbol lane: looks a query up in the names of things, letter by letter, where a full-text index only knows
 * words. Separators and capitals make no difference, for query and name are both compared squashed; the places where
 * words and segments begin decide how good a match is.
 */
export interface Name {
  text: string;
  words: Word[];
  /** All words written together. */
  squashed: string;
  /** Where each word begins in `squashed`. */
  wordStarts: number[];
  /** The letters of each word, as `lettersOf` gives them. */
  letters: number[];
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
  const letters = words.map((word) => lettersOf(word.text));
  return {text, words, squashed: squash(words), wordStarts, letters, segmentStarts};
}

/** How well a name matches, best first. */
export enum NameRank {
  /** The whole name. */
  Exact,
  /** A name without its beginning: its last segments, at least two. */
  Ending,
  LastSegment,
  /** A segment before the last, or several. */
  Segment,
  /** The beginning of the last segment. */
  LastSegmentPrefix,
  /** The beginning of another segment. */
  SegmentPrefix,
  /** Words inside a segment. */
  Part,
  /** Letters inside a word. */
  Inside,
}

export interface NameMatch {
  rank: NameRank;
  /** Letters of the segment matched in: of two equal matches, the one in the shorter segment is closer. */
  unit: number;
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
    if (match && (!best || match.rank < best.rank || (match.rank === best.rank && match.unit < best.unit)))
      best = match;
  }
  return best;
}

function matchAt(start: number, end: number, {squashed, wordStarts, segmentStarts}: Name): NameMatch | undefined {
  const segment = segmentStarts.findLastIndex((begin) => begin <= start && begin < squashed.length);
  const last = segmentStarts.length - 2;
  const unit = segmentStarts[segment + 1]! - segmentStarts[segment]!;
  const found = (rank: NameRank) => ({rank, unit, start, end});
  if (start === segmentStarts[segment]) {
    if (end === squashed.length)
      return found(start === 0 ? NameRank.Exact : segment === last ? NameRank.LastSegment : NameRank.Ending);
    if (segmentStarts.includes(end)) return found(NameRank.Segment);
    return found(segment === last ? NameRank.LastSegmentPrefix : NameRank.SegmentPrefix);
  }
  if (wordStarts.includes(start)) return found(NameRank.Part);
  // Letters that run over the end of a word match by accident, as "rma" in `order_management`.
  const word = wordStarts.findLastIndex((begin) => begin <= start);
  return end - start >= LEAST_INSIDE && end <= (wordStarts[word + 1] ?? squashed.length)
    ? found(NameRank.Inside)
    : undefined;
}

export interface TypoMatch {
  edits: number;
  /** Whether all of the name was typed, or all of its last segment of more than one word. */
  whole: boolean;
  /** Other words between those that match, and one more when they stand in another order. */
  apart: number;
  unit: number;
}

/** A word of a mistyped query. */
export interface Typed {
  text: string;
  letters: number;
  /** Edits it forgives. */
  most: number;
}

export function toTyped(text: string): Typed {
  return {text, letters: lettersOf(text), most: editsAllowed(text.length)};
}

/** A longer title is prose, of which nobody types a part without spaces. */
const MOST_SQUASHED_WORDS = 10;

/**
 * How a mistyped query stands in a name: word by word in any order, the last one perhaps unfinished; or squashed,
 * segment by segment. Each segment forgives as many edits as the letters typed for it allow.
 * @param segments the query's dotted parts, squashed
 * @param compare `editsBetween`, or the same with a memory
 */
export function matchMistyped(
  words: readonly Typed[],
  segments: readonly Typed[],
  name: Name,
  compare = editsBetween,
): TypoMatch | undefined {
  const byWords = mistypedWords(words, name, compare);
  const squashed = segments.length > 1 ? mistypedSegments(segments, name) : mistypedRun(segments[0]!, name);
  if (!byWords || !squashed) return byWords ?? squashed;
  return squashed.edits < byWords.edits || (squashed.edits === byWords.edits && squashed.apart < byWords.apart)
    ? squashed
    : byWords;
}

/** Segments of the query against as many of the name, one after the other; the last may be unfinished. */
function mistypedSegments(segments: readonly Typed[], name: Name): TypoMatch | undefined {
  const known = name.segmentStarts.length - 1;
  let best: TypoMatch | undefined;
  for (let from = 0; from + segments.length <= known; from += 1) {
    let edits = 0;
    const fits = segments.every(({text, most}, index) => {
      const segment = name.squashed.slice(name.segmentStarts[from + index], name.segmentStarts[from + index + 1]);
      const needed = editsBetween(text, segment, most, index === segments.length - 1);
      edits += needed ?? 0;
      return needed !== undefined;
    });
    if (!fits || edits === 0 || (best && edits >= best.edits)) continue;
    const whole =
      from + segments.length === known &&
      name.squashed.length - name.segmentStarts[from]! <= lengthOf(segments) + edits;
    best = {edits, whole, apart: 0, unit: segmentLength(from, name)};
  }
  return best;
}

function lengthOf(segments: readonly Typed[]): number {
  return segments.reduce((sum, {text}) => sum + text.length, 0);
}

function mistypedWords(query: readonly Typed[], name: Name, compare: typeof editsBetween): TypoMatch | undefined {
  if (query.length > name.words.length) return undefined;
  const taken = new Set<number>();
  const typed = new Map<number, number>();
  const spent = new Map<number, number>();
  let edits = 0;
  for (const [place, word] of query.entries()) {
    const best = nearestWord(word, place === query.length - 1, name, taken, compare);
    if (!best) return undefined;
    taken.add(best.index);
    const segment = segmentOf(name.wordStarts[best.index]!, name);
    typed.set(segment, (typed.get(segment) ?? 0) + word.text.length);
    spent.set(segment, (spent.get(segment) ?? 0) + best.edits);
    edits += best.edits;
  }
  if (edits === 0) return undefined;
  for (const [segment, used] of spent) if (used > editsAllowed(typed.get(segment)!)) return undefined;
  const places = [...taken];
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const gaps = last - first + 1 - places.length;
  const inOrder = places.every((place, index) => index === 0 || place > places[index - 1]!);
  const fromStart = first === 0 || (places.length > 1 && name.wordStarts[first] === name.segmentStarts.at(-2));
  return {
    edits,
    whole: gaps === 0 && inOrder && fromStart && last === name.words.length - 1,
    apart: gaps + (inOrder ? 0 : 1),
    unit: Math.min(...[...typed.keys()].map((segment) => segmentLength(segment, name))),
  };
}

function nearestWord(
  {text, letters, most}: Typed,
  unfinished: boolean,
  name: Name,
  taken: ReadonlySet<number>,
  compare: typeof editsBetween,
): {index: number; edits: number} | undefined {
  let best: {index: number; edits: number} | undefined;
  for (let index = 0; index < name.words.length; index += 1) {
    if (taken.has(index) || lacks(name.letters[index]!, letters, most)) continue;
    const edits = compare(text, name.words[index]!.text, most, unfinished);
    if (edits !== undefined && (!best || edits < best.edits)) best = {index, edits};
    if (best?.edits === 0) break;
  }
  return best;
}

/** A stretch of the query against a name from the beginning of a word on. */
function mistypedRun({text, letters, most}: Typed, name: Name): TypoMatch | undefined {
  if (name.words.length > MOST_SQUASHED_WORDS) return undefined;
  let best: TypoMatch | undefined;
  for (const [index, start] of name.wordStarts.entries()) {
    if (lacks(lettersFrom(index, start + text.length + most, name), letters, most)) continue;
    const edits = editsBetween(text, name.squashed.slice(start, start + text.length + most), most, true);
    if (edits === undefined || edits === 0 || (best && edits >= best.edits)) continue;
    const fromStart = start === 0 || start === name.segmentStarts.at(-2);
    const whole = fromStart && editsBetween(text, name.squashed.slice(start), edits, false) !== undefined;
    best = {edits, whole, apart: 0, unit: segmentLength(segmentOf(start, name), name)};
  }
  return best;
}

/** The letters of the words that begin before a place of the squashed name, from a word on. */
function lettersFrom(index: number, end: number, {letters, wordStarts}: Name): number {
  let all = 0;
  for (let at = index; at < letters.length && wordStarts[at]! < end; at += 1) all |= letters[at]!;
  return all;
}

function segmentLength(segment: number, {segmentStarts}: Name): number {
  return segmentStarts[segment + 1]! - segmentStarts[segment]!;
}

function segmentOf(start: number, {segmentStarts, squashed}: Name): number {
  return segmentStarts.findLastIndex((begin) => begin <= start && begin < squashed.length);
}

/**
 * Reads a query that lists names: `magento.inventory.*`, `lines_*`, `*.updated`, or a namespace with a trailing dot.
 * @returns a test for names, or undefined when the query is no such pattern
 */
export function namePattern(query: string): ((name: Name) => boolean) | undefined {
  const typed = query.trim().replace(/^["'`]|["'`]$/g, '');
  if (!/^[\w.*:/-]+$/.test(typed) || !/\w/.test(typed)) return undefined;
  const pattern = /\w[.:/]$/.test(typed) ? `${typed}*` : typed;
  if (!pattern.includes('*')) return undefined;
  const parts = pattern.split(/\*+/);
  return (name) => {
    let at = 0;
    return parts.every((part, index) => {
      const letters = squash(wordsOf(part));
      const opens = /^[.:/]/.test(part);
      const closes = /[.:/]$/.test(part);
      // The first part begins at a segment, what follows a star anywhere; a dot stands between two segments.
      for (; at <= name.squashed.length - letters.length; at += 1) {
        const end = at + letters.length;
        const begins =
          (index > 0 && !opens) || letters === '' || (name.segmentStarts.includes(at) && !(opens && at === 0));
        const ends = !closes || letters === '' || (name.segmentStarts.includes(end) && end < name.squashed.length);
        const finished = index < parts.length - 1 || part === '' || end === name.squashed.length;
        if (begins && ends && finished && name.squashed.startsWith(letters, at)) {
          at = end;
          return true;
        }
      }
      return false;
    });
  };
}

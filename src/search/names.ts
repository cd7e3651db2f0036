import {editsAllowed, editsBetween} from './edits';
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
    if (match && (!best || match.rank < best.rank || (match.rank === best.rank && match.unit < best.unit))) best = match;
  }
  return best;
}

function matchAt(start: number, end: number, {squashed, wordStarts, segmentStarts}: Name): NameMatch | undefined {
  const segment = segmentStarts.findLastIndex((begin) => begin <= start && begin < squashed.length);
  const last = segmentStarts.length - 2;
  const unit = segmentStarts[segment + 1]! - segmentStarts[segment]!;
  const found = (rank: NameRank) => ({rank, unit, start, end});
  if (start === segmentStarts[segment]) {
    if (end === squashed.length) return found(start === 0 ? NameRank.Exact : segment === last ? NameRank.LastSegment : NameRank.Ending);
    if (segmentStarts.includes(end)) return found(NameRank.Segment);
    return found(segment === last ? NameRank.LastSegmentPrefix : NameRank.SegmentPrefix);
  }
  if (wordStarts.includes(start)) return found(NameRank.Part);
  // Letters that run over the end of a word match by accident: "rma" stands in orde*r ma*nagement.
  const word = wordStarts.findLastIndex((begin) => begin <= start);
  return end - start >= LEAST_INSIDE && end <= (wordStarts[word + 1] ?? squashed.length) ? found(NameRank.Inside) : undefined;
}

export interface TypoMatch {
  edits: number;
  unit: number;
}

/**
 * How a mistyped query stands in a name: word by word in any order, the last one perhaps unfinished, or squashed from
 * the beginning of a word on. Each segment forgives as many edits as the letters typed for it allow.
 */
export function matchMistyped(query: readonly string[], name: Name, compare: typeof editsBetween = editsBetween): TypoMatch | undefined {
  const byWords = mistypedWords(query, name, compare);
  const joined = query.length <= 2 ? mistypedRun(query.join(''), name) : undefined;
  if (!byWords || !joined) return byWords ?? joined;
  return joined.edits < byWords.edits ? joined : byWords;
}

function mistypedWords(query: readonly string[], name: Name, compare: typeof editsBetween): TypoMatch | undefined {
  const taken = new Set<number>();
  const typed = new Map<number, number>();
  const spent = new Map<number, number>();
  let edits = 0;
  for (const [place, word] of query.entries()) {
    const most = editsAllowed(word.length);
    let best: {index: number; edits: number} | undefined;
    for (const [index, {text}] of name.words.entries()) {
      if (taken.has(index)) continue;
      const needed = compare(word, text, most, place === query.length - 1);
      if (needed !== undefined && (!best || needed < best.edits)) best = {index, edits: needed};
      if (best?.edits === 0) break;
    }
    if (!best) return undefined;
    taken.add(best.index);
    const segment = segmentOf(name.wordStarts[best.index]!, name);
    typed.set(segment, (typed.get(segment) ?? 0) + word.length);
    spent.set(segment, (spent.get(segment) ?? 0) + best.edits);
    edits += best.edits;
  }
  for (const [segment, used] of spent) if (used > editsAllowed(typed.get(segment)!)) return undefined;
  if (edits === 0) return undefined;
  return {edits, unit: Math.min(...[...typed.keys()].map((segment) => name.segmentStarts[segment + 1]! - name.segmentStarts[segment]!))};
}

function mistypedRun(query: string, name: Name): TypoMatch | undefined {
  const most = editsAllowed(query.length);
  let best: TypoMatch | undefined;
  for (const start of name.wordStarts) {
    const edits = editsBetween(query, name.squashed.slice(start, start + query.length + most), most, true);
    const segment = segmentOf(start, name);
    if (edits !== undefined && edits > 0 && (!best || edits < best.edits)) best = {edits, unit: name.segmentStarts[segment + 1]! - name.segmentStarts[segment]!};
  }
  return best;
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
        const begins = (index > 0 && !opens) || letters === '' || (name.segmentStarts.includes(at) && !(opens && at === 0));
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

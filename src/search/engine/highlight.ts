import type {Name} from './names';
import {type Word, wordsOf} from '../query/words';
import type {Segment} from './engine';

/** How many letters at the beginning of a word match; 0 when it does not. */
export type WordTest = (word: string) => number;

interface Range {
  start: number;
  end: number;
}

/** Parts a text where matches begin and end. Joined again, the segments are the text. */
export function toSegments(text: string, ranges: readonly Range[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const add = (end: number, matched: boolean) => {
    const last = segments.at(-1);
    if (end <= at) return;
    if (last?.matched === matched) last.text += text.slice(at, end);
    else segments.push({text: text.slice(at, end), matched});
    at = end;
  };
  for (const {start, end} of [...ranges].sort((a, b) => a.start - b.start)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return segments;
}

/** The letters of a text that stand between two places of its squashed form. */
export function rangeOf({words, wordStarts}: Name, start: number, end: number): Range {
  const place = (squashed: number, index: number) => words[index]!.start + (squashed - wordStarts[index]!);
  const first = wordStarts.findLastIndex((begin) => begin <= start);
  const last = wordStarts.findLastIndex((begin) => begin < end);
  return {start: place(start, first), end: place(end, last)};
}

/** Where words of a text match. */
export function matchingRanges(words: readonly Word[], test: WordTest): Range[] {
  return words.flatMap(({text, start, end}) => {
    const length = test(text);
    return length === 0 ? [] : [{start, end: Math.min(end, start + length)}];
  });
}

/** Letters an excerpt has, about. */
const EXCERPT_LENGTH = 160;

/** Letters before the first match, about. */
const LEAD = 30;

/** The stretch of a text with the most matches, between whole words, marked; empty when nothing in it matches. */
export function excerptOf(text: string, test: WordTest): Segment[] {
  const words = wordsOf(text);
  const ranges = matchingRanges(words, test);
  if (ranges.length === 0) return [];
  const inWindow = (from: number) =>
    new Set(
      ranges
        .filter(({start, end}) => start >= from && end <= from + EXCERPT_LENGTH - LEAD)
        .map(({start, end}) => text.slice(start, end).toLowerCase()),
    ).size;
  const best = ranges.reduce((leader, range) => (inWindow(range.start) > inWindow(leader.start) ? range : leader));
  const wanted = Math.max(0, Math.min(best.start - LEAD, text.length - EXCERPT_LENGTH));
  const start = wanted === 0 ? 0 : (words.find((word) => word.start >= wanted)?.start ?? wanted);
  const end =
    text.length <= start + EXCERPT_LENGTH
      ? text.length
      : Math.max(best.end, words.findLast((word) => word.end <= start + EXCERPT_LENGTH)?.end ?? best.end);
  const inside = ranges
    .filter((range) => range.start >= start && range.end <= end)
    .map((range) => ({start: range.start - start, end: range.end - start}));
  const segments = toSegments(text.slice(start, end), inside);
  if (start > 0) segments.unshift({text: '…', matched: false});
  if (end < text.length) segments.push({text: '…', matched: false});
  return segments;
}

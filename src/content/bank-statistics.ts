import {sectionOf} from '../exam/objective-id';
import type {PracticeQuestion} from './kinds/question';

/** The items of a section. */
export function itemsOf<Item extends Pick<PracticeQuestion, 'objective'>>(
  section: number,
  items: readonly Item[],
): Item[] {
  return items.filter(({objective}) => sectionOf(objective) === section);
}

/** A text without the marks of inline Markdown, as a reader sees it. */
export function stripMarks(markdown: string): string {
  return markdown.replace(/[`*]/g, '');
}

/** Words that every text has. */
const COMMON = new Set(
  `a an and are as at be been but by can do does for from had has have how if in into is it its may more no not of on or
  one only out over so than that the their them then there these they this those to two three was were what when which
  who why will with without`.split(/\s+/),
);

/** The words of a text that carry meaning, in small letters; names in code count as one word. */
export function wordsOf(markdown: string): Set<string> {
  const words =
    stripMarks(markdown)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}_./#-]*/gu) ?? [];
  return new Set(
    words.map((word) => word.replace(/[./#-]+$/, '')).filter((word) => word.length > 1 && !COMMON.has(word)),
  );
}

/** Words that the stem has in common with the key (of several, with all of them together) and with each wrong option. */
export function overlaps({stem, options}: Pick<PracticeQuestion, 'stem' | 'options'>): {
  key: string[];
  distractors: string[][];
} {
  const shared = sharedWith(stem);
  return {
    key: shared(options.flatMap(({correct, text}) => (correct ? [text] : [])).join(' ')),
    distractors: options.flatMap(({correct, text}) => (correct ? [] : [shared(text)])),
  };
}

/** Tells the words of a text that are in another one too. */
function sharedWith(other: string): (text: string) => string[] {
  const words = new Set([...wordsOf(other)].map(stemOf));
  return (text) => [...wordsOf(text)].filter((word) => words.has(stemOf(word)));
}

/** A word without a plural’s or a verb’s ending, roughly: "refunds" and "refunded" are the same word to a guesser. */
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word;
}

/** Letters of an item's only key and of its other options; undefined when several are right. */
export function keyLength({options}: Pick<PracticeQuestion, 'options'>) {
  const place = options.findIndex(({correct}) => correct);
  if (options.filter(({correct}) => correct).length !== 1 || options.length < 2) return undefined;
  const lengths = options.map(({text}) => stripMarks(text).length);
  const others = lengths.filter((_, index) => index !== place);
  return {place, own: lengths[place]!, shortest: Math.min(...others), longest: Math.max(...others)};
}

/** How often something holds, and how often it would by chance. */
export interface Rate {
  /** Ties count in part. */
  count: number;
  expected: number;
  /** Standard deviation of the count by chance. */
  deviation: number;
  /** Items it was asked of. */
  of: number;
}

/** What the items of a bank, or of a part of it, have in common. Rates are of items with one right option. */
export function itemStatistics(items: readonly PracticeQuestion[]) {
  const single = items.filter(({options}) => keyLength({options}) !== undefined);
  return {
    items: items.length,
    multiple: items.filter(({select}) => select > 1).length,
    longest: rate(single, (item) => shareOfMost(item, ({text}) => stripMarks(text).length)),
    shortest: rate(single, (item) => shareOfMost(item, ({text}) => -stripMarks(text).length)),
    echoes: rate(single, (item) => {
      const shared = sharedWith(item.stem);
      return shareOfMost(item, ({text}) => shared(text).length);
    }),
    /** Per place, of the items that have so many options. */
    positions: [0, 1, 2, 3, 4].map((place) => ({
      place,
      rate: rate(
        single.filter(({options}) => options.length > place),
        ({options}) => (options[place]!.correct ? 1 : 0),
      ),
    })),
  };
}

function rate(items: readonly PracticeQuestion[], holds: (item: PracticeQuestion) => number): Rate {
  const chances = items.map(({options}) => 1 / options.length);
  return {
    count: sum(items.map(holds)),
    expected: sum(chances),
    deviation: Math.sqrt(sum(chances.map((chance) => chance * (1 - chance)))),
    of: items.length,
  };
}

/** 1 when the key alone has most of something, a part when it ties with others, 0 otherwise. */
function shareOfMost(
  {options}: PracticeQuestion,
  measure: (option: PracticeQuestion['options'][number]) => number,
): number {
  const most = Math.max(...options.map(measure));
  const best = options.filter((option) => measure(option) === most);
  return best.some(({correct}) => correct) ? 1 / best.length : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

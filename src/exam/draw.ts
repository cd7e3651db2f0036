import {itemsBySection} from './items';
import {type Random, seededRandom, shuffle} from './random';
import {FORMS_PER_SHUFFLE, newSeed, parseSeed, type Seed, seedOfForm} from './seed';
import type {ExamItem, ExamOption} from './types';

/** How many items a form may have. With fewer than 20 some sections would vanish. */
export const FORM_SIZES = [60, 30, 20] as const;
export type FormSize = (typeof FORM_SIZES)[number];

/** An item of a form, its options in the order in which they are shown from the first look to the review. */
export interface FormItem {
  item: ExamItem;
  options: ExamOption[];
}

/** The items of one exam, in their order. */
export interface Form {
  seed: string;
  size: FormSize;
  items: FormItem[];
}

/** A section of the exam, with its share in percent or any other unit. */
export interface SectionWeight {
  number: number;
  weight: number;
}

/** Thrown when a form cannot be drawn; the message is for the reader of the page. */
export class DrawError extends Error {
  override name = 'DrawError';
}

/**
 * Reads the size of a form from an address.
 * @throws DrawError with the sizes there are
 */
export function parseFormSize(text: string): FormSize {
  const size = FORM_SIZES.find((each) => String(each) === text.trim());
  if (size === undefined)
    throw new DrawError(
      `An exam has ${FORM_SIZES.join(', ').replace(/, (\d+)$/, ' or $1')} questions, not “${text.slice(0, 20)}”.`,
    );
  return size;
}

/**
 * Draws a form. It depends on nothing but the bank, the weights, the size and the seed, so that a seed gives everyone
 * the same form.
 *
 * A seed names a shuffle of the bank and which form is dealt from it: per section the shuffled items are dealt out
 * like cards, as many to each form as the section's share of the exam (largest remainder), so that the forms of one
 * shuffle have no item in common until the section is used up. Within a form the dealer spreads the items over the
 * objectives, and takes two items on the same line of the exam's lists only when there is no other.
 * @throws DrawError when a section has fewer items than its share
 * @throws SeedError when the seed cannot be read
 */
export function drawForm(
  bank: readonly ExamItem[],
  {sections, size, seed: text}: {sections: readonly SectionWeight[]; size: FormSize; seed: string},
): Form {
  const seed = parseSeed(text);
  const items = [...itemsBySection(sections, size)].flatMap(([section, count]) => {
    const pool = bank.filter((item) => item.section === section);
    if (pool.length < count)
      throw new DrawError(
        `The bank has ${pool.length} questions on section ${section}; an exam of ${size} needs ${count} of them.`,
      );
    return deal(pool, {count, form: seed.form, random: seededRandom(`${seed.shuffle} section ${section}`)});
  });
  return {
    seed: seed.text,
    size,
    items: shuffle(items, seededRandom(`${seed.text} order`)).map((item) => ({
      item,
      options: shuffleOptions(item, seed.text),
    })),
  };
}

/** An item's options in an order of their own for each seed; the key goes with the option. */
export function shuffleOptions(item: ExamItem, seed: string): ExamOption[] {
  // Sorted first: the order must not depend on where an option stands in the bank.
  const options = [...item.options].sort((a, b) => (a.id < b.id ? -1 : 1));
  return shuffle(options, seededRandom(`${seed} options ${item.id}`));
}

/** The items that the form of a certain number gets when a section's items are dealt out. */
function deal(
  pool: readonly ExamItem[],
  {count, form, random}: {count: number; form: number; random: Random},
): ExamItem[] {
  // In the order of ids first: a form must not depend on the order of the bank.
  const sorted = [...pool].sort((a, b) => (a.id < b.id ? -1 : 1));
  let deck: ExamItem[] = [];
  let inDeck = new Map<string, number>();
  let hand: ExamItem[] = [];
  for (let number = 0; number <= form; number += 1) {
    hand = [];
    const inHand = new Map<string, number>();
    const lines = new Set<string | undefined>();
    while (hand.length < count) {
      if (deck.length === 0) {
        // Used up: everything is shuffled in again, but for what is in this form already.
        deck = shuffle(
          sorted.filter((item) => !hand.includes(item)),
          random,
        );
        inDeck = new Map();
        for (const {objective} of deck) inDeck.set(objective, (inDeck.get(objective) ?? 0) + 1);
      }
      // The best to add is on a line that the form does not have yet, then of the objective that it has least of, then
      // of the objective that the deck has most of (so that the last forms are spread as well). As one number, the
      // lower the better: no form has as many items as the steps are wide. Of equals the first in the deck.
      let best = 0;
      let lowest = Infinity;
      deck.forEach(({line, objective}, place) => {
        const known = line !== undefined && lines.has(line) ? 1e6 : 0;
        const rank = known + (inHand.get(objective) ?? 0) * 1e3 - inDeck.get(objective)!;
        if (rank < lowest) [best, lowest] = [place, rank];
      });
      const [next] = deck.splice(best, 1) as [ExamItem];
      hand.push(next);
      lines.add(next.line);
      inHand.set(next.objective, (inHand.get(next.objective) ?? 0) + 1);
      inDeck.set(next.objective, inDeck.get(next.objective)! - 1);
    }
  }
  return hand;
}

/** How many new shuffles are tried beside those of before. */
const TRIES = 8;

/**
 * Chooses the seed of a learner's next exam: of the forms that go on with a shuffle used before, and of some new
 * ones, the one with the fewest items seen before; of equals a new shuffle, then the earlier form.
 * @param seen ids of the items that were answered or shown before
 * @param earlier seeds of exams taken before; ones that cannot be read are passed over
 */
export function chooseSeed(
  bank: readonly ExamItem[],
  {
    sections,
    size,
    seen,
    earlier = [],
    random,
  }: {
    sections: readonly SectionWeight[];
    size: FormSize;
    seen: ReadonlySet<string>;
    earlier?: readonly string[];
    random: Random;
  },
): string {
  const fresh = Array.from({length: TRIES}, () => newSeed(random));
  // The forms of one shuffle before the smallest section is used up; a few more cost nothing.
  const forms = Math.min(FORMS_PER_SHUFFLE, Math.max(1, Math.floor(bank.length / size)));
  const candidates = [...fresh, ...latestShuffles(earlier)].flatMap((seed) =>
    Array.from({length: forms}, (_, form) => seedOfForm(seed, form)),
  );
  let best = {seed: fresh[0]!.text, seen: Infinity};
  for (const {text: seed} of candidates) {
    const {items} = drawForm(bank, {sections, size, seed});
    const count = items.filter(({item}) => seen.has(item.id)).length;
    if (count < best.seen) best = {seed, seen: count};
    if (count === 0) break;
  }
  return best.seed;
}

/** The shuffles of the last exams, newest first. */
function latestShuffles(earlier: readonly string[]): Seed[] {
  const shuffles = new Map<string, Seed>();
  for (const text of [...earlier].reverse()) {
    try {
      const seed = parseSeed(text);
      if (!shuffles.has(seed.shuffle)) shuffles.set(seed.shuffle, seed);
    } catch {
      // A damaged seed in the history is no reason not to begin an exam.
    }
  }
  return [...shuffles.values()].slice(0, 3);
}

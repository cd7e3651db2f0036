import type {Form} from './draw';
import {itemsToPass} from './items';
import type {Answer, Confidence, ExamItem, Outcome} from './types';

/** A range in which a share lies, both ends from 0 to 1. */
export interface Interval {
  low: number;
  high: number;
}

/** How one item was answered, as it was scored; kept as it is when the item is later revised. */
export interface ItemResult {
  itemId: string;
  revision: number;
  section: number;
  outcome: Outcome;
  chosen: string[];
  confidence?: Confidence;
  /** Time spent, in milliseconds. */
  ms?: number;
}

export interface SectionResult {
  section: number;
  right: number;
  items: number;
  /** Where the share that the learner knows lies, with 95 % confidence; undefined when there are too few to tell. */
  interval?: Interval;
}

/** The result of a form: plain data, to be kept. */
export interface FormResult {
  seed: string;
  items: ItemResult[];
  right: number;
  wrong: number;
  notAnswered: number;
  /** Right answers needed to pass. */
  needed: number;
  passed: boolean;
  /** In exam order. */
  sections: SectionResult[];
}

/** Fewer items than this tell nothing of a section: at 5 items the interval spans more than half of the scale. */
export const FEWEST_TO_TELL = 6;

/**
 * Scores one item: right only when exactly the right options are chosen; a part of them earns nothing, and neither
 * does choosing all. Nothing chosen is not answered.
 */
export function scoreItem({options}: Pick<ExamItem, 'options'>, chosen: readonly string[]): Outcome {
  const ids = new Set(chosen);
  if (ids.size === 0) return 'not-answered';
  const isExact = options.every(({id, correct}) => ids.has(id) === correct);
  const isKnown = [...ids].every((id) => options.some((option) => option.id === id));
  return isExact && isKnown ? 'right' : 'wrong';
}

/**
 * Scores a form. What has no answer was not answered and counts as not right, as in the exam.
 * @param passPercent lowest passing score, in percent of the items
 */
export function scoreForm(form: Form, answers: readonly Answer[], passPercent: number): FormResult {
  const byItem = new Map(answers.map((answer) => [answer.itemId, answer]));
  const items = form.items.map(({item}): ItemResult => {
    const {chosen = [], confidence, ms} = byItem.get(item.id) ?? {};
    return {
      itemId: item.id,
      revision: item.revision,
      section: item.section,
      outcome: scoreItem(item, chosen),
      chosen: [...chosen],
      ...(confidence && {confidence}),
      ...(ms !== undefined && {ms}),
    };
  });
  const count = (outcome: Outcome) => items.filter((each) => each.outcome === outcome).length;
  const right = count('right');
  const needed = itemsToPass({items: items.length, passPercent});
  return {
    seed: form.seed,
    items,
    right,
    wrong: count('wrong'),
    notAnswered: count('not-answered'),
    needed,
    passed: right >= needed,
    sections: sectionResults(items),
  };
}

/** Right answers per section, in exam order, each with its interval where there are enough items. */
export function sectionResults(items: readonly Pick<ItemResult, 'section' | 'outcome'>[]): SectionResult[] {
  const numbers = [...new Set(items.map(({section}) => section))].sort((a, b) => a - b);
  return numbers.map((section) => {
    const own = items.filter((each) => each.section === section);
    const right = own.filter(({outcome}) => outcome === 'right').length;
    return {
      section,
      right,
      items: own.length,
      ...(own.length >= FEWEST_TO_TELL && {interval: wilson(right, own.length)}),
    };
  });
}

/** The normal distribution's 97.5 % quantile, for intervals of 95 %. */
const Z = 1.959964;

/**
 * Wilson's score interval of a share, 95 %: unlike the plain one it stays between 0 and 1, and holds for few items.
 * Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22, 209–212.
 * @throws RangeError when there are no items, or more right than items
 */
export function wilson(right: number, items: number): Interval {
  if (!(items > 0) || right < 0 || right > items) throw new RangeError(`no share: ${right} of ${items}`);
  const share = right / items;
  const center = (share + Z ** 2 / (2 * items)) / (1 + Z ** 2 / items);
  const half = (Z / (1 + Z ** 2 / items)) * Math.sqrt((share * (1 - share)) / items + Z ** 2 / (4 * items ** 2));
  return {low: Math.max(0, center - half), high: Math.min(1, center + half)};
}

/** How often answers were right, by how sure the learner was: who is sure and wrong has something to unlearn. */
export interface CalibrationRow {
  confidence: Confidence;
  right: number;
  wrong: number;
}

/** Confidence against correctness, surest first; items without a confidence or an answer are left out. */
export function calibration(items: readonly Pick<ItemResult, 'confidence' | 'outcome'>[]): CalibrationRow[] {
  return (['sure', 'unsure', 'guess'] as const).map((confidence) => {
    const own = items.filter((each) => each.confidence === confidence);
    return {
      confidence,
      right: own.filter(({outcome}) => outcome === 'right').length,
      wrong: own.filter(({outcome}) => outcome === 'wrong').length,
    };
  });
}

/** What became of an item since it was answered. */
export type Wording = 'same' | 'earlier' | 'gone';

/**
 * Whether an answer was to the item as it is today. An answer to an earlier wording keeps its score and is shown with
 * that word; what it chose may not be among today's options.
 */
export function wordingOf(
  result: Pick<ItemResult, 'itemId' | 'revision'>,
  bank: ReadonlyMap<string, ExamItem>,
): Wording {
  const item = bank.get(result.itemId);
  if (!item) return 'gone';
  return item.revision === result.revision ? 'same' : 'earlier';
}

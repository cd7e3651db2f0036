import {cardOfItem} from '../../exam/card';
import {type Form, type FormItem, type FormSize, shuffleOptions} from '../../exam/draw';
import {scoreForm} from '../../exam/score';
import type {ExamItem} from '../../exam/types';
import type {Attempt, AttemptResult} from '../../learner';

/** Lengths of the whole exam in minutes: of 2019, and from August 2020. */
export const EXAM_MINUTES = [90, 120] as const;
export type ExamMinutes = (typeof EXAM_MINUTES)[number];

/** Factors on the time, in percent; without one there is no limit. */
export const TIME_PERCENTS = [100, 125, 150, 200] as const;

const WHOLE_EXAM = 60;

/**
 * The minutes of an exam: a shorter one has its share of the whole exam's time.
 * @param percent factor on it, in percent; null for no limit
 */
export function minutesOf(
  size: FormSize,
  {minutes, percent}: {minutes: number; percent: number | null},
): number | null {
  return percent === null ? null : Math.round((minutes * size * percent) / WHOLE_EXAM / 100);
}

/** What the result says of the time: a result in longer time says less, and has to say so. */
export function timeInWords({items, minutes}: Pick<Attempt, 'items' | 'minutes'>): string {
  if (minutes === null) return 'Taken without a time limit.';
  const regular = EXAM_MINUTES.map((each) => Math.round((each * items.length) / WHOLE_EXAM));
  if (regular.includes(minutes)) return `Taken in the exam’s time: ${minutes} minutes.`;
  return `Taken in other time than the exam’s: ${minutes} minutes instead of ${regular.join(' or ')}.`;
}

/** An attempt's items as they are shown, in its order, and the ids of those that left the bank since. */
export function itemsOfAttempt(
  {seed, items}: Pick<Attempt, 'seed' | 'items'>,
  bank: ReadonlyMap<string, ExamItem>,
): {shown: FormItem[]; gone: string[]} {
  const shown: FormItem[] = [];
  const gone: string[] = [];
  for (const {id} of items) {
    const item = bank.get(id);
    if (item) shown.push({item, options: shuffleOptions(item, seed)});
    else gone.push(id);
  }
  return {shown, gone};
}

/**
 * Scores an attempt with what was answered so far. Items that left the bank while it ran do not count.
 * @param ms item → milliseconds it was looked at
 */
export function resultOf(
  attempt: Pick<Attempt, 'seed' | 'answers'>,
  {shown, ms, passPercent}: {shown: FormItem[]; ms: ReadonlyMap<string, number>; passPercent: number},
): AttemptResult {
  const form: Pick<Form, 'seed' | 'items'> = {seed: attempt.seed, items: shown};
  const answers = shown.map(({item: {id, revision}}) => {
    const {chosen = [], confidence} = attempt.answers.get(id) ?? {};
    return {itemId: id, revision, chosen: [...chosen], confidence, ms: ms.get(id)};
  });
  const {right, needed, sections, items} = scoreForm(form as Form, answers, passPercent);
  return {
    right,
    needed,
    sections: sections.map(({interval: _, ...section}) => section),
    answers: items.map(({itemId, section: _, ...rest}, place) => ({
      item: itemId,
      ...rest,
      card: cardOfItem(shown[place]!.item),
    })),
  };
}

/** How long each item was looked at, in milliseconds, as recorded with its answer. */
export function spentOn({answers}: Pick<Attempt, 'answers'>): Map<string, number> {
  return new Map([...answers].flatMap(([id, {ms}]) => (ms === undefined ? [] : [[id, ms]])));
}

/** What is done, flagged and open, for the grid and the last look. */
export interface Standing {
  answered: number;
  flagged: number;
  open: number;
}

export function standingOf(
  {answers, flagged}: Pick<Attempt, 'answers' | 'flagged'>,
  shown: readonly FormItem[],
): Standing {
  const count = (holds: (id: string) => boolean) => shown.filter(({item}) => holds(item.id)).length;
  const answered = count((id) => answers.has(id));
  return {answered, flagged: count((id) => flagged.has(id)), open: shown.length - answered};
}

/** A standing in words. */
export function standingInWords({answered, flagged, open}: Standing): string {
  return `${answered} answered · ${flagged} flagged · ${open} open`;
}

/** Below this, seconds are shown as well. */
const SHOW_SECONDS = 5 * 60_000;

/**
 * Time left as the clock shows it: whole minutes, begun ones counted, then minutes and seconds.
 * @param left milliseconds
 */
export function clockFace(left: number): string {
  if (left > SHOW_SECONDS) return `${Math.ceil(left / 60_000)} min`;
  return timeSpent(1000 * Math.max(0, Math.ceil(left / 1000)));
}

/** A time spent, such as `1:05`. @param ms milliseconds */
export function timeSpent(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

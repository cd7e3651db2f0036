import {scoreItem} from '../../exam/score';
import type {Confidence, ExamItem} from '../../exam/types';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five'];

/** How sure a learner is of an answer, in words. */
export const SURENESS: Record<Confidence, string> = {sure: 'Sure', unsure: 'Unsure', guess: 'Guess'};

/** The letter of a place: A for the first. Drawn after shuffling, so no text can name it. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

/** How many options are to be chosen, in words: the same before and after the answer. */
export function taskOf({select}: Pick<ExamItem, 'select'>): string {
  return `Choose ${select === 1 ? 'one' : (NUMBERS[select] ?? String(select)).toUpperCase()}`;
}

/** What is wrong with the number of options chosen so far, or undefined. Too few is no fault until the answer is given. */
export function tooMany({select}: Pick<ExamItem, 'select'>, chosen: readonly string[]): string | undefined {
  if (select === 1 || chosen.length <= select) return undefined;
  return `${chosen.length} are chosen, and ${NUMBERS[select] ?? select} are asked for: take ${chosen.length - select} away.`;
}

/** Chooses an option, or takes it away where several may be chosen. */
export function choose(
  {select}: Pick<ExamItem, 'select'>,
  chosen: readonly string[],
  {id, on}: {id: string; on: boolean},
): string[] {
  const others = chosen.filter((each) => each !== id);
  if (select === 1) return on ? [id] : others;
  return on ? [...others, id] : others;
}

/** The result of an answer in words: right or not, and what of it was right. */
export function verdictOf(item: Pick<ExamItem, 'options' | 'select'>, chosen: readonly string[]): string {
  const outcome = scoreItem(item, chosen);
  if (outcome === 'right') return 'Right.';
  if (outcome === 'not-answered') return 'Not answered, which counts as not right.';
  if (item.select === 1) return 'Not right.';
  const right = item.options.filter(({id, correct}) => correct && chosen.includes(id)).length;
  const wrong = chosen.length - right;
  const parts = [
    `${right} of the ${item.select} right options ${right === 1 ? 'is' : 'are'} chosen`,
    ...(wrong > 0 ? [`${wrong} that ${wrong === 1 ? 'is' : 'are'} not`] : []),
  ];
  return `Not right: ${parts.join(', and ')}. Only the exact set counts.`;
}

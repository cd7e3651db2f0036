import type {NextStep} from '../../learner';
import {counted} from '../../ui/words';

/** Why an objective is worth studying next. */
export function reasonOf({weight, ticked, answers, right, due}: NextStep): string {
  const known =
    answers > 0
      ? `${right} of ${counted(answers, 'answer')} right`
      : ticked
        ? 'ticked, no answers yet'
        : 'not studied yet';
  return [`${percent(weight / 100)} of the exam`, known, due > 0 && `${counted(due, 'card')} due`]
    .filter(Boolean)
    .join(' · ');
}

/** A share from 0 to 1 in percent: one decimal below 10 %. */
export function percent(share: number): string {
  const value = 100 * share;
  return `${value > 0 && value < 9.95 ? Number(value.toFixed(1)) : Math.round(value)} %`;
}

/** A probability from 0 to 1, never as certain as 0 or 100. */
export function chance(probability: number): string {
  if (probability < 0.01) return 'under 1 %';
  if (probability > 0.99) return 'over 99 %';
  return `${Math.round(100 * probability)} %`;
}

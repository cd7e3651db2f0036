import type {ExamItem} from '../../exam/types';
import {attemptsOf} from '../../learner';
import {learnerStore} from '../record';
import {itemsOfAttempt, resultOf, spentOn} from './attempt';

interface How {
  by: 'learner' | 'time';
  bank: ReadonlyMap<string, ExamItem>;
  passPercent: number;
  /** Item → milliseconds it was looked at; without it, what the record has. */
  ms?: ReadonlyMap<string, number>;
}

/** Hands in an attempt as the record has it now: another tab may have answered, or handed in, a moment ago. */
export function handIn(id: string, {by, bank, passPercent, ms}: How): void {
  const attempt = attemptsOf(learnerStore().getState().events).find((each) => each.id === id);
  if (attempt?.status !== 'running') return;
  const {shown} = itemsOfAttempt(attempt, bank);
  const result = resultOf(attempt, {shown, ms: ms ?? spentOn(attempt), passPercent});
  learnerStore().record({type: 'attempt-handed-in', attempt: id, by, result});
}

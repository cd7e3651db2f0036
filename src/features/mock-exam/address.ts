import {DrawError, type FormSize, parseFormSize} from '../../exam/draw';
import {parseSeed, SeedError} from '../../exam/seed';
import {addressOf} from '../../ui/address';
import {EXAM_MINUTES, type ExamMinutes} from './attempt';

/** The parameters of `/exam/`. */
export const NO_EXAM = {
  /** The attempt that is running or was handed in. */
  attempt: '',
  /** Number of its question from 1, or `all` for the last look at all of them. */
  question: '',
  /** What a colleague's link asks for. */
  seed: '',
  count: '',
  minutes: '',
};
export type ExamAddress = typeof NO_EXAM;

export const {write: writeAddress} = addressOf(NO_EXAM);

/** What an address asks for, and what is wrong with it. */
export interface Asked {
  seed: string;
  size: FormSize;
  minutes: ExamMinutes;
  problems: string[];
}

/** Reads what a link asks for; what cannot be read is named and left out. */
export function readAsked({seed, count, minutes}: Pick<ExamAddress, 'seed' | 'count' | 'minutes'>): Asked {
  const asked: Asked = {seed: '', size: 60, minutes: 90, problems: []};
  if (seed.trim() !== '') {
    const problem = problemOf(() => (asked.seed = parseSeed(seed).text));
    if (problem !== undefined)
      asked.problems.push(`${problem} Without it, the exam is another one than your colleague’s.`);
  }
  if (count !== '') {
    const problem = problemOf(() => (asked.size = parseFormSize(count)));
    if (problem !== undefined) asked.problems.push(problem);
  }
  if (minutes !== '') {
    const known = EXAM_MINUTES.find((each) => String(each) === minutes);
    if (known) asked.minutes = known;
    else asked.problems.push(`An exam of 60 questions has 90 or 120 minutes, not “${minutes.slice(0, 20)}”.`);
  }
  return asked;
}

/** What is wrong with what was typed, in words for the page; undefined when nothing is. */
export function problemOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof SeedError || error instanceof DrawError) return error.message;
    throw error;
  }
}

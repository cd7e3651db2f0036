import {seededRandom, shuffle} from '../../exam/random';
import type {ExamItem} from '../../exam/types';
import type {Attempt, ItemHistory} from '../../learner';

/** What of the bank is practiced; each is a parameter of the address, and empty for everything. */
export const EVERYTHING = {
  section: '',
  objective: '',
  difficulty: '',
  message: '',
  /** A key of `ONLY`. */
  only: '',
  /** Id of a mock exam: what was not right in it. */
  attempt: '',
  /** Id of the one item to show. */
  item: '',
};
export type Filters = typeof EVERYTHING;

export const DIFFICULTY: Record<string, string> = {
  1: '1 Recall a fact',
  2: '2 Apply it',
  3: '3 Tell facts apart',
};

export const ONLY: Record<string, string> = {unseen: 'Not seen yet', missed: 'Missed last time'};

/** What the learner did with the items so far. */
export interface Done {
  /** Item → its answers. */
  items: ReadonlyMap<string, ItemHistory>;
  attempts: readonly Attempt[];
}

/** The items that fit. A value that is not among the choices leaves nothing out. */
export function filterItems(items: readonly ExamItem[], filters: Filters, done: Done): ExamItem[] {
  const {section, objective, difficulty, message, only, item, attempt} = filters;
  if (item !== '') return items.filter(({id}) => id === item);
  const has = (value: string, of: (each: ExamItem) => string[]) =>
    items.some((each) => of(each).includes(value)) && ((each: ExamItem) => of(each).includes(value));
  const tests = [
    has(section, (each) => [String(each.section)]),
    has(objective, (each) => [each.objective]),
    has(difficulty, (each) => [String(each.difficulty)]),
    has(message, (each) => each.messages),
    only === 'unseen' && ((each: ExamItem) => !done.items.has(each.id)),
    only === 'missed' && ((each: ExamItem) => done.items.get(each.id)?.last.right === false),
    missedIn(attempt, done.attempts),
  ].filter((test) => test !== false);
  return items.filter((each) => tests.every((test) => test(each)));
}

function missedIn(id: string, attempts: readonly Attempt[]): false | ((item: ExamItem) => boolean) {
  const result = attempts.find((attempt) => attempt.id === id)?.result;
  if (!result) return false;
  const missed = new Set(result.answers.filter(({outcome}) => outcome !== 'right').map(({item}) => item));
  return (item) => missed.has(item.id);
}

/** The order of a round: what was not seen before, then what was missed, then the rest; each shuffled by the seed. */
export function orderOf(items: readonly ExamItem[], {seed, done}: {seed: string; done: Done}): ExamItem[] {
  const rank = ({id}: ExamItem) => {
    const history = done.items.get(id);
    return history === undefined ? 0 : history.last.right ? 2 : 1;
  };
  // Sorting keeps the shuffled order of what has the same rank.
  return shuffle(items, seededRandom(seed)).sort((a, b) => rank(a) - rank(b));
}

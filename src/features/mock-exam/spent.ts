import type {Attempt} from '../../learner';

/** How long each item was looked at, in milliseconds, as recorded with its answer. */
export function spentOn({answers}: Pick<Attempt, 'answers'>): Map<string, number> {
  return new Map([...answers].flatMap(([id, {ms}]) => (ms === undefined ? [] : [[id, ms]])));
}

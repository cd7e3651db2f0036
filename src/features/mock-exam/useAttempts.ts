import {attemptsOf} from '../../learner';
import {viewOfRecord} from '../record';

/** All mock exams taken, from the earliest. */
export const useAttempts = viewOfRecord(attemptsOf);

/** Those handed in, each with its result, the latest first. */
export const useHandedIn = viewOfRecord((events) =>
  attemptsOf(events)
    .flatMap(({id, day, items, result}) => (result ? [{id, day, items, ...result}] : []))
    .reverse(),
);

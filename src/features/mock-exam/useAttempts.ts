import {attemptsOf} from '../../learner';
import {viewOfRecord} from '../record';

/** All mock exams taken, from the earliest. */
export const useAttempts = viewOfRecord(attemptsOf);

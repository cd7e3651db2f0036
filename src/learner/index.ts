/**
 * The learner's record: what happened, how it is kept, what follows from it. Knows nothing of how it looks. What only
 * some pages need stands apart, so that the others don't load it: `./review` (with ts-fsrs) and `./transfer`.
 */
export * from './day';
export * from './events';
export * from './projections/answers';
export * from './projections/attempts';
export * from './projections/calibration';
export * from './projections/days';
export * from './projections/mastery';
export * from './projections/next';
export * from './projections/plan';
export {MOST_RECENT as MOST_SEARCHES, recentSearches} from './projections/searches';
export * from './projections/settings';
export {tickedCoverage, type Ticks, ticksOf, type WeightedSection} from './projections/ticks';
export {mayBeCleared, openLearnerStore, recordName} from './store/open';
export type {BrowserLearnerStore} from './store/learner-store';
export type {LearnerState, LearnerStore, RecordNotice} from './store/types';

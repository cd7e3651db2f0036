/** The learner's state: what is kept, how it is stored, what follows from it. Knows nothing of how it looks. */
export * from './search-history';
export * from './record';
export * from './store';
export {UnreadableRecord} from './unreadable';

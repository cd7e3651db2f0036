/** The guide's domain: what the documents under `docs/` mean. Knows no React, no Docusaurus, no file system. */
export * from './blueprint';
export * from './chapter';
export * from './exam';
export * from './flow';
export {stepsOf, statesAfter} from './flow-state';
export * from './guide';
export * from './integration-points';
export * from './markdown';
export * from './message';
export * from './message-name';
export * from './nearest';
export * from './problem';
export * from './reference-data';
export type {Confidence} from './schema';

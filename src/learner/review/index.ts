/** Spaced repetition: where each card stands, and what to ask today. */
export * from '../projections/cards';
export * from './queue';
export * from './schedule';

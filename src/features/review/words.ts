import type {Day, Grade} from '../../learner';

export const GRADE: Record<Grade, string> = {again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy'};

/** When a card comes again, for the grade's button. */
export function intervalWords(grade: Grade, days: number): string {
  if (grade === 'again') return 'again today';
  if (days < 60) return days === 1 ? 'tomorrow' : `in ${days} days`;
  if (days < 730) return `in ${Math.round(days / 30.4)} months`;
  return `in ${Math.round(days / 365)} years`;
}

const DATE = new Intl.DateTimeFormat('en-US', {weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC'});

/** A day as people say it: `Friday, March 6`. The guide's language, whatever the browser's. */
export function dayWords(day: Day): string {
  return DATE.format(Date.parse(day));
}

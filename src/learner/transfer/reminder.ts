import {originOf, type LearnerEvent} from '../events';
import {WORK} from '../projections/days';

/** Whether the learner should save the record to a file, and why. */
export interface Reminder {
  urgency: 'none' | 'gentle' | 'strong';
  /** Answers, ratings, ticks and exams since the last file saved on this device. */
  unsaved: number;
  /** Days since the first of them. */
  days: number;
}

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** A loss that would hurt: as much work, done over as long. */
const GENTLE = {unsaved: 100, days: 7};
/** Where the browser may clear storage after seven days without a visit, sooner. */
const STRONG = {unsaved: 20, days: 1};

/**
 * @param events in logical order
 * @param now milliseconds since 1970
 * @param mayBeCleared whether the browser may clear storage by itself; see `store/open.ts`
 */
export function reminderOf(
  events: readonly LearnerEvent[],
  {device, now, mayBeCleared}: {device: string; now: number; mayBeCleared: boolean},
): Reminder {
  const saved = events.findLastIndex(({type, id}) => type === 'exported' && originOf(id).device === device);
  const work = events.slice(saved + 1).filter(({type}) => WORK.has(type));
  const days = work.length === 0 ? 0 : Math.max(0, Math.floor((now - work[0]!.time) / MS_PER_DAY));
  const enough = (least: typeof GENTLE) => work.length >= least.unsaved && days >= least.days;
  const urgency = mayBeCleared && enough(STRONG) ? 'strong' : enough(GENTLE) ? 'gentle' : 'none';
  return {urgency, unsaved: work.length, days};
}

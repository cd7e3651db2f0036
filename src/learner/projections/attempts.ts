import {type AttemptResult, type Confidence, type ItemReference, type LearnerEvent, originOf} from '../events';

/** What stands for one item of an attempt. */
export interface AttemptAnswer {
  chosen: readonly string[];
  confidence?: Confidence;
  ms?: number;
}

/** One sitting of a mock exam. */
export interface Attempt {
  id: string;
  seed: string;
  items: readonly ItemReference[];
  /** Milliseconds since 1970, by the logical clock: never earlier than what was recorded before. */
  startedAt: number;
  /** The whole time from its start; null: no limit. */
  minutes: number | null;
  /** Item → what is chosen. */
  answers: ReadonlyMap<string, AttemptAnswer>;
  flagged: ReadonlySet<string>;
  status: 'running' | 'handed-in' | 'abandoned';
  /** As scored when it was handed in. Changed keys don't change it. */
  result?: AttemptResult;
  handedInBy?: 'learner' | 'time';
  endedAt?: number;
  /** The learner's day on which it was started. */
  day: string;
  /** Session (open page) of the last change: another one than this page's means that it is open twice. */
  lastSession: string;
}

type Draft = {-readonly [Key in keyof Attempt]: Attempt[Key]} & {
  answers: Map<string, AttemptAnswer>;
  flagged: Set<string>;
};

/**
 * All attempts, from the earliest.
 * @param events in logical order
 */
export function attemptsOf(events: readonly LearnerEvent[]): Attempt[] {
  const attempts = new Map<string, Draft>();
  for (const event of events) {
    if (event.type === 'attempt-started') {
      const {id, seed, items, minutes, time, day} = event;
      const {session} = originOf(id);
      const known = {id, seed, items, minutes, day, startedAt: time, lastSession: session};
      attempts.set(id, {...known, answers: new Map(), flagged: new Set(), status: 'running'});
      continue;
    }
    const attempt = 'attempt' in event ? attempts.get(event.attempt) : undefined;
    // What comes after the end, from a tab that did not know of it, changes nothing.
    if (!attempt || attempt.status !== 'running') continue;
    attempt.lastSession = originOf(event.id).session;
    switch (event.type) {
      case 'attempt-answered': {
        const {item, chosen, confidence, ms} = event;
        if (chosen.length === 0) attempt.answers.delete(item);
        else attempt.answers.set(item, {chosen, confidence, ms});
        break;
      }
      case 'attempt-flagged':
        if (event.flagged) attempt.flagged.add(event.item);
        else attempt.flagged.delete(event.item);
        break;
      case 'attempt-time-changed':
        attempt.minutes = event.minutes;
        break;
      case 'attempt-handed-in':
        Object.assign(attempt, {status: 'handed-in', result: event.result, handedInBy: event.by, endedAt: event.time});
        break;
      case 'attempt-abandoned':
        Object.assign(attempt, {status: 'abandoned', endedAt: event.time});
        break;
    }
  }
  return [...attempts.values()];
}

/** The attempt to go on with: the latest that is running. */
export function runningAttempt(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.findLast(({status}) => status === 'running');
}

/**
 * Time left, in milliseconds: the deadline less the time now, never a count of ticks. Negative once it is over; null
 * when there is no limit.
 * @param now milliseconds since 1970, from `steadyClock`
 */
export function timeLeft({startedAt, minutes}: Pick<Attempt, 'startedAt' | 'minutes'>, now: number): number | null {
  return minutes === null ? null : startedAt + minutes * 60_000 - now;
}

/**
 * A clock that never goes back. The device's clock knows of a sleep, the page's own (`performance.now`) of a clock set
 * back; the later of the two counts, and a reload goes on from the latest event.
 * @param floor milliseconds since 1970 that have certainly passed: the logical time of the latest event
 * @param wall the device's clock
 * @param page milliseconds since the page was opened
 */
export function steadyClock(
  floor: number,
  wall: () => number = () => Date.now(),
  page: () => number = () => performance.now(),
): () => number {
  let latest = Math.max(floor, wall());
  let at = page();
  return () => {
    const passed = page() - at;
    at += passed;
    latest = Math.max(latest + Math.max(0, passed), wall());
    return latest;
  };
}

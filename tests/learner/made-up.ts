import {addDays} from '../../src/learner/day';
import type {EventDraft, StoredEvent} from '../../src/learner/events';

/** Random numbers from a seed, 0 up to 1, always the same. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const PER_DAY = 120;

/**
 * A learner's record as months of study would leave it: answers, card ratings, ticks, settings, searches and now and
 * then a mock exam, 120 events a day.
 */
export function madeUpEvents(count: number, device: string, seed = 1): StoredEvent[] {
  const random = randomFrom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const pick = <T>(...values: T[]): T => values[below(values.length)]!;
  const start = Date.parse('2025-01-01T10:00:00Z');
  let attempt: string | undefined;
  return Array.from({length: count}, (_, index) => {
    const id = `${device}-s${Math.floor(index / 200)}-${index}`;
    const day = addDays('2025-01-01', Math.floor(index / PER_DAY));
    const time = start + Math.floor(index / PER_DAY) * 86_400_000 + (index % PER_DAY) * 20_000 + below(1000);
    const item = `q-${1 + below(9)}-${String(1 + below(60)).padStart(3, '0')}`;
    const card = {id: `line:k-${1 + below(9)}.${1 + below(5)}-${below(20)}`, fact: `f${below(2)}`};
    const draft = (): EventDraft => {
      const dice = random();
      if (dice < 0.4) {
        const confidence = pick('sure', 'unsure', 'guess');
        const right = random() < 0.7;
        return {
          type: 'item-answered',
          item,
          revision: 1,
          chosen: [`${item}-b`],
          right,
          confidence,
          ms: below(60_000),
          card,
        };
      }
      if (dice < 0.85) {
        return {
          type: 'card-rated',
          card: card.id,
          fact: card.fact,
          grade: pick('again', 'hard', 'good', 'good', 'easy'),
        };
      }
      if (dice < 0.88)
        return {type: 'objective-ticked', objective: `${1 + below(9)}.${1 + below(4)}`, ticked: random() < 0.8};
      if (dice < 0.9) return {type: 'setting-changed', setting: 'newPerDay', value: below(30)};
      if (dice < 0.92) return {type: 'searched', query: `query ${below(40)}`};
      if (attempt === undefined) {
        attempt = id;
        return {type: 'attempt-started', seed: String(index), items: [{id: item, revision: 1}], minutes: 90};
      }
      if (dice < 0.99) return {type: 'attempt-answered', attempt, item, chosen: [`${item}-c`]};
      const over = attempt;
      attempt = undefined;
      const answers = [
        {
          item,
          revision: 1,
          chosen: [`${item}-c`],
          outcome: pick<'right' | 'wrong' | 'not-answered'>('right', 'wrong', 'not-answered'),
        },
      ];
      const sections = [{section: 1, right: 1, items: 1}];
      return {
        type: 'attempt-handed-in',
        attempt: over,
        by: 'learner',
        result: {right: 1, needed: 1, sections, answers},
      };
    };
    return {id, v: 1, time, at: new Date(time).toISOString(), day, ...draft()} as StoredEvent;
  });
}

import {createEmptyCard, fsrs, type Grade as FsrsGrade, Rating} from 'ts-fsrs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Card} from '../../exam/card';
import {addDays} from '../day';
import type {Grade} from '../events';
import {dueByDay, dueByObjective, lastRating, reviewOf} from './queue';
import {type CardSchedule, nextIntervals, rate, retrievability} from './schedule';

const DAY = '2026-03-01';
const GRADES: Record<Grade, FsrsGrade> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

function rated(...grades: [day: string, grade: Grade][]): CardSchedule {
  return grades.reduce<CardSchedule | undefined>(
    (before, [day, grade]) => rate(before, {fact: 'f', grade, day, by: 'review'}),
    undefined,
  )!;
}

function card(id: string, more: Partial<Card> = {}): Card {
  return {id, kind: 'term', front: id, back: '', fact: 'f', path: '/', ...more};
}

describe('schedules', () => {
  it('are those of ts-fsrs on days, and shown beforehand', () => {
    const library = fsrs({enable_fuzz: false, learning_steps: [], relearning_steps: []});
    const grade = fc.constantFrom<Grade>('again', 'hard', 'good', 'easy');
    const reviews = fc.array(fc.record({grade, after: fc.integer({min: 0, max: 90})}), {minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(reviews, (list) => {
        let day = DAY;
        let ours: CardSchedule | undefined;
        let theirs = createEmptyCard(new Date(day));
        for (const {grade, after} of list) {
          day = addDays(day, after);
          const shown = nextIntervals(ours, 'f', day)[grade];
          ours = rate(ours, {fact: 'f', grade, day, by: 'review'});
          theirs = library.next(theirs, new Date(day), GRADES[grade]).card;
          expect(ours.due).toBe(theirs.due.toISOString().slice(0, 10));
          expect(ours.stability).toBeCloseTo(theirs.stability, 6);
          expect(ours.difficulty).toBeCloseTo(theirs.difficulty, 6);
          expect(addDays(day, shown)).toBe(ours.due);
        }
      }),
      {numRuns: 300},
    );
  });

  it('count no time when the clock was set back or the learner flew west', () => {
    const before = rated(['2026-03-01', 'good']);
    const after = rate(before, {fact: 'f', grade: 'good', day: '2026-02-28', by: 'review'});
    expect(after.last).toBe('2026-03-01');
    expect(after.due > after.last).toBe(true);
    expect(retrievability(before, '2026-02-20')).toBe(1);
  });

  it('begin anew when the fact changed', () => {
    const before = rated(['2026-03-01', 'good'], ['2026-03-04', 'easy']);
    const after = rate(before, {fact: 'changed', grade: 'good', day: '2026-03-20', by: 'review'});
    expect(after).toMatchObject({fact: 'changed', ratings: 1, lapses: 0, first: '2026-03-01'});
    expect(after.stability).toBe(rated(['2026-03-20', 'good']).stability);
    expect(nextIntervals(before, 'changed', '2026-03-20')).toEqual(nextIntervals(undefined, 'changed', '2026-03-20'));
  });
});

describe('a review', () => {
  const yesterday = addDays(DAY, -1);

  it('asks what is due, then new cards up to the limit, then what was forgotten today', () => {
    const cards = ['late', 'later', 'forgotten', 'new-1', 'new-2', 'new-3'].map((id) => card(id));
    const schedules = new Map([
      ['forgotten', rated([DAY, 'again'])],
      ['late', rated([addDays(DAY, -30), 'good'])],
      ['later', rated([yesterday, 'easy'])],
    ]);
    const review = reviewOf(cards, schedules, DAY, 3);
    // One of three new cards was met today already: the forgotten one.
    expect(review.queue.map(({card: {id}, reason}) => [id, reason])).toEqual([
      ['late', 'due'],
      ['new-1', 'new'],
      ['new-2', 'new'],
      ['forgotten', 'again'],
    ]);
    expect(review.newLater).toBe(1);
    expect(reviewOf(cards, schedules, DAY, 0).newLater).toBe(3);
  });

  it('does not count cards that practice brought as new', () => {
    const practiced = rate(undefined, {fact: 'f', grade: 'good', day: DAY, by: 'practice'});
    const review = reviewOf([card('a'), card('b')], new Map([['a', practiced]]), DAY, 1);
    expect(review.queue.map(({card: {id}}) => id)).toEqual(['b']);
  });

  it('brings back a card whose fact changed, long before it is due', () => {
    const schedules = new Map([['a', rated([yesterday, 'easy'])]]);
    expect(reviewOf([card('a')], schedules, DAY, 5).queue).toEqual([]);
    expect(reviewOf([card('a', {fact: 'g'})], schedules, DAY, 5).queue).toMatchObject([{reason: 'changed'}]);
    expect([...dueByDay([card('a', {fact: 'g'})], schedules, DAY)]).toEqual([[DAY, 1]]);
  });

  it('keeps a card due tomorrow out of this evening, and asks it the next day from 4:00 on', () => {
    const schedule = rated([yesterday, 'again']);
    expect(schedule.due).toBe(DAY);
    const schedules = new Map([['a', schedule]]);
    expect(reviewOf([card('a', {objective: '4.2'})], schedules, DAY, 0).queue).toMatchObject([{reason: 'due'}]);
    expect([...dueByObjective(reviewOf([card('a', {objective: '4.2'})], schedules, DAY, 0).queue)]).toEqual([
      ['4.2', 1],
    ]);
  });

  it('names leeches, and leaves out cards the guide no longer has', () => {
    const grades = Array.from({length: 7}, (_, number): [string, Grade] => [addDays(DAY, number - 10), 'again']);
    const review = reviewOf(
      [card('a')],
      new Map([
        ['a', rated(...grades)],
        ['gone', rated([yesterday, 'again'])],
      ]),
      DAY,
      0,
    );
    expect(review.leeches.map(({id}) => id)).toEqual(['a']);
    expect(review.queue.map(({card: {id}}) => id)).toEqual(['a']);
  });

  it('knows which rating to take back', () => {
    const rating = {event: 'e', card: 'a', fact: 'f', grade: 'good', day: DAY, by: 'review'} as const;
    expect(lastRating([rating, {...rating, event: 'p', by: 'practice'}], DAY)).toBe(rating);
    expect(lastRating([rating], addDays(DAY, 1))).toBeUndefined();
  });
});

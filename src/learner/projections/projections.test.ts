import {describe, expect, it} from 'vitest';
import type {EventDraft, LearnerEvent} from '../events';
import {answersOf, isOfEarlierWording, itemsOf} from './answers';
import {attemptsOf, runningAttempt, steadyClock, timeLeft} from './attempts';
import {calibrationOf, sureAndWrong} from './calibration';
import {cardsOf, gradeOf, ratingsOf} from './cards';
import {daysOf, streakOf} from './days';
import {masteryOf, wilson} from './mastery';
import {nextSteps} from './next';
import {planOf} from './plan';
import {recentSearches} from './searches';
import {DEFAULT_SETTINGS, settingsOf} from './settings';
import {tickedCoverage, ticksOf} from './ticks';

const MINUTE = 60_000;
const START = Date.parse('2026-03-01T12:00:00Z');

/** Events a second apart, with ids `e1`, `e2`, … */
function events(...drafts: (EventDraft & {day?: string; session?: string})[]): LearnerEvent[] {
  return drafts.map(({day = '2026-03-01', session = 's', ...draft}, index) => {
    const time = START + index * 1000;
    return {
      id: `d-${session}-${index + 1}`,
      v: 1,
      time,
      at: new Date(time).toISOString(),
      day,
      ...draft,
    } as LearnerEvent;
  });
}

const tick = (objective: string, ticked = true): EventDraft => ({type: 'objective-ticked', objective, ticked});
const answer = (item: string, right: boolean, more: object = {}): EventDraft => ({
  type: 'item-answered',
  item,
  revision: 1,
  chosen: [`${item}-a`],
  right,
  ...more,
});

const sections = [
  {number: 1, weight: 20, objectives: [{id: '1.1'}, {id: '1.2'}]},
  {number: 2, weight: 60, objectives: [{id: '2.1'}, {id: '2.2'}, {id: '2.3'}]},
  {number: 3, weight: 20, objectives: [{id: '3.1'}]},
];

describe('ticks', () => {
  it('are what was ticked last', () => {
    expect([...ticksOf(events(tick('1.1'), tick('2.1'), tick('1.1', false))).keys()]).toEqual(['2.1']);
  });

  it('cover a share of the exam', () => {
    expect(tickedCoverage(sections, ticksOf([]))).toEqual({ticked: 0, total: 6, weight: 0});
    expect(tickedCoverage(sections, ticksOf(events(tick('1.1'), tick('2.1'), tick('9.9'))))).toEqual({
      ticked: 2,
      total: 6,
      weight: 30,
    });
    expect(tickedCoverage([{number: 4, weight: 10, objectives: []}], ticksOf([]))).toEqual({
      ticked: 0,
      total: 0,
      weight: 0,
    });
  });
});

describe('settings and searches', () => {
  it('are what was set last, and the defaults', () => {
    expect(
      settingsOf(
        events(
          {type: 'setting-changed', setting: 'examDate', value: '2026-05-04'},
          {type: 'setting-changed', setting: 'newPerDay', value: 5},
          {type: 'setting-changed', setting: 'examDate', value: null},
        ),
      ),
    ).toEqual({...DEFAULT_SETTINGS, newPerDay: 5});
  });

  it('lists the latest searches, each once, until they are cleared', () => {
    const search = (query: string): EventDraft => ({type: 'searched', query});
    const recent = (...drafts: EventDraft[]) => recentSearches(events(...drafts)).map(({query}) => query);
    expect(recent(search('rma'), search('atp'), search(' RMA '), search('  '))).toEqual([' RMA ', 'atp']);
    expect(recent(search('rma'), {type: 'searches-cleared'}, search('atp'))).toEqual(['atp']);
    expect(recent(...Array.from({length: 20}, (_, number) => search(`q${number}`)))).toHaveLength(8);
  });
});

describe('answers', () => {
  it('know how often an item was seen before, of whatever revision', () => {
    const answers = answersOf(events(answer('q-1', false), answer('q-2', true), answer('q-1', true, {revision: 2})));
    expect(answers.map(({item, seenBefore}) => [item, seenBefore])).toEqual([
      ['q-1', 0],
      ['q-2', 0],
      ['q-1', 1],
    ]);
    const item = itemsOf(answers).get('q-1')!;
    expect([item.answers.length, item.right, item.last.right]).toEqual([2, 1, true]);
    expect(item.answers.map((given) => isOfEarlierWording(given, {revision: 2}))).toEqual([true, false]);
  });

  it('count by confidence; sure and wrong comes first to mind', () => {
    const answers = answersOf(
      events(
        answer('q-1', false, {confidence: 'sure'}),
        answer('q-2', false, {confidence: 'sure'}),
        answer('q-3', true, {confidence: 'guess'}),
        answer('q-1', true, {confidence: 'sure'}),
      ),
    );
    expect(calibrationOf(answers)).toEqual([
      {confidence: 'sure', answers: 3, right: 1},
      {confidence: 'unsure', answers: 0, right: 0},
      {confidence: 'guess', answers: 1, right: 1},
    ]);
    expect(sureAndWrong(answers).map(({item}) => item)).toEqual(['q-2']);
  });
});

const started: EventDraft = {
  type: 'attempt-started',
  seed: '7',
  items: [
    {id: 'q-1', revision: 1},
    {id: 'q-2', revision: 1},
  ],
  minutes: 90,
};
const chose = (item: string, ...chosen: string[]): EventDraft => ({
  type: 'attempt-answered',
  attempt: 'd-s-1',
  item,
  chosen,
});
const handedIn = (right: number): EventDraft => ({
  type: 'attempt-handed-in',
  attempt: 'd-s-1',
  by: 'time',
  result: {
    right,
    needed: 2,
    sections: [{section: 1, right, items: 2}],
    answers: [
      {item: 'q-1', revision: 1, chosen: ['q-1-a'], outcome: 'right', card: {id: 'card-1', fact: 'f'}},
      {item: 'q-2', revision: 1, chosen: [], outcome: 'not-answered'},
    ],
  },
});

describe('attempts', () => {
  it('go on where they were: answers, flags, time', () => {
    const [attempt] = attemptsOf(
      events(
        started,
        chose('q-1', 'q-1-a'),
        chose('q-1', 'q-1-b'),
        chose('q-2', 'q-2-a'),
        chose('q-2'),
        {type: 'attempt-flagged', attempt: 'd-s-1', item: 'q-2', flagged: true},
        {...({type: 'attempt-time-changed', attempt: 'd-s-1', minutes: 120} as const), session: 'other'},
      ),
    );
    expect(attempt).toMatchObject({id: 'd-s-1', status: 'running', minutes: 120, lastSession: 'other'});
    expect([...attempt!.answers]).toEqual([['q-1', {chosen: ['q-1-b']}]]);
    expect([...attempt!.flagged]).toEqual(['q-2']);
    expect(runningAttempt([attempt!])).toBe(attempt);
  });

  it('are handed in once; what comes later changes nothing, and the result stays as scored', () => {
    const all = events(started, handedIn(1), chose('q-2', 'q-2-a'), handedIn(2));
    const [attempt] = attemptsOf(all);
    expect(attempt).toMatchObject({status: 'handed-in', handedInBy: 'time', result: {right: 1}});
    expect(attempt!.answers.size).toBe(0);
    expect(runningAttempt([attempt!])).toBeUndefined();
    expect(answersOf(all).map(({item, right, place}) => [item, right, place])).toEqual([['q-1', true, 'exam']]);
  });

  it('of a device that has not arrived yet are no attempts', () => {
    expect(attemptsOf(events(chose('q-1', 'q-1-a')))).toEqual([]);
  });
});

describe('time left', () => {
  const attempt = {startedAt: START, minutes: 90};

  function clock(floor = START) {
    const device = {wall: START, page: 0};
    return {
      device,
      now: steadyClock(
        floor,
        () => device.wall,
        () => device.page,
      ),
    };
  }

  it('is the deadline less now, whatever ticks were missed', () => {
    const {device, now} = clock();
    expect(timeLeft(attempt, now())).toBe(90 * MINUTE);
    device.wall += 40 * MINUTE;
    device.page += 40 * MINUTE;
    expect(timeLeft(attempt, now())).toBe(50 * MINUTE);
    device.wall += 51 * MINUTE;
    device.page += 51 * MINUTE;
    expect(timeLeft(attempt, now())).toBe(-MINUTE);
  });

  it('grows by no clock set back', () => {
    const {device, now} = clock();
    device.wall += 10 * MINUTE;
    device.page += 10 * MINUTE;
    now();
    device.wall -= 60 * MINUTE;
    expect(timeLeft(attempt, now())).toBe(80 * MINUTE);
    device.page += 5 * MINUTE;
    device.wall += 5 * MINUTE;
    expect(timeLeft(attempt, now())).toBe(75 * MINUTE);
  });

  it('nor by a clock set back between two visits', () => {
    const {device, now} = clock(START + 30 * MINUTE);
    device.wall = START - 60 * MINUTE;
    expect(timeLeft(attempt, now())).toBe(60 * MINUTE);
  });

  it('is over after a day of sleep, in which the page had no time', () => {
    const {device, now} = clock();
    device.wall += 24 * 60 * MINUTE;
    expect(timeLeft(attempt, now())).toBe((90 - 24 * 60) * MINUTE);
  });

  it('can be longer, or without end', () => {
    expect(timeLeft({...attempt, minutes: 180}, START + 100 * MINUTE)).toBe(80 * MINUTE);
    expect(timeLeft({...attempt, minutes: null}, START + 100 * MINUTE)).toBeNull();
  });
});

describe('days', () => {
  it('count work by the dates stored with it, wherever the learner is now', () => {
    const days = daysOf(
      events(
        {...tick('1.1'), day: '2026-02-27'},
        {...answer('q-1', true), day: '2026-02-28'},
        {...answer('q-2', true), day: '2026-02-28'},
        {...({type: 'searched', query: 'rma'} as const), day: '2026-03-01'},
      ),
    );
    expect([...days]).toEqual([
      ['2026-02-27', 1],
      ['2026-02-28', 2],
    ]);
    expect(streakOf(days, '2026-02-28')).toBe(2);
    expect(streakOf(days, '2026-03-01')).toBe(2);
    expect(streakOf(days, '2026-03-02')).toBe(0);
    // West across the date line: the day before is today again.
    expect(streakOf(days, '2026-02-27')).toBe(1);
  });
});

describe('mastery', () => {
  it('is an estimate with an interval, per objective and section; answers seen before count less', () => {
    const objectives: Record<string, string> = {'q-1': '4.1', 'q-2': '4.2'};
    const mastery = masteryOf(
      answersOf(events(answer('q-1', false), answer('q-1', true), answer('q-2', true), answer('gone', true))),
      (item) => objectives[item],
    );
    expect([...mastery.keys()]).toEqual(['4.1', 4, '4.2']);
    expect(mastery.get('4.1')).toMatchObject({answers: 2, right: 1, first: {answers: 1, right: 0}, weight: 1.5});
    expect(mastery.get(4)).toMatchObject({answers: 3, right: 2, weight: 2.5});
    expect(mastery.get('4.1')!.estimate).toBeLessThan(0.5);
  });

  it('has the interval of Wilson: 3 of 4 is 30 to 95 %', () => {
    const {low, high} = wilson(3, 4);
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(['0.30', '0.95']);
    expect(wilson(0, 0)).toEqual({estimate: 0.5, low: 0, high: 1});
    expect(wilson(5, 5).high).toBe(1);
  });
});

describe('what to study next', () => {
  it('is what is heaviest at first, then what is weak and due', () => {
    const order = (steps: ReturnType<typeof nextSteps>) => steps.map(({objective}) => objective.id);
    expect(order(nextSteps(sections, ticksOf([])))).toEqual(['2.1', '2.2', '2.3', '3.1', '1.1', '1.2']);
    const ticks = ticksOf(events(tick('2.1')));
    const answers = answersOf(events(...Array.from({length: 9}, (_, number) => answer(`q-${number}`, true))));
    const mastery = masteryOf(answers, () => '2.2');
    const steps = nextSteps(sections, ticks, mastery, new Map([['2.1', 10]]));
    expect(order(steps)).toEqual(['2.1', '2.3', '3.1', '1.1', '1.2', '2.2']);
    expect(steps[0]).toMatchObject({weight: 20, weakness: 0.5, ticked: true, due: 10, gain: 20});
  });

  it('is planned up to the exam', () => {
    const left = {objectives: 20, newCards: 100};
    expect(planOf(null, '2026-03-01', left)).toBeUndefined();
    expect(planOf('2026-03-11', '2026-03-01', left)).toEqual({daysLeft: 10, objectivesPerDay: 2, newCardsPerDay: 10});
    expect(planOf('2026-03-01', '2026-03-01', left)).toEqual({daysLeft: 0, objectivesPerDay: 20, newCardsPerDay: 100});
    expect(planOf('2026-02-01', '2026-03-01', left)!.daysLeft).toBe(-28);
  });
});

describe('cards', () => {
  it('are rated by the review and by answers to items of the same fact', () => {
    const card = {id: 'card-1', fact: 'f'};
    const all = events(
      {type: 'card-rated', card: 'card-2', fact: 'f', grade: 'good'},
      answer('q-1', false, {card}),
      started,
      {...handedIn(1), attempt: 'd-s-3'} as EventDraft,
    );
    expect(ratingsOf(all).map(({card: id, grade, by}) => [id, grade, by])).toEqual([
      ['card-2', 'good', 'review'],
      ['card-1', 'again', 'practice'],
      ['card-1', 'good', 'practice'],
    ]);
    expect(cardsOf(all).get('card-1')).toMatchObject({ratings: 2, firstBy: 'practice'});
  });

  it('forget a rating taken back', () => {
    const rated: EventDraft = {type: 'card-rated', card: 'card-2', fact: 'f', grade: 'good'};
    const once = cardsOf(events(rated));
    expect(cardsOf(events(rated, {...rated, grade: 'again'}, {type: 'rating-undone', event: 'd-s-2'}))).toEqual(once);
  });

  it.each([
    [{right: true}, 'good'],
    [{right: true, confidence: 'sure'}, 'good'],
    [{right: true, confidence: 'unsure'}, 'hard'],
    [{right: true, confidence: 'guess'}, 'again'],
    [{right: false, confidence: 'sure'}, 'again'],
  ] as const)('take %j as %s', (given, grade) => {
    expect(gradeOf(given)).toBe(grade);
  });
});

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {madeUpEvents} from '../../tests/learner/made-up';
import {viewsOf} from '../../tests/learner/views';
import {isCurrent, type StoredEvent} from './events';
import {compareEvents, EventLog} from './log';
import {superseded} from './superseded';

function logOf(...parts: readonly StoredEvent[][]): EventLog {
  const log = new EventLog();
  for (const part of parts) log.add(part);
  return log;
}

/** Records of two devices that know some of each other's events. */
const records = fc
  .record({seed: fc.nat(1000), one: fc.nat(120), two: fc.nat(120), shared: fc.nat(60)})
  .map(({seed, one, two, shared}) => {
    const [a, b, both] = [
      madeUpEvents(one, 'a', seed),
      madeUpEvents(two, 'b', seed + 1),
      madeUpEvents(shared, 'c', seed + 2),
    ];
    return {a: [...a, ...both], b: [...both, ...b], seed};
  });

describe('merging', () => {
  it('gives the same in whatever order and however often', () => {
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.nat()), ({a, b}, random) => {
        const forward = logOf(a, b).events;
        expect(logOf(b, a).events).toEqual(forward);
        expect(logOf(a, b, a, b).events).toEqual(forward);
        const shuffled = [...a, ...b].map((event) => ({event, place: random.next().value as number}));
        shuffled.sort((x, y) => x.place - y.place);
        expect(logOf(...shuffled.map(({event}) => [event])).events).toEqual(forward);
        expect(forward).toEqual([...forward].sort(compareEvents));
        expect(new Set(forward.map(({id}) => id))).toEqual(new Set([...a, ...b].map(({id}) => id)));
      }),
      {numRuns: 60},
    );
  });

  it('takes away what was added, and nothing else', () => {
    const log = logOf(madeUpEvents(50, 'a'));
    const before = log.events;
    const added = log.add(madeUpEvents(80, 'b', 3));
    log.remove(new Set(added.map(({id}) => id)));
    expect(log.events).toEqual(before);
    expect(log.add(added)).toHaveLength(80);
  });

  it('keeps events of a later version apart, and in their place among all', () => {
    const [first, second] = madeUpEvents(2, 'a') as [StoredEvent, StoredEvent];
    const newer: StoredEvent = {...first, id: 'z-z-1', v: 9, type: 'dreamt', time: first.time + 1};
    const log = logOf([second], [newer], [first]);
    expect(log.events.map(({id}) => id)).toEqual([first.id, second.id]);
    expect(log.newer).toEqual([newer]);
    expect(log.all.map(({id}) => id)).toEqual([first.id, newer.id, second.id]);
  });
});

describe('dropping what is superseded', () => {
  it('changes no view, before and after another device brings it back', () => {
    fc.assert(
      fc.property(records, ({a, b}) => {
        const dropped = superseded(logOf(a).events.filter(isCurrent));
        const compact = a.filter(({id}) => !dropped.has(id));
        expect(viewsOf(compact)).toEqual(viewsOf(a));
        expect(viewsOf([...logOf(compact, b).all])).toEqual(viewsOf([...logOf(a, b).all]));
      }),
      {numRuns: 60},
    );
  });

  it('never drops a tick, an answer or a rating', () => {
    const events = logOf(madeUpEvents(3000, 'a')).events;
    const dropped = superseded(events);
    const types = new Set(events.filter(({id}) => dropped.has(id)).map(({type}) => type));
    expect([...types].sort()).toEqual(['attempt-answered', 'searched', 'setting-changed']);
  });
});

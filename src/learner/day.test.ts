import {afterEach, describe, expect, it} from 'vitest';
import {addDays, dayOf, daysBetween} from './day';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

function dayIn(timeZone: string, moment: string): string {
  process.env.TZ = timeZone;
  return dayOf(new Date(moment));
}

describe("the learner's day", () => {
  it.each([
    // At 1:00 in India it is still the day before, to the learner as well as to UTC; at 4:00 the day turns.
    ['Asia/Kolkata', '2026-03-01T19:30:00Z', '2026-03-01'],
    ['Asia/Kolkata', '2026-03-01T22:29:59Z', '2026-03-01'],
    ['Asia/Kolkata', '2026-03-01T22:30:00Z', '2026-03-02'],
    // At 17:00 in Los Angeles UTC has the next day, the learner has not.
    ['America/Los_Angeles', '2026-03-02T01:00:00Z', '2026-03-01'],
    ['Pacific/Auckland', '2026-12-31T16:00:00Z', '2027-01-01'],
    // Both Sundays on which clocks change, just before and after the turn.
    ['Europe/Berlin', '2026-03-29T01:59:00Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-29T02:00:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25T02:59:00Z', '2026-10-24'],
    ['Europe/Berlin', '2026-10-25T03:00:00Z', '2026-10-25'],
    ['America/Los_Angeles', '2026-03-08T10:59:00Z', '2026-03-07'],
    ['America/Los_Angeles', '2026-03-08T11:00:00Z', '2026-03-08'],
    ['America/Los_Angeles', '2026-11-01T11:59:00Z', '2026-10-31'],
    ['America/Los_Angeles', '2026-11-01T12:00:00Z', '2026-11-01'],
  ])('%s at %s is %s', (timeZone, moment, day) => {
    expect(dayIn(timeZone, moment)).toBe(day);
  });

  it('counts days across clock changes', () => {
    process.env.TZ = 'Europe/Berlin';
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
});

/** The hour at which the learner's day begins: who studies past midnight still studies on the day before. */
export const DAY_TURNS_AT = 4;

/** A date of the learner's calendar, `2026-03-01`. Dates order as texts do. */
export type Day = string;

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** The learner's day at a moment, by the local clock and with its turn at 4:00. */
export function dayOf(moment: Date): Day {
  const before = moment.getHours() < DAY_TURNS_AT ? 1 : 0;
  // By calendar fields, not by hours: days of a clock change have 23 or 25 of them.
  const local = new Date(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate() - before));
  return local.toISOString().slice(0, 10);
}

/** Days from one to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

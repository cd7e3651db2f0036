import type {Card} from '../../exam/card';
import type {Day} from '../day';
import type {CardSchedules, Rating} from '../projections/cards';
import {type CardSchedule, LEECH_LAPSES, retrievability} from './schedule';

/** Why a card is asked today. */
export type DueReason = 'changed' | 'due' | 'again' | 'new';

export interface DueCard {
  card: Card;
  reason: DueReason;
  schedule?: CardSchedule;
}

/** What the review holds today. */
export interface Review {
  /** In the order in which to ask: what is least likely remembered first, then new ones, then those forgotten today. */
  queue: DueCard[];
  /** Cards never rated that today has no room for. */
  newLater: number;
  /** Cards forgotten again and again. */
  leeches: Card[];
}

/**
 * What to review today. Cards no longer in the guide are not asked; their ratings stay.
 * @param newPerDay how many new cards a day; those that practice brought don't count
 */
export function reviewOf(cards: readonly Card[], schedules: CardSchedules, today: Day, newPerDay: number): Review {
  const known: DueCard[] = [];
  const again: DueCard[] = [];
  const fresh: DueCard[] = [];
  const leeches: Card[] = [];
  let newToday = 0;
  for (const card of cards) {
    const schedule = schedules.get(card.id);
    if (!schedule) {
      fresh.push({card, reason: 'new'});
      continue;
    }
    if (schedule.first === today && schedule.firstBy === 'review') newToday += 1;
    if (schedule.lapses >= LEECH_LAPSES) leeches.push(card);
    if (schedule.fact !== card.fact) known.push({card, reason: 'changed', schedule});
    else if (schedule.lastGrade === 'again' && schedule.last >= today) again.push({card, reason: 'again', schedule});
    else if (schedule.due <= today) known.push({card, reason: 'due', schedule});
  }
  const chance = new Map(known.map(({card, schedule}) => [card.id, retrievability(schedule!, today)]));
  known.sort((a, b) => chance.get(a.card.id)! - chance.get(b.card.id)!);
  again.sort((a, b) => a.schedule!.ratings - b.schedule!.ratings);
  const room = Math.max(0, newPerDay - newToday);
  return {
    queue: [...known, ...fresh.slice(0, room), ...again],
    newLater: Math.max(0, fresh.length - room),
    leeches,
  };
}

/** Cards due on each of the coming days, those overdue today: day → number. */
export function dueByDay(cards: readonly Card[], schedules: CardSchedules, today: Day): Map<Day, number> {
  const days = new Map<Day, number>();
  for (const {id, fact} of cards) {
    const schedule = schedules.get(id);
    if (!schedule) continue;
    const day = schedule.fact !== fact || schedule.due < today ? today : schedule.due;
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return days;
}

/** Cards due today by objective, as `nextSteps` takes it. */
export function dueByObjective(queue: readonly DueCard[]): Map<string, number> {
  const due = new Map<string, number>();
  for (const {card, reason} of queue)
    if (card.objective !== undefined && reason !== 'new') due.set(card.objective, (due.get(card.objective) ?? 0) + 1);
  return due;
}

/** The rating of the review that *undo* takes back: the latest one of the day, by this record. */
export function lastRating(ratings: readonly Rating[], today: Day): Rating | undefined {
  const last = ratings.findLast(({by}) => by === 'review');
  return last && last.day === today ? last : undefined;
}

import {useMemo} from 'react';
import type {Card, ReviewData} from '../../exam/card';
import {answersOf} from '../../learner';
import {cardsOf, ratingsOf, type Review, reviewOf} from '../../learner/review';
import {lazyData} from '../../ui/lazy-data';
import {useBank} from '../practice/useBank';
import {useRecord, useSettings, useTicks, viewOfRecord} from '../record';
import {useToday} from '../record/useToday';
import {itemCards, missedItems} from './item-cards';

/** The cards, and what the dashboard knows of the bank. */
export const useReviewData = lazyData<ReviewData>(() => import('@generated/guide/default/cards.json'));

export const useAnswers = viewOfRecord(answersOf);
export const useSchedules = viewOfRecord(cardsOf);
export const useRatings = viewOfRecord(ratingsOf);
const useMissed = viewOfRecord((events) => missedItems(answersOf(events)));

export interface ReviewState {
  /** Undefined until record, cards and day are known. */
  review: Review | undefined;
  cards: readonly Card[];
  today: string | undefined;
  failed: boolean;
  retry: () => void;
}

/** What to review today. New cards come first from objectives that are ticked. */
export function useReview(): ReviewState {
  const {status} = useRecord();
  const today = useToday();
  const schedules = useSchedules();
  const missed = useMissed();
  const ticks = useTicks();
  const {newPerDay} = useSettings();
  const {data, ...cardsState} = useReviewData();
  // The bank is larger than all cards: only who missed items that have no other card needs it.
  const {data: bank, ...bankState} = useBank(missed.size > 0);
  const cards = useMemo(() => {
    const all = [...itemCards(bank?.items ?? [], missed), ...(data?.cards ?? [])];
    const studied = ({objective}: Card) => Number(objective !== undefined && ticks.has(objective));
    return all.sort((a, b) => studied(b) - studied(a));
  }, [bank, data, missed, ticks]);
  const isReady = status === 'ready' && today !== undefined && data !== undefined && (missed.size === 0 || bank);
  const review = useMemo(
    () => (isReady ? reviewOf(cards, schedules, today, newPerDay) : undefined),
    [isReady, cards, schedules, today, newPerDay],
  );
  const retry = () => {
    cardsState.retry();
    bankState.retry();
  };
  return {review, cards, today, failed: cardsState.failed || bankState.failed, retry};
}

import type {Card} from '../../exam/card';
import {cardOfItem} from '../../exam/card';
import type {ExamItem} from '../../exam/types';
import type {GivenAnswer} from '../../learner';

/**
 * Items that were ever missed and have no card of the answer key: they become cards of their own.
 * @returns their ids
 */
export function missedItems(answers: readonly GivenAnswer[]): Set<string> {
  return new Set(answers.filter(({right, item, card}) => !right && card?.id === `item:${item}`).map(({item}) => item));
}

/** The card of each missed item: its question with its options, and what is right and why. */
export function itemCards(items: readonly ExamItem[], missed: ReadonlySet<string>): Card[] {
  return items
    .filter(({id, card}) => missed.has(id) && card === undefined)
    .map((item) => ({
      ...cardOfItem(item),
      kind: 'item',
      front: [item.scenario, item.stem, ...item.options.map(({text}) => `• ${text}`)]
        .filter((part) => part !== undefined)
        .join('\n\n'),
      back: item.options
        .filter(({correct}) => correct)
        .map(({text, why}) => `**${text.replaceAll('**', '')}**\n\n${why}`)
        .join('\n\n'),
      objective: item.objective,
      path: item.answer,
    }));
}

import {expect, test} from 'vitest';
import {exampleItem} from '../../../tests/content/example-items';
import type {GivenAnswer} from '../../learner';
import {itemCards, missedItems} from './item-cards';
import {intervalWords} from './words';

const answer = (item: string, right: boolean, card = `item:${item}`) =>
  ({item, right, card: {id: card, fact: 'r1'}}) as GivenAnswer;

test('what was ever missed is a card of its own, unless the answer key has one', () => {
  const missed = missedItems([
    answer('q-4-001', false),
    answer('q-4-001', true),
    answer('q-4-002', true),
    answer('q-4-003', false, 'line:k-4.2-x'),
  ]);
  expect([...missed]).toEqual(['q-4-001']);
  const items = [exampleItem(), exampleItem({id: 'q-4-002'})];
  expect(itemCards(items, missed)).toMatchObject([
    {id: 'item:q-4-001', fact: 'r1', kind: 'item', objective: '4.2', back: '**10,000**\n\nWhy 10,000.'},
  ]);
});

test('intervals are words', () => {
  expect(intervalWords('again', 1)).toBe('again today');
  expect(intervalWords('good', 1)).toBe('tomorrow');
  expect(intervalWords('good', 12)).toBe('in 12 days');
  expect(intervalWords('easy', 91)).toBe('in 3 months');
  expect(intervalWords('easy', 1100)).toBe('in 3 years');
});

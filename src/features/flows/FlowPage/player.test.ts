import {expect, test} from 'vitest';
import type {Flow} from '../../../content';
import {AT_FIRST, type Player, type PlayerAction, playerReducer, shownBy} from './player';

const flow = {
  branches: {captured: 'captured', open: 'not captured'},
  start: {order: 'NEW'},
  steps: [
    {at: 'oms', action: 'receives', state: {order: 'RECEIVED'}},
    {at: 'oms', action: 'refunds', branch: 'captured'},
    {at: 'oms', action: 'voids', branch: 'open'},
  ],
} as unknown as Flow;

function after(...types: (PlayerAction['type'] | PlayerAction)[]): Player {
  return types.reduce<Player>(
    (player, type) => playerReducer(flow)(player, (typeof type === 'string' ? {type} : type) as PlayerAction),
    AT_FIRST,
  );
}

test('all paths are shown until stepping begins on the first of them', () => {
  expect(shownBy(AT_FIRST, flow)).toMatchObject({last: 2, running: false});
  const player = after('next');
  expect(player).toEqual({branch: 'captured', current: 0, playing: false});
  expect(shownBy(player, flow)).toMatchObject({last: 1, states: {before: {order: 'NEW'}, after: {order: 'RECEIVED'}}});
});

test('stepping stops at both ends', () => {
  expect(after('next', 'next', 'next', 'next').current).toBe(1);
  expect(after('next', 'next', 'back').current).toBe(0);
  expect(after('next', 'back').current).toBeUndefined();
  expect(after('back').current).toBeUndefined();
});

test('playing runs to the last step, can be halted, and begins anew from there', () => {
  expect(shownBy(after('play'), flow).running).toBe(true);
  expect(shownBy(after('play', 'play'), flow).running).toBe(false);
  expect(shownBy(after('play', 'next'), flow).running).toBe(false);
  expect(after('play', 'next', 'play')).toMatchObject({current: 0, playing: true});
});

test('another path shows all its steps first', () => {
  const player = after('play', {type: 'follow', branch: 'open'});
  expect(player).toEqual({branch: 'open', playing: false});
  expect(shownBy(player, flow).steps).toHaveLength(2);
});

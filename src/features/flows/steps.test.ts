import {describe, expect, it} from 'vitest';
import type {FlowStep} from '../../content';
import {statesAfter, stepsOf} from './steps';

const place: FlowStep = {from: 'shop', to: 'oms', action: 'place', confidence: 'doc'};
const accept: FlowStep = {
  at: 'oms',
  action: 'accept',
  confidence: 'doc',
  branch: 'accepted',
  state: {order: 'NEW', soft: 2, available: 8},
};
const reject: FlowStep = {
  at: 'oms',
  action: 'reject',
  confidence: 'doc',
  branch: 'rejected',
  state: {order: 'INVALID'},
};
const ship: FlowStep = {
  at: 'oms',
  action: 'ship',
  confidence: 'doc',
  branch: 'accepted',
  state: {order: 'COMPLETE', soft: 0},
};
const flow = {steps: [place, accept, reject, ship]};

describe('stepsOf', () => {
  it('is every step without a branch', () => {
    expect(stepsOf(flow)).toEqual([place, accept, reject, ship]);
  });

  it("is a branch's steps and those of all branches", () => {
    expect(stepsOf(flow, 'accepted')).toEqual([place, accept, ship]);
    expect(stepsOf(flow, 'rejected')).toEqual([place, reject]);
  });
});

describe('statesAfter', () => {
  it('carries on what a step does not change', () => {
    expect(statesAfter({on_hand: 10, soft: 0, available: 10}, stepsOf(flow, 'accepted'))).toEqual([
      {on_hand: 10, soft: 0, available: 10},
      {on_hand: 10, order: 'NEW', soft: 2, available: 8},
      {on_hand: 10, order: 'COMPLETE', soft: 0, available: 8},
    ]);
  });

  it('leaves the start as it was', () => {
    const start = {soft: 0};
    statesAfter(start, [accept]);
    expect(start).toEqual({soft: 0});
  });
});

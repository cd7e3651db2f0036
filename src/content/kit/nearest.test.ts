import {describe, expect, it} from 'vitest';
import {didYouMean, nearest} from './nearest';

describe('nearest', () => {
  it.each([
    ['wieght', ['weight', 'section'], 'weight'],
    ['nmae', ['name', 'title'], 'name'],
    ['om', ['oms', 'pim'], 'oms'],
    ['soft-alocation', ['soft-allocation', 'hard-allocation'], 'soft-allocation'],
  ])('takes %s for the name it resembles', (name, known, meant) => {
    expect(nearest(name, known)).toBe(meant);
  });

  it.each([
    ['author', ['section', 'weight']],
    ['id', ['at', 'to']],
    ['anything', []],
  ])('takes %s for none of those it does not resemble', (name, known) => {
    expect(nearest(name, known)).toBeUndefined();
  });
});

describe('didYouMean', () => {
  it('asks, or says nothing', () => {
    expect(didYouMean('titel', ['title'])).toBe('did you mean "title"?');
    expect(didYouMean('weight', ['title'])).toBeUndefined();
  });
});

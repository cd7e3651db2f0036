import {expect, test} from 'vitest';
import {addressOf} from './address';

const {read, write} = addressOf({text: '', system: 'erp'});

test('what is as at first is not in the address', () => {
  expect(write({text: '', system: 'erp'})).toBe('');
  expect(read('')).toEqual({text: '', system: 'erp'});
});

test.each(['100 % ?', 'a&b=c', '%E0%A4%A', 'ünits', '#'])('a text comes back as it was: %s', (text) => {
  expect(read(write({text, system: 'pim'}))).toEqual({text, system: 'pim'});
});

test('parameters of others are left out', () => {
  expect(read('?utm_source=mail&text=x&constructor=y')).toEqual({text: 'x', system: 'erp'});
});

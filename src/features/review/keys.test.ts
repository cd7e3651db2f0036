import {describe, expect, it} from 'vitest';
import {reviewKeyOf} from './keys';

const press = (code: string, more: object = {}) =>
  reviewKeyOf({
    code,
    key: code.replace(/^(Key|Digit)/, '').toLowerCase(),
    keyCode: 0,
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    defaultPrevented: false,
    target: null,
    ...more,
  });

describe('keys of the review', () => {
  it('go by the place of digits, whatever they write', () => {
    expect(press('Digit1', {key: '&'})).toEqual({grade: 'again'});
    expect(press('Numpad4')).toEqual({grade: 'easy'});
    expect(press('Digit5')).toBeUndefined();
  });

  it('go by the letter for taking back, or by its place without Latin letters', () => {
    expect(press('KeyY', {key: 'z'})).toBe('undo');
    expect(press('KeyZ', {key: 'y'})).toBeUndefined();
    expect(press('KeyZ', {key: 'я'})).toBe('undo');
    expect(press('Space', {key: ' '})).toBe('show');
  });

  it.each(['ctrlKey', 'metaKey', 'altKey', 'shiftKey', 'repeat', 'defaultPrevented', 'isComposing'])(
    'are left alone with %s',
    (flag) => {
      expect(press('Digit1', {[flag]: true})).toBeUndefined();
      expect(press('Space', {[flag]: true})).toBeUndefined();
    },
  );

  it('are left alone where the browser fills in a field', () => {
    expect(press('Digit1', {key: undefined})).toBeUndefined();
  });
});

import {expect, test} from 'vitest';
import {isComposing, isSearchShortcut, type KeyPress} from './keys';

const press = (event: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  target: null,
  ...event,
});

test.each<[string, Partial<KeyPress>, boolean]>([
  ['Latin', {key: 'k', code: 'KeyK'}, true],
  ['Latin with caps lock', {key: 'K', code: 'KeyK'}, true],
  ['Dvorak: K stands where QWERTY has V', {key: 'k', code: 'KeyV'}, true],
  ['Dvorak: T stands where QWERTY has K', {key: 't', code: 'KeyK'}, false],
  ['Russian', {key: 'л', code: 'KeyK'}, true],
  ['Russian, the key of L', {key: 'д', code: 'KeyL'}, false],
  ['Greek', {key: 'κ', code: 'KeyK'}, true],
  ['Hebrew', {key: 'ל', code: 'KeyK'}, true],
  ['an input method', {key: 'Process', code: 'KeyK', keyCode: 229}, false],
  ['AltGr', {key: 'k', code: 'KeyK', altKey: true}, false],
  ['Shift', {key: 'K', code: 'KeyK', shiftKey: true}, false],
  ['no key at all', {key: undefined as unknown as string}, false],
])('Ctrl and K on a keyboard: %s', (_, event, expected) => {
  expect(isSearchShortcut(press({ctrlKey: true, ...event}), false)).toBe(expected);
});

test('on a Mac only the command key opens the search', () => {
  expect(isSearchShortcut(press({key: 'k', ctrlKey: true}), true)).toBe(false);
  expect(isSearchShortcut(press({key: 'k', metaKey: true}), true)).toBe(true);
});

test('the key that confirms a composed word is composing, however it is reported', () => {
  expect(isComposing({isComposing: false, keyCode: 229})).toBe(true);
  expect(isComposing({isComposing: true, keyCode: 13})).toBe(true);
  expect(isComposing({isComposing: false, keyCode: 13})).toBe(false);
});

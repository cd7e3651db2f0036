import {expect, test} from 'vitest';
import {blocksOf} from './blocks';

test('paragraphs and code are parted', () => {
  expect(blocksOf('One\nline.\n\nTwo:\n```json\n{\n\n  "a": 1\n}\n```\nThree.\n')).toEqual([
    {text: 'One\nline.'},
    {text: 'Two:'},
    {code: '{\n\n  "a": 1\n}', language: 'json'},
    {text: 'Three.'},
  ]);
});

test('Windows’ line ends make no difference', () => {
  expect(blocksOf('a\r\n\r\n```\r\nx\r\n```')).toEqual([{text: 'a'}, {code: 'x', language: ''}]);
});

test('a fence that is not closed is text, and empty code is code', () => {
  expect(blocksOf('a\n```json\n{}')).toEqual([{text: 'a\n```json\n{}'}]);
  expect(blocksOf('```\n```')).toEqual([{code: '', language: ''}]);
});

import {h} from 'hastscript';
import {expect, test} from 'vitest';
import {readCoverage, requireCovered, uncovered} from './fonts';

const known = await readCoverage();

test.each([
  'Plain words, “quotes”, and a non breaking space.',
  'Zażółć gęślą jaźń, Ελληνικά, Кириллица, tiếng Việt, e\u0301',
  '→ ← ⇒ ↔ ≤ ≥ ≠ × ÷ − ∑ √ ∞ € £ ©',
])('the fonts have %s', (text) => {
  expect(uncovered(text, known)).toEqual([]);
});

test.each([
  ['한국어', ['한', '국', '어']],
  ['done ✅ 🎉', ['✅', '🎉']],
  ['a heart ❤️', ['❤️']],
  ['שלום', ['ש', 'ל', 'ו', 'ם']],
])('the fonts lack what is in %s', (text, missing) => {
  expect(uncovered(text, known)).toEqual(missing);
});

test('the error names page, place and character', async () => {
  const element = h('section', h('h1', 'Deployment'), h('h2', '9.1 Deploy'), h('p', 'Ready ', h('b', '✅ 한')));
  await expect(requireCovered([{head: '9 Deployment', element}])).rejects.toThrow(
    'page "9 Deployment", under "9.1 Deploy": ✅ (U+2705), 한 (U+D55C).',
  );
});

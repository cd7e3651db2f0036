import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import {expect, test} from 'vitest';
import {blocksText, inlineText} from './item-text';

test('a line may hold code, bold and emphasis, and is otherwise as it is written', () => {
  expect(toHtml(h('p', inlineText('Not `a < b`, but **MCOM** and *one* of 2 * 3')))).toBe(
    '<p>Not <code>a &#x3C; b</code>, but <strong>MCOM</strong> and <em>one</em> of 2 * 3</p>',
  );
});

test('paragraphs and fenced code become blocks', () => {
  expect(toHtml(h('div', blocksText('One.\n\n```json\n{"a": 1}\n```\n\nTwo.')))).toBe(
    '<div><p>One.</p><pre><code>{"a": 1}</code></pre><p>Two.</p></div>',
  );
});

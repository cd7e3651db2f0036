import {toHtml} from 'hast-util-to-html';
import type {Element} from 'hast';
import {h} from 'hastscript';
import {expect, test} from 'vitest';
import {keepNamesWhole} from './message-names';

function kept(...children: (Element | string)[]): string {
  const root = h('p', children);
  keepNamesWhole(root);
  return toHtml(root);
}

const NAME = 'magento.<wbr>a.<wbr>b_<wbr>c';

test('a name is one piece that may break at its dots and underscores only', () => {
  expect(kept('Send ', h('code', 'magento.a.b_c'), ' now')).toBe(
    `<p>Send <code class="edition-name">${NAME}</code> now</p>`,
  );
});

test('of a link around a name, the link is the piece', () => {
  expect(kept(h('a', {href: '/x/'}, h('code', 'magento.a.b_c')))).toBe(
    `<p><a href="/x/" class="edition-name"><code>${NAME}</code></a></p>`,
  );
});

test('punctuation and footnotes stay with the name they belong to', () => {
  expect(kept('(', h('code', 'magento.a.b_c'), ').', h('sup', '1'), ' Next')).toBe(
    `<p><span class="edition-bound">(<code class="edition-name">${NAME}</code>).<wbr><sup>1</sup></span> Next</p>`,
  );
});

test('other code and blocks of code are left alone', () => {
  expect(kept(h('code', 'order.id'), h('pre', h('code', 'magento.a.b_c')))).toBe(
    '<p><code>order.id</code><pre><code>magento.a.b_c</code></pre></p>',
  );
});

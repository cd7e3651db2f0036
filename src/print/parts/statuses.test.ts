import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import {expect, test} from 'vitest';
import {narrowStatuses} from './statuses';

test('what sets and ends a status stands below its meaning, and nothing where nothing is known', () => {
  const cells = (tag: string, ...texts: string[]) =>
    h(
      'tr',
      texts.map((text) => h(tag, text || [])),
    );
  const table = h('table', {dataPrint: 'statuses'}, [
    h('thead', cells('th', 'Code', 'Meaning', 'Set by', 'Ended by')),
    h('tbody', [
      cells('td', 'NEW', 'It is there.', 'A create.', 'The checks.'),
      cells('td', 'TEST', 'A test.', '', ''),
    ]),
  ]);
  narrowStatuses(h('div', table));
  expect(toHtml(table)).toBe(
    '<table data-print="statuses" class="edition-statuses"><thead><tr><th>Code</th><th>Meaning</th></tr></thead><tbody>' +
      '<tr><td>NEW</td><td>It is there.<div><strong>Set by</strong>: A create.</div>' +
      '<div><strong>Ended by</strong>: The checks.</div></td></tr><tr><td>TEST</td><td>A test.</td></tr></tbody></table>',
  );
});

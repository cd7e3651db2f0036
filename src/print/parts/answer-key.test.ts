import {toHtml} from 'hast-util-to-html';
import {h} from 'hastscript';
import {expect, test} from 'vitest';
import {answerKey} from './answer-key';

test('the messages of an answer stand below it, in one column fewer', () => {
  const row = (line: string, answer: string, messages: Parameters<typeof h>[1]) =>
    h('tr', [h('th', {scope: 'row'}, line), h('td', answer), h('td', messages)]);
  const key = h('section', {dataPrint: 'answer-key'}, [
    h('table', [
      h('thead', h('tr', [h('th', 'Line'), h('th', 'Answer'), h('th', 'Message and kind')])),
      h('tbody', [row('4.1', 'This.', [h('ul', h('li', 'magento.a.b'))]), row('4.2', 'That.', ['no message'])]),
    ]),
  ]);
  expect(toHtml(answerKey(key))).toBe(
    '<section data-print="answer-key"><table class="edition-answer-key">' +
      '<thead><tr><th>Line</th><th>Answer, message and kind</th></tr></thead><tbody>' +
      '<tr><th scope="row">4.1</th><td>This.<ul><li>magento.a.b</li></ul></td></tr>' +
      '<tr><th scope="row">4.2</th><td>That.<div>no message</div></td></tr></tbody></table></section>',
  );
});

test('any other block stays as it is', () => {
  const block = h('section', h('table', h('tr', [h('td', 'a'), h('td', 'b')])));
  expect(toHtml(answerKey(block))).toBe('<section><table><tr><td>a</td><td>b</td></tr></table></section>');
});

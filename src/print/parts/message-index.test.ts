import {h} from 'hastscript';
import {select} from 'hast-util-select';
import {expect, test} from 'vitest';
import {mentionsOf} from './message-index';

test('a message is indexed once under each heading, and never by a cheat sheet', () => {
  const link = () => h('a', {href: '/messages/magento.a.b/'});
  const part = h('section', h('h2', 'One'), link(), link(), h('h3', 'Below'), link(), h('h2', 'Two'), link());
  const sheet = h('section', h('table', {className: ['edition-sheet']}, link()));
  const ids = mentionsOf([part, sheet]).get('magento.a.b')!;
  expect(ids).toHaveLength(2);
  for (const id of ids) expect(select(`[id="${id}"]`, part)).toBeDefined();
});

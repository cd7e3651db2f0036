import {expect, test} from 'vitest';
import type {SearchHit} from '../../search/engine/engine';
import type {RecordKind} from '../../search/record';
import {groupHits} from './groups';

const hit = (kind: RecordKind, title: string): SearchHit => ({
  record: {objectID: `${kind}:${title}`, kind, title, text: '', path: '/'},
  title: [{text: title, matched: false}],
  excerpt: [],
});

test('the group of the best hit comes first, and hits keep their order in it', () => {
  const groups = groupHits([hit('term', 'a'), hit('message', 'b'), hit('term', 'c')], false);
  expect(groups.map(({kind, hits}) => [kind, hits.map(({record}) => record.title).join()])).toEqual([
    ['term', 'a,c'],
    ['message', 'b'],
  ]);
});

test('brief groups keep their best hits, but a single group all of them', () => {
  const messages = Array.from({length: 30}, (_, place) => hit('message', `m${place}`));
  expect(groupHits(messages, true)[0]!.hits).toHaveLength(30);
  const [first, second] = groupHits([...messages, ...'abcdef'.split('').map((title) => hit('term', title))], true);
  expect([first!.hits.length, second!.hits.length]).toEqual([6, 3]);
});

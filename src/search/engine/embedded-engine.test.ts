import {describe, expect, test} from 'vitest';
import {readContent} from '../../content/read';
import {createEmbeddedEngine} from './embedded-engine';
import {buildRecords} from '../records';
import type {SearchRecord} from '../record';
import type {Segment} from './engine';

const records = buildRecords(await readContent('docs'));
const engine = createEmbeddedEngine(records);
const names = records.filter(({kind}) => kind === 'message').map(({title}) => title);

const marked = (segments: Segment[]) => segments.map(({text, matched}) => (matched ? `[${text}]` : text)).join('');
const idsOf = async (query: string, limit = 400) =>
  (await engine.search(query, limit)).hits.map(({record}) => record.objectID);

describe('every message is first', () => {
  const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  test.each<[string, (name: string) => string]>([
    ['by its name', (name) => name],
    ['in capitals', (name) => name.toUpperCase()],
    ['with spaces', (name) => name.replaceAll(/[._]/g, ' ')],
    ['with hyphens and slashes', (name) => name.replaceAll('_', '-').replaceAll('.', '/')],
    ['in camelCase', camel],
    ['squashed', (name) => name.replaceAll(/[._]/g, '')],
    ['quoted', (name) => `"${name}"`],
    ['without its first segment', (name) => name.slice(name.indexOf('.') + 1)],
    ['inside a sentence', (name) => `what does ${name} do?`],
  ])('%s', async (_, spell) => {
    const missed: string[] = [];
    for (const name of names) {
      const {hits} = await engine.search(spell(name), 1);
      if (hits[0]?.record.title !== name) missed.push(`${spell(name)} → ${hits[0]?.record.objectID}`);
    }
    expect(missed).toEqual([]);
  });

  test('with a letter left out of its last segment, where the rest is right', async () => {
    const missed: string[] = [];
    for (const name of names) {
      const at = name.lastIndexOf('.') + 2;
      const mistyped = name.slice(0, at) + name.slice(at + 1);
      const {hits} = await engine.search(mistyped, 2);
      // Three letters forgive nothing, and two names may be one letter apart.
      if (name.length - at > 3 && !hits.some(({record}) => record.title === name)) missed.push(mistyped);
    }
    expect(missed).toEqual([]);
  });
});

test('a name stays in its place while it is typed, unless a whole word is reached', {timeout: 30_000}, async () => {
  const whole = new Set(
    records.flatMap(({title, aliases = []}) => [title, ...aliases]).map((title) => title.toLowerCase()),
  );
  const lost: string[] = [];
  for (const name of names) {
    const segment = name.slice(name.lastIndexOf('.') + 1);
    let wasFirst = false;
    for (let length = 2; length <= segment.length; length += 1) {
      const query = segment.slice(0, length);
      const [first] = await idsOf(query, 1);
      const isFirst = first === `message:${name}`;
      const title = first?.slice(first.indexOf(':') + 1) ?? '';
      // "capture" is a term, and "cancel" a name of its own, before they are the beginning of anything else.
      const reached = !title.startsWith('magento.') || title.endsWith(`.${query}`) || whole.has(query);
      if (wasFirst && !isFirst && !reached) lost.push(`${query}: ${name} lost to ${first}`);
      wasFirst = isFirst;
    }
  }
  expect(lost).toEqual([]);
});

test('spellings of one name find the same, in the same order', async () => {
  const expected = await idsOf('lines_shipped');
  for (const query of ['lines shipped', 'linesShipped', 'LINES-SHIPPED', 'linesshipped', '"lines_shipped"']) {
    expect(await idsOf(query)).toEqual(expected);
  }
});

describe('hits', () => {
  test('mark the part of the name that matches', async () => {
    const {hits} = await engine.search('warehouseManagement.linesSh', 1);
    expect(marked(hits[0]!.title)).toBe('magento.logistics.[warehouse_management.lines_sh]ipped');
  });

  test('quote the text around a match', async () => {
    const {hits} = await engine.search('overselling', 5);
    const hit = hits.find(({record}) => record.objectID === 'term:safety-stock')!;
    expect(marked(hit.excerpt)).toContain('[overselling]');
  });

  test('mark words that mean the same', async () => {
    const {hits} = await engine.search('shipments dispatch carrier', 10);
    expect(hits.map(({title, excerpt}) => marked(title) + marked(excerpt)).join()).toMatch(
      /\[Shipping\]|\[shipment\]|\[Shipment\]/,
    );
  });

  test('are never more than asked for, and counted all', async () => {
    const {hits, total} = await engine.search('stock', 3);
    expect(hits).toHaveLength(3);
    expect(total).toBeGreaterThan(30);
  });
});

test('fields come after what a plain word means', async () => {
  const record = (objectID: string, kind: SearchRecord['kind'], title: string): SearchRecord => ({
    objectID,
    kind,
    title,
    text: '',
    path: '/',
  });
  const small = createEmbeddedEngine([
    record('p', 'parameter', 'tracking_number'),
    record('t', 'term', 'Tracking number'),
    record('q', 'parameter', 'stock'),
    record('f', 'flow', 'Stock sync'),
  ]);
  const order = async (query: string) => (await small.search(query, 5)).hits.map((hit) => hit.record.objectID);
  expect(await order('tracking number')).toEqual(['t', 'p']);
  expect(await order('tracking_number')).toEqual(['p', 't']);
  expect(await order('stock')).toEqual(['f', 'q']);
});

test('what was mistyped finds what it is when it is right', async () => {
  expect(await idsOf('cancle order', 3)).toEqual(await idsOf('cancel order', 3));
  expect(await idsOf('authorise a return', 3)).toEqual(await idsOf('authorize a return', 3));
});

test('queries of any kind are answered, however odd', {timeout: 30_000}, async () => {
  const odd = [
    '',
    ' ',
    '.',
    '*',
    '**',
    '"',
    '\\',
    'a',
    '0',
    '((((',
    '$&',
    'constructor',
    '__proto__',
    'ж',
    '漢字',
    '😀',
    'x'.repeat(20_000),
    'xyzzy '.repeat(4000),
    'a*'.repeat(50),
    '/#'.repeat(1000),
    '(-'.repeat(5000),
    'a b '.repeat(500),
  ];
  for (const query of odd) {
    const {hits, total} = await engine.search(query, 5);
    expect(total).toBeGreaterThanOrEqual(hits.length);
  }
});

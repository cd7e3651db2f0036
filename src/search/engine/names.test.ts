import {describe, expect, test} from 'vitest';
import {squash, wordsOf} from '../query/words';
import {matchMistyped, matchName, namePattern, toName} from './names';
import {Rank} from './rank';

const LINES_SHIPPED = toName('magento.logistics.warehouse_management.lines_shipped', true);
const CREATE = toName('magento.sales.order_management.create', true);

const rankOf = (query: string, name = LINES_SHIPPED) => matchName(squash(wordsOf(query)), name)?.rank;
const typos = (query: string, name = LINES_SHIPPED) => matchMistyped(squash(wordsOf(query)), name);

describe('a name', () => {
  test.each([
    ['magento.logistics.warehouse_management.lines_shipped', Rank.Exact],
    ['Magento Logistics WarehouseManagement LinesShipped', Rank.Exact],
    ['warehouse_management.lines_shipped', Rank.Exact],
    ['lines_shipped', Rank.Exact],
    ['warehouseManagement', Rank.Segment],
    ['magento.logistics', Rank.Segment],
    ['lines_sh', Rank.Prefix],
    ['warehouse', Rank.Prefix],
    ['shipped', Rank.Part],
    ['management.lines', Rank.Part],
    ['house', Rank.Inside],
    ['linesshippedx', undefined],
    ['ho', undefined],
    ['', undefined],
  ])('matches %s at rank %s', (query, rank) => {
    expect(rankOf(query)).toBe(rank);
  });

  test('is not matched by letters that happen to stand at the end of one word and the beginning of the next', () => {
    expect(rankOf('rma', CREATE)).toBeUndefined();
  });

  test('says which letters match', () => {
    const {start, end} = matchName('linesshipped', LINES_SHIPPED)!;
    expect(LINES_SHIPPED.squashed.slice(start, end)).toBe('linesshipped');
  });
});

describe('a mistyped name', () => {
  test.each(['lines_shiped', 'linesshiped', 'line shipped', 'warehuse managment'])('%s is found', (query) =>
    expect(typos(query)).toBeDefined(),
  );

  test('forgives one edit from 4 letters, two from 8, none in fewer', () => {
    expect(typos('crate', CREATE)?.edits).toBe(1);
    expect(typos('ordre', CREATE)?.edits).toBe(1);
    expect(typos('cae', CREATE)).toBeUndefined();
    expect(typos('waerhouse_managment')?.edits).toBe(2);
    expect(typos('waerhouse_mangmnt')).toBeUndefined();
  });

  test('is whole when all of the last segment was typed', () => {
    expect(typos('lines_shiped')?.whole).toBe(true);
    expect(typos('lines_shi')).toBeUndefined();
    expect(typos('lines_sih')?.whole).toBe(false);
  });

  test('begins a title, unlike a name', () => {
    expect(typos('shiped lines', toName('Pre-shipped lines', false))).toBeUndefined();
  });

  test('is not looked for where it is right', () => {
    expect(typos('lines_shipped')).toBeUndefined();
  });
});

describe('a pattern', () => {
  const names = [
    'magento.inventory.source_management.update',
    'magento.inventory.source_management.updated',
    'magento.inventory_x.source_management.create',
    'magento.logistics.warehouse_management.lines_shipped',
    'magento.logistics.fulfillment_management.cancel_lines',
  ].map((text) => toName(text, true));
  const listed = (query: string) => names.filter(namePattern(query)!).map(({text}) => text);

  test.each([
    ['magento.inventory.*', [0, 1]],
    ['magento.inventory.', [0, 1]],
    ['Magento/Inventory/*', [0, 1]],
    ['inventory.*', [0, 1]],
    ['sourceManagement.*', [0, 1, 2]],
    ['lines_*', [3]],
    ['*_lines', [4]],
    ['*.updated', [1]],
    ['magento.*.create', [2]],
    ['magento*lines*', [3, 4]],
    ['nowhere.*', []],
  ])('%s lists %j', (query, places) => {
    expect(listed(query)).toEqual(places.map((place) => names[place]!.text));
  });

  test.each(['lines_shipped', 'what is a source.', '*', '...', 'a * b', ''])('is not %j', (query) => {
    expect(namePattern(query)).toBeUndefined();
  });
});

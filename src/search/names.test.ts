import {describe, expect, test} from 'vitest';
import {matchMistyped, matchName, namePattern, NameRank, toName, toTyped} from './names';
import {parseQuery} from './query';
import {squash, wordsOf} from './tokenize';

const LINES_SHIPPED = toName('magento.logistics.warehouse_management.lines_shipped', true);
const CREATE = toName('magento.sales.order_management.create', true);

const rankOf = (query: string, name = LINES_SHIPPED) => matchName(squash(wordsOf(query)), name)?.rank;
const typos = (query: string, name = LINES_SHIPPED) => {
  const {words, segments} = parseQuery(query);
  return matchMistyped(words.map(toTyped), segments.map(toTyped), name);
};

describe('a name', () => {
  test.each([
    ['magento.logistics.warehouse_management.lines_shipped', NameRank.Exact],
    ['Magento Logistics WarehouseManagement LinesShipped', NameRank.Exact],
    ['warehouse_management.lines_shipped', NameRank.Ending],
    ['lines_shipped', NameRank.LastSegment],
    ['warehouseManagement', NameRank.Segment],
    ['magento.logistics', NameRank.Segment],
    ['lines_sh', NameRank.LastSegmentPrefix],
    ['warehouse', NameRank.SegmentPrefix],
    ['shipped', NameRank.Part],
    ['management.lines', NameRank.Part],
    ['house', NameRank.Inside],
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
  test.each(['lines_shiped', 'linesshiped', 'shiped lines', 'warehouse_managment.lines_shiped', 'warehuse managment'])(
    '%s is found',
    (query) => expect(typos(query)).toBeDefined(),
  );

  test('forgives two edits in a long segment, not three', () => {
    expect(typos('waerhouse_managment')?.edits).toBe(2);
    expect(typos('waerhouse_mangmnt')).toBeUndefined();
  });

  test('forgives edits segment by segment', () => {
    expect(typos('waerhouse_managment.lines_shiped')?.edits).toBe(3);
    expect(typos('waerhouse_managment.lins_shippd')?.edits).toBe(4);
  });

  test('forgives one edit from 4 letters, none in fewer', () => {
    expect(typos('crate', CREATE)?.edits).toBe(1);
    expect(typos('ordre', CREATE)?.edits).toBe(1);
    expect(typos('cre8te', CREATE)?.edits).toBe(1);
    expect(typos('cae', CREATE)).toBeUndefined();
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

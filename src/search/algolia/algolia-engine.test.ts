import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {AlgoliaStandIn} from '../../../tests/search/algolia-stand-in';
import {createAlgoliaEngine} from './algolia-engine';
import {toIndexObjects} from './index-settings';
import {contractRecords, describeEngineContract} from '../../../tests/search/engine-contract';
import {type SearchEngine, SearchUnavailable} from '../engine/engine';
import type {SearchRecord} from '../record';

const KEY = 'search-only-key';

let standIn: AlgoliaStandIn;

async function start(records: SearchRecord[]): Promise<SearchEngine> {
  standIn = await new AlgoliaStandIn({appId: 'APP', keys: {[KEY]: ['search']}}).start();
  for (const object of toIndexObjects(records)) standIn.index('guide').objects.set(object.objectID, {...object});
  return createAlgoliaEngine({appId: 'APP', searchKey: KEY, index: 'guide', hosts: [standIn.origin]});
}

describeEngineContract('Algolia', {
  over: start,
  async outOfReach() {
    const engine = await start([]);
    await standIn.close();
    return engine;
  },
  close: () => standIn.close(),
});

describe('what only the Algolia engine does', () => {
  let engine: SearchEngine;

  beforeEach(async () => {
    engine = await start(contractRecords);
  });
  afterEach(() => standIn.close());

  /** The first query of each request. */
  const queries = () => standIn.calls.map(({body}) => (body.requests as Record<string, unknown>[])[0]);

  test('sends no request for an empty query', async () => {
    await engine.search(' . ', 10);
    expect(standIn.calls).toEqual([]);
  });

  test('asks for marks that no text contains', async () => {
    await engine.search('shipped', 10);
    expect(queries()[0]).toMatchObject({
      indexName: 'guide',
      query: 'shipped',
      hitsPerPage: 10,
      highlightPreTag: '\uE000',
      highlightPostTag: '\uE001',
    });
  });

  test('keeps the attributes made for ranking out of the record', async () => {
    const {hits} = await engine.search('lines_shipped', 1);
    expect(hits[0]?.record).toEqual(contractRecords[2]);
  });

  test('parts camelCase names, which Algolia does not', async () => {
    await engine.search('orderManagementCreate', 10);
    expect(queries()[0]?.query).toBe('order management create');
  });

  test.each([
    ['„lines_shipped.“', 'lines shipped'],
    ['ｌｉｎｅｓ＿ｓｈｉｐｐｅｄ', 'lines shipped'],
    ['https://guide.example.org/a/messages/magento.common.ping/#parameters', 'magento common ping'],
  ])('cleans what was pasted: %s', async (typed, asked) => {
    await engine.search(typed, 10);
    expect(queries()[0]?.query).toBe(asked);
  });

  test('cuts a query to the 512 bytes Algolia reads', async () => {
    await engine.search('ж'.repeat(400), 10);
    expect(queries()[0]?.query).toBe('ж'.repeat(256));
  });

  test('offers the nearest names, asked for in one request, when nothing is found', async () => {
    const {hits, suggestions} = await engine.search('fulfillmentized', 10);
    expect(hits).toEqual([]);
    expect(suggestions).toEqual(['magento.logistics.fulfillment_management.lines_shipped']);
    expect(standIn.count('queries')).toBe(2);
  });

  test('does without suggestions when they cannot be had', async () => {
    standIn.fail({at: 'queries', after: 1, status: 500});
    expect(await engine.search('fulfillmentized', 10)).toEqual({hits: [], total: 0, suggestions: []});
  });

  test.each([
    ['a refused key', 403, /refused the key/],
    ['a missing index', 404, /no index/],
    ['too many searches', 429, /too many searches/],
    ['a failing service', 503, /cannot be reached/],
    ['a dropped connection', undefined, /cannot be reached/],
    ['a request it refuses', 400, /cannot be read/],
  ])('says in a sentence that there is %s', async (_, status, sentence) => {
    standIn.fail({at: 'queries', status});
    const failure = await engine.search('shipped', 10).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SearchUnavailable);
    expect((failure as Error).message).toMatch(sentence);
    expect((failure as Error).message).not.toContain(KEY);
  });

  test('waits once when Algolia limits the rate', async () => {
    standIn.fail({at: 'queries', status: 429, times: 1, headers: {'retry-after': '1'}});
    expect((await engine.search('shipped', 10)).total).toBe(1);
  });

  test('says so when the index was not written by the guide', async () => {
    standIn.index('guide').objects.set('x', {objectID: 'x', title: 'Something shipped'});
    await expect(engine.search('something', 10)).rejects.toThrow(/not written by this guide/);
  });
});

import {afterEach, describe, expect, test} from 'vitest';
import {type SearchEngine, SearchUnavailable, type Segment} from '../../src/search/engine/engine';
import {KINDS, type SearchRecord} from '../../src/search/record';

/** How the contract gets the engines it tests. */
export interface EngineMaker {
  /** An engine ready to search these records. */
  over(records: SearchRecord[]): Promise<SearchEngine>;
  /** An engine whose index can be neither reached nor loaded. Left out, that part of the contract counts as to do. */
  outOfReach?(): Promise<SearchEngine>;
  /** Frees what the two have opened. Called after each test. */
  close?(): Promise<void>;
}

/** A record of each kind, with what could trip an engine: signs of HTML, dotted names, names alike. */
export const contractRecords: SearchRecord[] = [
  {
    objectID: 'message:magento.inventory.aggregate_stock_management.updated',
    kind: 'message',
    title: 'magento.inventory.aggregate_stock_management.updated',
    text: 'Tells sales channels how much of each SKU is available to promise.',
    path: '/messages/magento.inventory.aggregate_stock_management.updated/',
    section: 4,
    direction: 'from-oms',
    messageKind: 'event',
  },
  {
    objectID: 'message:magento.inventory.source_stock_management.update',
    kind: 'message',
    title: 'magento.inventory.source_stock_management.update',
    text: 'Sets the stock of a source to the counted quantity.',
    path: '/messages/magento.inventory.source_stock_management.update/',
    section: 4,
    direction: 'to-oms',
    messageKind: 'command',
  },
  {
    objectID: 'message:magento.logistics.fulfillment_management.lines_shipped',
    kind: 'message',
    title: 'magento.logistics.fulfillment_management.lines_shipped',
    text: 'A warehouse reports lines as handed to the carrier. Payment is captured when <b>all</b> lines of a shipment & its parcels are out.',
    path: '/messages/magento.logistics.fulfillment_management.lines_shipped/',
    section: 4,
    direction: 'to-oms',
    messageKind: 'command',
  },
  {
    objectID: 'parameter:magento.logistics.fulfillment_management.lines_shipped#tracking_number',
    kind: 'parameter',
    title: 'tracking_number',
    text: 'Number the carrier gave the parcel.',
    path: '/messages/magento.logistics.fulfillment_management.lines_shipped/#parameters',
    section: 4,
  },
  {
    objectID: 'objective:6.2',
    kind: 'objective',
    title: '6.2 Troubleshoot what stays behind when on_hand < threshold & nothing moves',
    text: 'Look at the queue first.',
    path: '/6-commerce-connector/#6.2',
    section: 6,
  },
  {
    objectID: 'question:6.2.1',
    kind: 'question',
    title: 'Which consumer writes shipments back?',
    text: 'The connector does.',
    path: '/6-commerce-connector/#which-consumer',
    section: 6,
  },
  {
    objectID: 'flow:return',
    kind: 'flow',
    title: 'Return of an order',
    text: 'From the label to the refund.',
    path: '/flows/return/',
  },
  {
    objectID: 'term:reservation',
    kind: 'term',
    title: 'Reservation',
    text: 'Stock promised to an order that has not left yet.',
    path: '/glossary/#reservation',
  },
  {
    objectID: 'heading:/orocommerce/#pipelines',
    kind: 'heading',
    title: 'Pipelines side by side',
    text: 'How the two products differ.',
    path: '/orocommerce/#pipelines',
  },
  {
    objectID: 'symptom:bundle-oversold',
    kind: 'symptom',
    title: 'A bundle is oversold and ends in NO_STOCK',
    text: 'Its parts are counted once.',
    path: '/5-troubleshooting/#bundle-oversold',
    section: 5,
    aliases: ['NO_STOCK'],
  },
];

/** What every search engine must do, tested with records of the contract's own. */
export function describeEngineContract(name: string, maker: EngineMaker): void {
  const textOf = (segments: Segment[]) => segments.map(({text}) => text).join('');

  describe(`${name}: what every search engine must do`, () => {
    afterEach(() => maker.close?.());

    test.each(['', '   ', '\t\n', '...', '_'])('finds nothing for the empty query %j', async (query) => {
      const engine = await maker.over(contractRecords);
      expect(await engine.search(query, 10)).toEqual({hits: [], total: 0, suggestions: []});
    });

    test.each(contractRecords)('finds the $kind "$title" by its title, first', async (record) => {
      const engine = await maker.over(contractRecords);
      const {hits} = await engine.search(record.title, 10);
      expect(hits[0]?.record).toMatchObject({
        objectID: record.objectID,
        kind: record.kind,
        title: record.title,
        path: record.path,
      });
    });

    test('gives back the record as it was built', async () => {
      const engine = await maker.over(contractRecords);
      const {hits} = await engine.search('lines_shipped', 10);
      const {text: _, ...record} = contractRecords[2]!;
      // An engine may keep less of the text than it was given, and nothing more than that.
      expect(hits[0]?.record).toMatchObject(record);
    });

    test.each([
      'lines_shipped',
      'lines shipped',
      'LINES_SHIPPED',
      'linesShipped',
      'linesshipped',
      '"lines_shipped"',
      'fulfillment_management.lines_shipped',
    ])('takes %s for the same name', async (query) => {
      const engine = await maker.over(contractRecords);
      const {hits} = await engine.search(query, 10);
      expect(hits[0]?.record.title).toBe('magento.logistics.fulfillment_management.lines_shipped');
    });

    test('returns no more hits than asked for, and counts all', async () => {
      const engine = await maker.over(contractRecords);
      const all = await engine.search('magento', 50);
      expect(all.hits.length).toBeGreaterThanOrEqual(3);
      expect(all.total).toBeGreaterThanOrEqual(all.hits.length);
      const few = await engine.search('magento', 2);
      expect(few.hits).toHaveLength(2);
      expect(few.total).toBe(all.total);
      expect(few.hits.map(({record}) => record.objectID)).toEqual(
        all.hits.slice(0, 2).map(({record}) => record.objectID),
      );
    });

    test.each(['magento.inventory.*', 'Magento.Inventory.*', 'magento.inventory.', 'inventory.*'])(
      'lists the namespace %s by name, with its count',
      async (query) => {
        const engine = await maker.over([...contractRecords].reverse());
        const {hits, total} = await engine.search(query, 10);
        expect(hits.map(({record}) => record.title)).toEqual([
          'magento.inventory.aggregate_stock_management.updated',
          'magento.inventory.source_stock_management.update',
        ]);
        expect(total).toBe(2);
      },
    );

    test.each(['magento', 'shipped', 'carrier', 'threshold', 'magento.inventory.*'])(
      'gives titles whole and of known kinds, for %s',
      async (query) => {
        const engine = await maker.over(contractRecords);
        const {hits} = await engine.search(query, 50);
        expect(hits).not.toHaveLength(0);
        for (const {record, title} of hits) {
          expect(textOf(title)).toBe(record.title);
          expect(KINDS).toContain(record.kind);
          expect(contractRecords.map(({objectID}) => objectID)).toContain(record.objectID);
        }
      },
    );

    test('marks what matches in the title', async () => {
      const engine = await maker.over(contractRecords);
      const {hits} = await engine.search('shipped', 10);
      const matched = hits[0]?.title.filter((segment) => segment.matched) ?? [];
      expect(textOf(matched).toLowerCase()).toContain('shipped');
      expect(hits[0]?.title.some((segment) => !segment.matched)).toBe(true);
    });

    test('quotes the text around a match, and marks it', async () => {
      const engine = await maker.over(contractRecords);
      const {hits} = await engine.search('captured', 10);
      const excerpt = hits.find(({record}) => record.title.endsWith('lines_shipped'))?.excerpt ?? [];
      expect(textOf(excerpt.filter((segment) => segment.matched)).toLowerCase()).toContain('captured');
    });

    test.each(['threshold', 'captured'])('leaves signs of HTML as they are and adds none, for %s', async (query) => {
      const engine = await maker.over(contractRecords);
      const {hits} = await engine.search(query, 10);
      const segments = hits.flatMap(({title, excerpt}) => [...title, ...excerpt]);
      expect(segments).not.toHaveLength(0);
      const given = JSON.stringify(contractRecords);
      for (const {text} of segments) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/&(lt|gt|amp|quot|#\d+);|<\/?(em|mark)\b|[\uE000-\uF8FF]/);
        expect(given).toContain(JSON.stringify(text.replace(/^…|…$/g, '').trim()).slice(1, -1));
      }
    });

    test('finds nothing for words that are nowhere', async () => {
      const engine = await maker.over(contractRecords);
      const {hits, total, suggestions} = await engine.search('xylophonist zeppelin', 10);
      expect(hits).toEqual([]);
      expect(total).toBe(0);
      expect(Array.isArray(suggestions)).toBe(true);
    });

    test('suggests names only when nothing is found', async () => {
      const engine = await maker.over(contractRecords);
      expect((await engine.search('shipped', 10)).suggestions).toEqual([]);
    });

    const {outOfReach} = maker;
    if (!outOfReach) {
      test.todo('says so when it is out of reach');
      return;
    }

    test('says so when it is out of reach', async () => {
      const engine = await outOfReach();
      const failure = await engine.search('shipped', 10).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(SearchUnavailable);
      expect((failure as SearchUnavailable).message).toMatch(/^[A-Z].+\.$/);
    });
  });
}

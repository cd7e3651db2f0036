import {IDBFactory} from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import {openDB} from 'idb';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import {madeUpEvents} from '../../../tests/learner/made-up';
import {viewsOf} from '../../../tests/learner/views';
import type {EventDraft, StoredEvent} from '../events';
import {recentSearches} from '../projections/searches';
import {ticksOf} from '../projections/ticks';
import {type Database, openDatabase} from './database';
import {BrowserLearnerStore, type Channel, type Message} from './learner-store';
import {recordName} from './open';
import type {LearnerState} from './types';
import {type KeyValueStorage, UnsavedEvents} from './unsaved';

/** Local storage in memory, with room for some characters. */
class MemoryStorage implements KeyValueStorage {
  readonly items = new Map<string, string>();
  room = Number.POSITIVE_INFINITY;

  get length() {
    return this.items.size;
  }

  key = (place: number) => [...this.items.keys()][place] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  removeItem = (key: string) => void this.items.delete(key);

  setItem = (key: string, value: string) => {
    const used = [...this.items].reduce((sum, [other, text]) => sum + (other === key ? 0 : text.length), 0);
    if (used + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  };
}

/** A browser: storage that outlives tabs, and a channel between them. */
class Browser {
  readonly storage = new MemoryStorage();
  readonly listeners: {session: string; listen: (message: Message) => void}[] = [];
  blocked = false;
  withDatabase = true;
  clock = Date.parse('2026-03-01T12:00:00Z');
  private sessions = 0;

  open(baseUrl = '/', more: {database?: Database; device?: string} = {}): BrowserLearnerStore {
    const session = `s${++this.sessions}`;
    const name = recordName(baseUrl);
    const storage = () => {
      if (this.blocked) throw new DOMException('denied', 'SecurityError');
      return this.storage;
    };
    const channel: Channel = {
      post: (message) =>
        this.listeners
          .filter((other) => other.session !== session)
          .forEach(({listen}) => listen(structuredClone(message))),
      listen: (listen) => void this.listeners.push({session, listen}),
    };
    return new BrowserLearnerStore({
      device: more.device ?? 'device',
      session,
      baseUrl,
      unsaved: new UnsavedEvents(name, session, storage),
      database: more.database ?? (this.withDatabase ? openDatabase(name) : undefined),
      channel,
      now: () => new Date(this.clock),
    });
  }

  async openReady(...parameters: Parameters<Browser['open']>): Promise<BrowserLearnerStore> {
    const store = this.open(...parameters);
    await store.settled();
    return store;
  }
}

const tick = (objective: string, ticked = true): EventDraft => ({type: 'objective-ticked', objective, ticked});
const tickedIn = ({events}: LearnerState) => [...ticksOf(events).keys()].sort();
const tickedBy = (store: BrowserLearnerStore) => tickedIn(store.getState());
const NAME = recordName('/');
const eventOf = (objective: string, id = `other-tab-${objective}`) => ({
  ...madeUpEvents(1, 'x')[0],
  ...tick(objective),
  id,
});

/** A database in which writing fails as long as `broken.now` holds. */
function breakable(broken: {now: boolean}): Database {
  const database = openDatabase(NAME);
  return {
    ...database,
    add: (events) =>
      broken.now ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : database.add(events),
  };
}

async function texts(store: 'events' | 'packs' | 'set-aside', name = NAME): Promise<unknown[]> {
  const database = await openDB(name);
  const values: unknown[] = await database.getAll(store);
  database.close();
  return values;
}

async function put(store: 'events' | 'packs', value: unknown, key?: string): Promise<void> {
  const database = await openDB(NAME);
  await database.put(store, value, key);
  database.close();
}

let browser: Browser;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  browser = new Browser();
});

describe('a record', () => {
  it('is not known until storage has answered', async () => {
    const store = browser.open();
    expect(store.getState()).toEqual({status: 'loading', events: [], newer: []});
    await store.settled();
    expect(store.getState()).toEqual({status: 'ready', events: [], newer: []});
    expect([...browser.storage.items]).toEqual([]);
  });

  it('keeps what happened for the next visit, in the database only', async () => {
    const store = await browser.openReady();
    store.record(tick('4.1'));
    store.record(tick('4.2'));
    store.record(tick('4.1', false));
    expect(tickedBy(store)).toEqual(['4.2']);
    await store.settled();
    expect([...browser.storage.items]).toEqual([]);
    expect(tickedBy(await browser.openReady())).toEqual(['4.2']);
  });

  it('is the same state as long as nothing changes, and tells of changes until one leaves', async () => {
    const store = await browser.openReady();
    const heard = vi.fn();
    const leave = store.subscribe(heard);
    store.record(tick('4.1'));
    expect(store.getState()).toBe(store.getState());
    const before = store.getState();
    leave();
    store.record(tick('4.2'));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(tickedIn(before)).toEqual(['4.1']);
  });

  it('loses nothing when the tab is closed a moment after a click', async () => {
    const store = browser.open();
    store.record(tick('4.1'));
    // Nothing awaited: the database has not even been opened.
    expect(browser.storage.items.get(`${NAME}:unsaved:s1`)).toContain('"4.1"');
    expect(tickedBy(await browser.openReady())).toEqual(['4.1']);
    await store.settled();
    expect([...browser.storage.items.keys()]).toEqual([]);
  });

  it('stamps events with device, session, number, time and day', async () => {
    const store = await browser.openReady();
    expect(store.record(tick('4.1'))).toEqual({
      id: 'device-s1-1',
      v: 1,
      time: browser.clock,
      at: '2026-03-01T12:00:00.000Z',
      day: '2026-03-01',
      type: 'objective-ticked',
      objective: '4.1',
      ticked: true,
    });
    expect(() => store.record(tick('<b>'))).toThrow('objective is not');
    expect(store.getState().events).toHaveLength(1);
  });

  it('packs many events, and drops what is superseded', async () => {
    const store = await browser.openReady();
    const events = madeUpEvents(900, 'a');
    store.merge(events);
    await store.settled();
    store.merge(madeUpEvents(300, 'b', 5));
    await store.settled();
    const views = viewsOf(store.getState().events);
    expect([(await texts('events')).length, (await texts('packs')).length]).toEqual([1200, 0]);
    await browser.openReady();
    expect([(await texts('events')).length, (await texts('packs')).length]).toEqual([0, 2]);
    const after = (await browser.openReady()).getState().events;
    expect(after.length).toBeLessThan(1200);
    expect(viewsOf(after)).toEqual(views);
  });
});

describe('two tabs', () => {
  it("see each other's events at once, and keep both", async () => {
    const [one, two] = [await browser.openReady(), await browser.openReady()];
    one.record(tick('1.1'));
    two.record(tick('2.1'));
    two.record(tick('1.1', false));
    expect(tickedBy(one)).toEqual(['2.1']);
    expect(tickedBy(two)).toEqual(['2.1']);
    await Promise.all([one.settled(), two.settled()]);
    expect(tickedBy(await browser.openReady())).toEqual(['2.1']);
  });

  it('keep both without hearing of each other, and without a database', async () => {
    for (const withDatabase of [true, false]) {
      browser = new Browser();
      browser.withDatabase = withDatabase;
      const [one, two] = [browser.open(), browser.open()];
      browser.listeners.length = 0;
      one.record(tick('1.1'));
      two.record(tick('2.1'));
      await Promise.all([one.settled(), two.settled()]);
      one.record(tick('1.2'));
      await one.settled();
      expect(tickedBy(await browser.openReady())).toEqual(['1.1', '1.2', '2.1']);
      await two.refresh();
      expect(tickedBy(two)).toEqual(['1.1', '1.2', '2.1']);
    }
  });
});

describe('a clock set back', () => {
  it('makes no later event lose', async () => {
    const store = await browser.openReady();
    store.record(tick('1.1'));
    browser.clock -= 3_600_000;
    const later = store.record(tick('1.1', false));
    expect(later.at).toBe('2026-03-01T11:00:00.000Z');
    expect(tickedBy(store)).toEqual([]);
    await store.settled();
    const next = browser.open();
    browser.clock -= 86_400_000;
    // Before storage has answered, so before the latest time is known.
    next.record(tick('1.1'));
    await next.settled();
    expect(tickedBy(next)).toEqual(['1.1']);
    expect(tickedBy(await browser.openReady())).toEqual(['1.1']);
  });
});

describe('storage that takes nothing', () => {
  it('is announced when the browser blocks it; work lasts until the page closes', async () => {
    browser.blocked = true;
    const rejecting = {load: refuse, add: refuse, remove: refuse, setAside: refuse};
    const store = await browser.openReady('/', {database: rejecting});
    store.record(tick('4.1'));
    await store.settled();
    expect(store.getState().notice).toEqual({kind: 'unavailable'});
    store.record(tick('4.2'));
    await store.refresh();
    expect(tickedBy(store)).toEqual(['4.1', '4.2']);
    expect(await store.setAside()).toEqual([]);
  });

  it('is local storage when there is no database, without a notice', async () => {
    browser.withDatabase = false;
    const store = await browser.openReady();
    store.record(tick('4.1'));
    await store.settled();
    expect(store.getState().notice).toBeUndefined();
    expect(tickedBy(await browser.openReady())).toEqual(['4.1']);
    browser.withDatabase = true;
    // Once there is a database, what was in local storage moves there.
    expect(tickedBy(await browser.openReady())).toEqual(['4.1']);
    expect([...browser.storage.items]).toEqual([]);
    expect(await texts('events')).toHaveLength(1);
  });

  it('gets everything once it has room again, on top of what other tabs wrote', async () => {
    const broken = {now: true};
    const store = await browser.openReady('/', {database: breakable(broken)});
    browser.storage.room = 0;
    store.record(tick('1.1'));
    await store.settled();
    expect(store.getState().notice).toEqual({kind: 'unavailable'});
    expect(await texts('events')).toEqual([]);
    const other = await browser.openReady();
    other.record(tick('3.1'));
    await other.settled();
    broken.now = false;
    store.record(tick('2.1'));
    await store.settled();
    expect(store.getState().notice).toBeUndefined();
    expect(tickedBy(await browser.openReady())).toEqual(['1.1', '2.1', '3.1']);
  });

  it('holds in local storage what the database had no room for, until the next visit', async () => {
    const store = await browser.openReady('/', {database: breakable({now: true})});
    store.record(tick('1.1'));
    await store.settled();
    expect(store.getState().notice).toBeUndefined();
    expect(tickedBy(await browser.openReady())).toEqual(['1.1']);
    expect([...browser.storage.items]).toEqual([]);
  });

  it('has written all or nothing when writing fails half-way', async () => {
    const store = await browser.openReady();
    store.record(tick('1.1'));
    await store.settled();
    const original = IDBObjectStore.prototype.put;
    let calls = 0;
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      calls += 1;
      if (calls === 3) throw new DOMException('full', 'QuotaExceededError');
      return original.apply(this, args);
    });
    store.merge(madeUpEvents(5, 'b'));
    await store.settled();
    failing.mockRestore();
    expect(await texts('events')).toHaveLength(1);
    expect(store.getState().events).toHaveLength(6);
    store.record(tick('2.1'));
    await store.settled();
    expect(await texts('events')).toHaveLength(7);
  });

  it('does not keep the page waiting for ever', async () => {
    vi.useFakeTimers();
    const store = browser.open('/', {database: {...openDatabase(NAME), load: () => new Promise(() => undefined)}});
    await vi.advanceTimersByTimeAsync(3000);
    expect(store.getState().status).toBe('ready');
    vi.useRealTimers();
  });
});

function refuse(): Promise<never> {
  return Promise.reject(new DOMException('denied', 'SecurityError'));
}

describe('a damaged record', () => {
  it('is set aside alone; everything else stays in use', async () => {
    const store = await browser.openReady();
    store.record(tick('1.1'));
    await store.settled();
    await put('events', '{"id":"half', 'half');
    await put('packs', `${JSON.stringify(eventOf('2.1'))}\n{"id":"no event"}\n${JSON.stringify(eventOf('3.1'))}`);
    await put('packs', {not: 'a text'});
    const next = await browser.openReady();
    expect(tickedBy(next)).toEqual(['1.1', '2.1', '3.1']);
    expect(next.getState().notice).toEqual({kind: 'set-aside', count: 3, reason: 'it is not valid JSON'});
    expect(await next.setAside()).toEqual(['{"id":"half', '{"id":"no event"}', '{"not":"a text"}']);
    next.record(tick('4.1'));
    await next.settled();
    expect(next.getState().notice).toMatchObject({kind: 'set-aside'});
    const last = await browser.openReady();
    expect(last.getState().notice).toBeUndefined();
    expect(tickedBy(last)).toEqual(['1.1', '2.1', '3.1', '4.1']);
    expect(await last.setAside()).toHaveLength(3);
  });

  it('is set aside in local storage as well, and never written over', async () => {
    const key = `${NAME}:unsaved:gone`;
    browser.storage.items.set(key, `{"half\n${JSON.stringify(eventOf('2.1'))}`);
    const store = await browser.openReady();
    expect(tickedBy(store)).toEqual(['2.1']);
    expect(store.getState().notice).toMatchObject({kind: 'set-aside', count: 1});
    expect([...browser.storage.items]).toEqual([[`${NAME}:set-aside:1`, '{"half']]);
    browser.storage.items.set(key, 'other nonsense');
    const next = await browser.openReady();
    expect(await next.setAside()).toEqual(['{"half', 'other nonsense']);
  });

  it('stays where it is when there is no room to set it aside', async () => {
    const key = `${NAME}:unsaved:gone`;
    browser.storage.items.set(key, '{"half');
    browser.storage.room = 0;
    await browser.openReady();
    expect([...browser.storage.items]).toEqual([[key, '{"half']]);
  });
});

describe('a later version of the guide', () => {
  const dreamt = {...eventOf('1.1'), id: 'future-s-1', v: 2, type: 'dreamt', of: {sheep: ['electric']}};

  it('has its events kept as they are', async () => {
    await browser.openReady();
    await put('events', JSON.stringify(dreamt), dreamt.id);
    const store = await browser.openReady();
    expect(store.getState()).toMatchObject({events: [], newer: [{id: dreamt.id}]});
    store.record(tick('1.1'));
    await store.settled();
    expect((await texts('events')).map((text) => JSON.parse(text as string) as unknown)).toContainEqual(dreamt);
    expect(store.getState().notice).toBeUndefined();
  });

  it('has its database read and left alone; what is new waits beside it and is not lost', async () => {
    const database = await openDB(NAME, 2, {
      upgrade(upgraded) {
        upgraded.createObjectStore('events');
        upgraded.createObjectStore('dreams');
      },
    });
    await database.put('events', JSON.stringify(eventOf('1.1')), 'other');
    database.close();
    const store = await browser.openReady();
    store.record(tick('2.1'));
    await store.settled();
    expect(store.getState().notice).toEqual({kind: 'protected'});
    expect(tickedBy(store)).toEqual(['1.1', '2.1']);
    expect(await texts('events')).toHaveLength(1);
    expect(tickedBy(await browser.openReady())).toEqual(['1.1', '2.1']);
  });

  it('is not locked out by an open tab', async () => {
    const store = await browser.openReady();
    const database = await openDB(NAME, 2);
    store.record(tick('2.1'));
    await store.settled();
    expect(store.getState().notice?.kind).not.toBe('unavailable');
    expect([...browser.storage.items.values()].join()).toContain('"2.1"');
    database.close();
  });
});

describe('sites of one origin', () => {
  it('neither read nor change what another one keeps', async () => {
    const published = await browser.openReady('/guide/');
    published.record(tick('1.1'));
    await published.settled();
    const fork = await browser.openReady('/guide-fork/');
    fork.record(tick('2.1'));
    await fork.settled();
    expect(tickedBy(fork)).toEqual(['2.1']);
    expect(tickedBy(await browser.openReady('/guide/'))).toEqual(['1.1']);
    expect(await texts('events', 'order-management-guide:/guide/')).toHaveLength(1);
  });
});

describe('what was kept before', () => {
  const TICKS = '{"version":1,"ticked":{"4.2":"2025-11-21T09:05:12.345Z"}}';

  it('is taken over once, and left where it was', async () => {
    browser.storage.items.set('order-management-guide:study', TICKS);
    browser.storage.items.set('order-management-guide:searches', '{"version":1,"recent":["rma","atp"]}');
    const store = await browser.openReady();
    expect(tickedBy(store)).toEqual(['4.2']);
    expect(recentSearches(store.getState().events).map(({query}) => query)).toEqual(['rma', 'atp']);
    store.record(tick('4.2', false));
    await store.settled();
    const next = await browser.openReady();
    expect(tickedBy(next)).toEqual([]);
    expect(next.getState().events).toHaveLength(4);
    expect([...browser.storage.items.keys()]).toEqual([
      'order-management-guide:study',
      'order-management-guide:searches',
    ]);
  });

  it('is found with the base path in its key, too', async () => {
    browser.storage.items.set('order-management-guide:study:/guide/', TICKS);
    expect(tickedBy(await browser.openReady('/guide/'))).toEqual(['4.2']);
    expect(tickedBy(await browser.openReady('/guide-fork/'))).toEqual([]);
  });

  it('is set aside when broken, once; what a preview of a later version wrote is no concern', async () => {
    browser.storage.items.set('order-management-guide:study', '{"version": 1, "tick');
    browser.storage.items.set('order-management-guide:searches', '{"version": 2, "events": []}');
    const store = await browser.openReady();
    expect(store.getState().notice).toEqual({kind: 'set-aside', count: 1, reason: 'it is not valid JSON'});
    expect(await store.setAside()).toEqual(['{"version": 1, "tick']);
    expect(browser.storage.items.get('order-management-guide:study')).toBe('{"version": 1, "tick');
    expect((await browser.openReady()).getState().notice).toBeUndefined();
  });
});

describe('an import', () => {
  it('is merged once, and can be taken back alone, in every tab and after packing', async () => {
    const [store, other] = [await browser.openReady(), await browser.openReady()];
    store.record(tick('1.1'));
    const file = madeUpEvents(1500, 'phone');
    const {added, undo} = store.merge(file);
    expect(added).toBe(1500);
    expect(store.merge(file).added).toBe(0);
    await store.settled();
    store.record(tick('2.1'));
    await store.settled();
    expect(other.getState().events).toHaveLength(1502);
    undo();
    await store.settled();
    for (const each of [store, other, await browser.openReady()])
      expect(each.getState().events.map((event) => (event as StoredEvent & {objective: string}).objective)).toEqual([
        '1.1',
        '2.1',
      ]);
  });
});

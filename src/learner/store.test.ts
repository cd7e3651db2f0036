import {describe, expect, it} from 'vitest';
import {setTicked, STUDY, type StudyRecord} from './record';
import {BrowserStore, storageKey} from './store';

const KEY = storageKey('study', '/');

const NOON = new Date('2026-03-01T12:00:00Z');
const SET_ASIDE_KEY = 'order-management-guide:study:set-aside:2026-03-01T12:00:00.000Z';

/** Browser storage in memory, with room for some characters. */
class MemoryStorage {
  readonly items = new Map<string, string>();
  room = Number.POSITIVE_INFINITY;

  getItem = (key: string) => this.items.get(key) ?? null;

  setItem = (key: string, value: string) => {
    const used = [...this.items].reduce((sum, [other, text]) => sum + (other === key ? 0 : text.length), 0);
    if (used + value.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  };
}

function storageHolding(text: string): MemoryStorage {
  const storage = new MemoryStorage();
  storage.setItem(KEY, text);
  return storage;
}

/** The guide, open in one browser tab. */
function openTab(storage: MemoryStorage, key = KEY): BrowserStore<StudyRecord> {
  return new BrowserStore(
    STUDY,
    key,
    () => storage,
    () => NOON,
  );
}

function tick(objective: string, ticked = true) {
  return (record: StudyRecord) => setTicked(record, objective, ticked, NOON);
}

function tickedIn(store: BrowserStore<StudyRecord>): string[] {
  return Object.keys(store.getState().value.ticked).sort();
}

function storedIn(storage: MemoryStorage): string[] {
  return Object.keys((JSON.parse(storage.getItem(KEY)!) as StudyRecord).ticked).sort();
}

describe('a store', () => {
  it('begins empty, without writing anything', () => {
    const storage = new MemoryStorage();
    expect(openTab(storage).getState()).toEqual({value: {version: 1, ticked: {}}});
    expect(storage.items.size).toBe(0);
  });

  it('keeps ticks for the next visit', () => {
    const storage = new MemoryStorage();
    const store = openTab(storage);
    store.update(tick('4.1'));
    store.update(tick('4.2'));
    store.update(tick('4.1', false));
    expect(tickedIn(openTab(storage))).toEqual(['4.2']);
  });

  it('tells its listeners of every change, until they leave', () => {
    const store = openTab(new MemoryStorage());
    const heard: string[][] = [];
    const leave = store.subscribe(() => heard.push(tickedIn(store)));
    store.update(tick('4.1'));
    store.update(tick('4.2'));
    leave();
    store.update(tick('4.3'));
    expect(heard).toEqual([['4.1'], ['4.1', '4.2']]);
  });

  it('gives the same state as long as nothing changes', () => {
    const store = openTab(new MemoryStorage());
    store.update(tick('4.1'));
    expect(store.getState()).toBe(store.getState());
  });
});

describe('two tabs', () => {
  it("keep each other's ticks", () => {
    const storage = new MemoryStorage();
    const [one, two] = [openTab(storage), openTab(storage)];
    one.update(tick('1.1'));
    two.update(tick('2.1'));
    one.update(tick('1.2'));
    expect(tickedIn(one)).toEqual(['1.1', '1.2', '2.1']);
    expect(storedIn(storage)).toEqual(['1.1', '1.2', '2.1']);
  });

  it("see each other's ticks after reading again", () => {
    const storage = new MemoryStorage();
    const [one, two] = [openTab(storage), openTab(storage)];
    one.update(tick('1.1'));
    expect(tickedIn(two)).toEqual([]);
    two.reload();
    expect(tickedIn(two)).toEqual(['1.1']);
  });

  it('only read when they read again', () => {
    const storage = new MemoryStorage();
    const store = openTab(storage);
    store.reload();
    expect(storage.items.size).toBe(0);
  });
});

describe('a stored record that cannot be read', () => {
  const BROKEN = '{"version": 1, "tick';
  const NEWER = '{"version": 2, "events": []}';

  it('is set aside untouched when it is broken', () => {
    const storage = storageHolding(BROKEN);
    expect(openTab(storage).getState()).toEqual({
      value: {version: 1, ticked: {}},
      notice: {kind: 'set-aside', key: SET_ASIDE_KEY, reason: 'it is not valid JSON'},
    });
    expect(storage.getItem(SET_ASIDE_KEY)).toBe(BROKEN);
  });

  it('is left where it is when a later version of the guide wrote it', () => {
    const storage = storageHolding(NEWER);
    const store = openTab(storage);
    store.update(tick('4.1'));
    expect(tickedIn(store)).toEqual(['4.1']);
    expect(store.getState().notice).toEqual({
      kind: 'protected',
      reason: 'its version is 2, this guide reads version 1',
    });
    expect([...storage.items]).toEqual([[KEY, NEWER]]);
  });

  it('is never written over, whatever happens after', () => {
    const storage = storageHolding(BROKEN);
    const store = openTab(storage);
    store.update(tick('4.1'));
    store.reload();
    openTab(storage).update(tick('4.2'));
    expect(storage.getItem(SET_ASIDE_KEY)).toBe(BROKEN);
    expect(storedIn(storage)).toEqual(['4.1', '4.2']);
  });

  it('stays announced after the next tick', () => {
    const store = openTab(storageHolding(BROKEN));
    store.update(tick('4.1'));
    store.update(tick('4.2'));
    store.reload();
    expect(store.getState().notice).toMatchObject({kind: 'set-aside', key: SET_ASIDE_KEY});
    expect(tickedIn(store)).toEqual(['4.1', '4.2']);
  });

  it('costs an open tab none of its ticks, when it appears while ticking', () => {
    const storage = new MemoryStorage();
    const store = openTab(storage);
    store.update(tick('4.1'));
    storage.setItem(KEY, BROKEN);
    store.update(tick('4.2'));
    expect(storage.getItem(SET_ASIDE_KEY)).toBe(BROKEN);
    expect(storedIn(storage)).toEqual(['4.1', '4.2']);
    expect(store.getState().notice).toMatchObject({kind: 'set-aside'});
  });

  it('costs an open tab none of its ticks, when it appears while reading again', () => {
    const storage = new MemoryStorage();
    const store = openTab(storage);
    store.update(tick('4.1'));
    storage.setItem(KEY, BROKEN);
    store.reload();
    expect(store.getState().notice).toMatchObject({kind: 'set-aside'});
    store.update(tick('4.2'));
    expect(storedIn(storage)).toEqual(['4.1', '4.2']);
  });

  it('is protected when there is no room to set it aside', () => {
    const storage = storageHolding(BROKEN);
    storage.room = BROKEN.length;
    const store = openTab(storage);
    store.update(tick('4.1'));
    store.update(tick('4.2'));
    expect(store.getState().notice).toEqual({kind: 'protected', reason: 'it is not valid JSON'});
    expect(tickedIn(store)).toEqual(['4.1', '4.2']);
    expect([...storage.items]).toEqual([[KEY, BROKEN]]);
  });
});

describe('a storage that takes nothing', () => {
  it('is announced when the browser blocks it; ticks last until the page closes', () => {
    const store = new BrowserStore(STUDY, KEY, () => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(store.getState().notice).toEqual({kind: 'unavailable'});
    store.update(tick('4.1'));
    store.update(tick('4.2'));
    store.reload();
    expect(tickedIn(store)).toEqual(['4.1', '4.2']);
    expect(store.getState().notice).toEqual({kind: 'unavailable'});
  });

  it('is announced when it is full; no tick of the page is lost', () => {
    const storage = new MemoryStorage();
    const store = openTab(storage);
    store.update(tick('4.1'));
    storage.room = 0;
    store.update(tick('4.2'));
    store.update(tick('4.3'));
    expect(store.getState().notice).toEqual({kind: 'unavailable'});
    expect(tickedIn(store)).toEqual(['4.1', '4.2', '4.3']);
    expect(storedIn(storage)).toEqual(['4.1']);
  });

  it('gets everything once it has room again, on top of what other tabs wrote', () => {
    const storage = new MemoryStorage();
    const store = openTab(storage);
    storage.room = 0;
    store.update(tick('4.1'));
    store.update(tick('4.2'));
    storage.room = Number.POSITIVE_INFINITY;
    openTab(storage).update(tick('1.1'));
    store.update(tick('4.3'));
    expect(storedIn(storage)).toEqual(['1.1', '4.1', '4.2', '4.3']);
    expect(store.getState().notice).toBeUndefined();
  });
});

describe('sites of one origin', () => {
  it('have a key each; the one at the root keeps the key it always had', () => {
    expect(storageKey('study', '/')).toBe('order-management-guide:study');
    expect(storageKey('study', '/guide/')).toBe('order-management-guide:study:/guide/');
    expect(storageKey('study', '/guide/')).not.toBe(storageKey('study', '/guide-fork/'));
  });

  it('neither read, change nor lock what another one keeps', () => {
    const storage = new MemoryStorage();
    storage.setItem(storageKey('study', '/preview/'), '{"version": 2, "events": []}');
    const published = openTab(storage, storageKey('study', '/guide/'));
    published.update(tick('4.1'));
    expect(published.getState().notice).toBeUndefined();
    expect(tickedIn(openTab(storage))).toEqual([]);
    expect(tickedIn(openTab(storage, storageKey('study', '/guide/')))).toEqual(['4.1']);
    expect(storage.getItem(storageKey('study', '/preview/'))).toBe('{"version": 2, "events": []}');
  });
});

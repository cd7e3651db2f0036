import {type DBSchema, type IDBPDatabase, openDB} from 'idb';
import type {StoredEvent} from '../events';
import {readLines, toLines} from './lines';
import type {BadRecord, Loaded} from './types';

/** Version of the database's stores. Raised only when they change; events have a schema of their own. */
const VERSION = 1;

/** Events in one packed text. */
const PACK = 1000;

/** Looked for at once in the database, so that one bad text is one bad event. */
interface Tables extends DBSchema {
  /** Recent events: id → JSON text. */
  events: {key: string; value: string};
  /** Older ones, a thousand to a text of lines: ten times faster to read than one by one. */
  packs: {key: number; value: string};
  /** What could not be read, as it was. */
  'set-aside': {key: number; value: BadRecord & {found: string}};
}

/** The record in IndexedDB. Every method may reject: storage can be blocked, full, or gone. */
export interface Database {
  /**
   * Reads everything, sets aside what cannot be read, and packs recent events when there are many.
   * @param dropped which events no view reads any more; they are left out when packing
   */
  load(dropped: (events: readonly StoredEvent[]) => ReadonlySet<string>): Promise<Loaded & {protected: boolean}>;
  add(events: readonly StoredEvent[]): Promise<void>;
  remove(ids: ReadonlySet<string>): Promise<void>;
  /** What was set aside, ever. */
  setAside(): Promise<BadRecord[]>;
}

/** @param name name of the database; with the site's base path, since sites of one origin share them */
export function openDatabase(name: string): Database {
  let open: Promise<IDBPDatabase<Tables>> | undefined;
  let readOnly = false;

  const connect = async (): Promise<IDBPDatabase<Tables>> => {
    const close = () => {
      open = undefined;
    };
    const callbacks = {
      // A later version of the guide wants to change the stores: let it, instead of locking it out.
      blocking: (_current: number, _blocked: number | null, event: IDBVersionChangeEvent) => {
        (event.target as IDBDatabase).close();
        close();
      },
      terminated: close,
    };
    try {
      return await openDB<Tables>(name, VERSION, {
        ...callbacks,
        upgrade(database) {
          database.createObjectStore('events');
          database.createObjectStore('packs', {autoIncrement: true});
          database.createObjectStore('set-aside', {autoIncrement: true});
        },
      });
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
      // A later version keeps the record: read what we can, and write nothing.
      readOnly = true;
      return await openDB<Tables>(name, undefined, callbacks);
    }
  };

  const database = (): Promise<IDBPDatabase<Tables>> => {
    open ??= connect().catch((error: unknown) => {
      open = undefined;
      throw error;
    });
    return open;
  };

  const writable = async (): Promise<IDBPDatabase<Tables>> => {
    const opened = await database();
    if (readOnly) throw new DOMException('A later version of the guide keeps the record.', 'ReadOnlyError');
    return opened;
  };

  return {
    async load(dropped) {
      const opened = await database();
      if (readOnly) return {...(await readForeign(opened)), protected: true};
      const {loose, packs} = await readAll(opened);
      const recent = readLines(loose.values);
      const packed = readLines(packs.flatMap(({text}) => splitLines(text)));
      const bad = [...recent.bad, ...packed.bad];
      const events = [...packed.events, ...recent.events];
      if (bad.length > 0 || loose.values.length > PACK) await repack(opened, dropped(events)).catch(() => undefined);
      return {events, bad, protected: false};
    },

    async add(events) {
      const opened = await writable();
      const transaction = opened.transaction(['events', 'packs'], 'readwrite');
      const written =
        events.length > PACK
          ? inPacks(events).map((pack) => transaction.objectStore('packs').add(toLines(pack)))
          : events.map((event) => transaction.objectStore('events').put(JSON.stringify(event), event.id));
      await Promise.all([...written, transaction.done]);
    },

    async remove(ids) {
      const opened = await writable();
      const transaction = opened.transaction(['events', 'packs'], 'readwrite');
      const writes: Promise<unknown>[] = [...ids].map((id) => transaction.objectStore('events').delete(id));
      for await (const cursor of transaction.objectStore('packs')) {
        const lines = splitLines(cursor.value);
        const kept = lines.filter((line) => !readLines([line]).events.some(({id}) => ids.has(id)));
        if (kept.length === 0) writes.push(cursor.delete());
        else if (kept.length < lines.length) writes.push(cursor.update(kept.join('\n')));
      }
      await Promise.all([...writes, transaction.done]);
    },

    async setAside() {
      const opened = await database();
      return opened.objectStoreNames.contains('set-aside') ? opened.getAll('set-aside') : [];
    },
  };
}

/** Both tables in one transaction, so that an event being packed by another tab is in one of them. */
async function readAll(database: IDBPDatabase<Tables>) {
  const transaction = database.transaction(['events', 'packs']);
  const [values, texts] = await Promise.all([
    transaction.objectStore('events').getAll(),
    transaction.objectStore('packs').getAll(),
  ]);
  return {loose: {values}, packs: texts.map((text) => ({text}))};
}

/** Reads the tables of a later version, as far as they are still there and still hold texts. */
async function readForeign(database: IDBPDatabase<Tables>): Promise<Loaded> {
  const lines: unknown[] = [];
  if (database.objectStoreNames.contains('events')) lines.push(...(await database.getAll('events')));
  if (database.objectStoreNames.contains('packs'))
    for (const text of await database.getAll('packs')) lines.push(...splitLines(text));
  // What is no event to us may be a good one to the version that wrote it.
  return {events: readLines(lines).events, bad: []};
}

/**
 * Packs recent events, and moves what cannot be read to a table of its own: all in one transaction, which happens as a
 * whole or not at all. It reads anew, since another tab may have done the same meanwhile.
 */
async function repack(database: IDBPDatabase<Tables>, dropped: ReadonlySet<string>): Promise<void> {
  const transaction = database.transaction(['events', 'packs', 'set-aside'], 'readwrite');
  const events = transaction.objectStore('events');
  const packs = transaction.objectStore('packs');
  const setAside = transaction.objectStore('set-aside');
  const writes: Promise<unknown>[] = [];
  const keep = (bad: BadRecord[]) => {
    for (const record of bad) writes.push(setAside.add({...record, found: new Date().toISOString()}));
  };
  const [keys, values] = await Promise.all([events.getAllKeys(), events.getAll()]);
  const packing = keys.length > PACK;
  const moved: StoredEvent[] = [];
  keys.forEach((key, index) => {
    const {events: read, bad} = readLines([values[index]]);
    keep(bad);
    if (packing) moved.push(...read.filter(({id}) => !dropped.has(id)));
    if (packing || bad.length > 0) writes.push(events.delete(key));
  });
  for await (const cursor of packs) {
    const lines = splitLines(cursor.value);
    const {events: read, bad} = readLines(lines);
    keep(bad);
    if (bad.length > 0) writes.push(read.length > 0 ? cursor.update(toLines(read)) : cursor.delete());
  }
  for (const pack of inPacks(moved)) writes.push(packs.add(toLines(pack)));
  await Promise.all([...writes, transaction.done]);
}

function inPacks(events: readonly StoredEvent[]): StoredEvent[][] {
  const packs: StoredEvent[][] = [];
  for (let start = 0; start < events.length; start += PACK) packs.push(events.slice(start, start + PACK));
  return packs;
}

/** A pack that is no text is one bad record. */
function splitLines(pack: unknown): unknown[] {
  return typeof pack === 'string' ? pack.split('\n') : [pack];
}

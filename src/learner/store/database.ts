import {type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB} from 'idb';
import type {StoredEvent} from '../events';
import {readLines, toLines} from './lines';
import type {BadRecord, Loaded} from './types';

/** Version of the database's stores. Raised only when they change; events have a schema of their own. */
const VERSION = 1;

/** Events in one packed text. */
const PACK = 1000;

/** Texts, not objects: one that is damaged is one bad event, and a pack is read in one go. */
interface Tables extends DBSchema {
  /** Recent events: id → JSON text. */
  events: {key: string; value: string};
  /** Older ones, a thousand to a text of lines: ten times faster to read than one by one. */
  packs: {key: number; value: string};
  /** What could not be read, as it was. */
  'set-aside': {key: number; value: BadRecord & {found: string}};
}

export interface LoadedDatabase extends Loaded {
  /** A later version of the guide keeps the record: it can be read, not written. */
  protected: boolean;
  /**
   * Sets aside what could not be read, and packs recent events when there are many: for when nobody waits.
   * @param dropped which events no view reads any more; they are left out when packing
   */
  tidy(dropped: (events: readonly StoredEvent[]) => ReadonlySet<string>): Promise<void>;
}

/** The record in IndexedDB. Every method may reject: storage can be blocked, full, or gone. */
export interface Database {
  /** Reads everything. */
  load(): Promise<LoadedDatabase>;
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
    async load() {
      const opened = await database();
      if (readOnly) return {...(await readForeign(opened)), protected: true, tidy: () => Promise.resolve()};
      const {values, packs} = await readAll(opened);
      const recent = readLines(values);
      const packed = packs.map((pack) => readLines(splitLines(pack)));
      const bad = [recent, ...packed].flatMap((each) => each.bad);
      const events = [...packed, recent].flatMap((each) => each.events);
      const tidy: LoadedDatabase['tidy'] = async (dropped) => {
        if (bad.length > 0 || values.length > PACK) await repack(opened, dropped(events));
      };
      return {events, bad, protected: false, tidy};
    },

    async add(events) {
      await writeAll(await writable(), (tables) =>
        // Async, so that a put that throws is a promise that rejects, like all others.
        Promise.all(
          events.length > PACK
            ? inPacks(events).map(async (pack) => tables.packs.add(toLines(pack)))
            : events.map(async (event) => tables.events.put(JSON.stringify(event), event.id)),
        ),
      );
    },

    async remove(ids) {
      await writeAll(await writable(), async ({events, packs}) => {
        const recent = (await events.getAllKeys()).filter((id) => ids.has(id));
        await Promise.all(recent.map(async (id) => events.delete(id)));
        for await (const cursor of packs) {
          const lines = splitLines(cursor.value);
          const kept = lines.filter((line) => !readLines([line]).events.some(({id}) => ids.has(id)));
          if (kept.length === 0) await cursor.delete();
          else if (kept.length < lines.length) await cursor.update(kept.join('\n'));
        }
      });
    },

    async setAside() {
      const opened = await database();
      return opened.objectStoreNames.contains('set-aside') ? opened.getAll('set-aside') : [];
    },
  };
}

/** Both tables in one transaction, so that an event being packed by another tab is in one of them. */
async function readAll(database: IDBPDatabase<Tables>): Promise<{values: unknown[]; packs: unknown[]}> {
  const transaction = database.transaction(['events', 'packs']);
  const [values, packs] = await Promise.all([
    transaction.objectStore('events').getAll(),
    transaction.objectStore('packs').getAll(),
  ]);
  return {values, packs};
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
  await writeAll(database, async ({events, packs, setAside}) => {
    const keep = (bad: BadRecord[]) =>
      Promise.all(bad.map(async (record) => setAside.add({...record, found: new Date().toISOString()})));
    const keys = await events.getAllKeys();
    const recent: StoredEvent[] = [];
    const packing = keys.length > PACK;
    for (const [index, text] of (await events.getAll()).entries()) {
      const {events: good, bad} = readLines([text]);
      recent.push(...good.filter(({id}) => !dropped.has(id)));
      await keep(bad);
      if (bad.length > 0) await events.delete(keys[index]!);
    }
    for await (const cursor of packs) {
      const {events: good, bad} = readLines(splitLines(cursor.value));
      await keep(bad);
      if (bad.length > 0) await (good.length > 0 ? cursor.update(toLines(good)) : cursor.delete());
    }
    if (!packing) return;
    await events.clear();
    for (const pack of inPacks(recent)) await packs.add(toLines(pack));
  });
}

type Table<Name extends 'events' | 'packs' | 'set-aside'> = IDBPObjectStore<
  Tables,
  ('events' | 'packs' | 'set-aside')[],
  Name,
  'readwrite'
>;

/** Changes the tables in one transaction: whatever fails on the way, all of it happens or nothing. */
async function writeAll(
  database: IDBPDatabase<Tables>,
  change: (tables: {events: Table<'events'>; packs: Table<'packs'>; setAside: Table<'set-aside'>}) => Promise<unknown>,
): Promise<void> {
  const transaction = database.transaction(['events', 'packs', 'set-aside'], 'readwrite');
  const done = transaction.done.catch((error: unknown) => ({error}));
  try {
    await change({
      events: transaction.objectStore('events'),
      packs: transaction.objectStore('packs'),
      setAside: transaction.objectStore('set-aside'),
    });
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // Whatever failed has ended it already.
    }
    throw error;
  }
  const failed = await done;
  if (failed) throw failed.error;
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

import type {LearnerEvent, StoredEvent} from '../events';
import {readSearchesOfVersion1, readTicksOfVersion1} from '../migrations';
import {ShapeError} from '../shape';
import {readLines, toLines} from './lines';
import type {BadRecord} from './types';

/** The part of `localStorage` that is needed. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What another session left behind. */
export interface LeftBehind {
  events: StoredEvent[];
  bad: BadRecord[];
  /** Takes away what was read, once it is stored elsewhere; what came since stays. */
  forget: () => void;
}

/**
 * Events that are not in the database yet, in local storage, one key a session. Local storage is written at once, so a
 * page that is closed a moment after a click has lost nothing. Where there is no database, this is the storage. Never
 * throws.
 */
export class UnsavedEvents {
  private readonly prefix: string;

  /**
   * @param name the record's name
   * @param session the session whose events are kept
   * @param open returns the storage, or throws where the browser blocks it
   */
  constructor(
    private readonly name: string,
    private readonly session: string,
    private readonly open: () => KeyValueStorage,
  ) {
    this.prefix = `${name}:unsaved:`;
  }

  /** Keeps exactly these for this session. @returns whether it could */
  keep(events: readonly StoredEvent[]): boolean {
    try {
      const storage = this.open();
      if (events.length === 0) storage.removeItem(this.prefix + this.session);
      else storage.setItem(this.prefix + this.session, toLines(events));
      return true;
    } catch {
      return false;
    }
  }

  /** What sessions, this one included, have left behind. */
  read(): LeftBehind {
    const texts = new Map<string, string>();
    try {
      const storage = this.open();
      for (let place = 0; place < storage.length; place += 1) {
        const key = storage.key(place)!;
        if (key.startsWith(this.prefix)) texts.set(key, storage.getItem(key) ?? '');
      }
    } catch {
      // Blocked: nothing was left behind.
    }
    const {events, bad} = readLines([...texts.values()].flatMap((text) => text.split('\n')));
    const news = this.setAside(bad);
    return {events, bad: news.filter(({fresh}) => fresh), forget: () => this.forget(texts, news)};
  }

  private forget(texts: ReadonlyMap<string, string>, bad: readonly {kept: boolean}[]): void {
    if (bad.some(({kept}) => !kept)) return;
    try {
      const storage = this.open();
      for (const [key, text] of texts)
        if (key !== this.prefix + this.session && storage.getItem(key) === text) storage.removeItem(key);
    } catch {
      // They are read again next time, and known by then.
    }
  }

  /**
   * Keeps texts that cannot be read under keys of their own, which nothing writes over.
   * @returns for each whether it is kept, and whether that is new
   */
  setAside(bad: readonly BadRecord[]): (BadRecord & {kept: boolean; fresh: boolean})[] {
    return bad.map((record) => {
      try {
        const storage = this.open();
        for (let number = 1; ; number += 1) {
          const key = `${this.name}:set-aside:${number}`;
          const there = storage.getItem(key);
          if (there === record.text) return {...record, kept: true, fresh: false};
          if (there !== null) continue;
          storage.setItem(key, record.text);
          return {...record, kept: storage.getItem(key) === record.text, fresh: true};
        }
      } catch {
        return {...record, kept: false, fresh: true};
      }
    });
  }

  /** What was set aside in local storage, ever. */
  readSetAside(): string[] {
    const texts: string[] = [];
    try {
      const storage = this.open();
      for (let number = 1; ; number += 1) {
        const text = storage.getItem(`${this.name}:set-aside:${number}`);
        if (text === null) return texts;
        texts.push(text);
      }
    } catch {
      return texts;
    }
  }

  /** Reads what the guide kept before there were events. It is read only: an older build may still use it. */
  readOlder(baseUrl: string): {events: LearnerEvent[]; bad: BadRecord[]} {
    const events: LearnerEvent[] = [];
    const bad: BadRecord[] = [];
    for (const [kind, read] of [
      ['study', readTicksOfVersion1],
      ['searches', readSearchesOfVersion1],
    ] as const) {
      // The key was the same whatever the base path, then the base path was added to it below a domain's root.
      const key = `order-management-guide:${kind}`;
      for (const each of baseUrl === '/' ? [key] : [key, `${key}:${baseUrl}`]) {
        const text = this.textOf(each);
        if (text === null) continue;
        try {
          events.push(...read(parse(text)));
        } catch (error) {
          if (!isNewer(text)) bad.push({text, reason: error instanceof Error ? error.message : String(error)});
        }
      }
    }
    return {events, bad: this.setAside(bad).filter(({fresh}) => fresh)};
  }

  private textOf(key: string): string | null {
    try {
      return this.open().getItem(key);
    } catch {
      return null;
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ShapeError('it is not valid JSON');
  }
}

/** Written by a version that was never published: a preview's, and none of our business. */
function isNewer(text: string): boolean {
  return /^\s*\{\s*"version"\s*:\s*([2-9]|[1-9]\d)/.test(text);
}

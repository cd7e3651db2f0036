import {UnreadableRecord} from './unreadable';

/** The part of `localStorage` a store needs. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Something the learner has to be told about the storage. */
export type StorageNotice =
  /** Nothing can be stored; what is new lasts until the page is closed. */
  | {kind: 'unavailable'}
  /** What was stored could not be read. It was copied to `key` untouched, and a fresh start made. */
  | {kind: 'set-aside'; key: string; reason: string}
  /** What is stored could not be read, and was left alone: a later version wrote it, or it could not be copied. */
  | {kind: 'protected'; reason: string};

/** What is kept, and how it is written down. */
export interface Kept<T> {
  /** Its name in the browser's storage, without the site's base path; see `storageKey`. */
  name: string;
  /** What there is before anything is kept. */
  empty: T;
  /** @throws UnreadableRecord when the text is nothing this version of the guide understands */
  parse(text: string): T;
}

export interface StoreState<T> {
  value: T;
  notice?: StorageNotice;
}

/**
 * The key under which a site keeps something. Sites of one origin share its storage, so a site below the origin's root
 * (a fork, a preview) has its base path in the key. A site at the root has the key without one, which was the only key
 * while no site could stand below the root: there is nothing to move.
 * @param baseUrl the site's base path, such as `/` or `/guide/`
 */
export function storageKey(name: string, baseUrl: string): string {
  const key = `order-management-guide:${name}`;
  return baseUrl === '/' ? key : `${key}:${baseUrl}`;
}

/**
 * Keeps one value in the browser. Never throws, and never writes over a text it could not read: a broken one is set
 * aside under a key of its own first.
 */
export class BrowserStore<T> {
  private state: StoreState<T>;
  /** What was last read from the storage. */
  private stored: T;
  /** Changes of this tab that are not in the storage yet. */
  private unsaved: ((value: T) => T)[] = [];
  private readonly listeners = new Set<() => void>();

  /**
   * @param kept what is kept
   * @param key where it lies in the storage
   * @param openStorage returns the storage, or throws where the browser blocks it
   * @param now clock, for the names of texts set aside
   */
  constructor(
    private readonly kept: Kept<T>,
    readonly key: string,
    private readonly openStorage: () => KeyValueStorage,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.state = this.load();
    this.stored = this.state.value;
  }

  getState = (): StoreState<T> => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Changes the value, on top of what other tabs have written meanwhile.
   * @param change applied again, to what is stored by then, as long as it cannot be saved
   */
  update(change: (value: T) => T): void {
    this.unsaved.push(change);
    this.synchronize();
  }

  /** Reads the storage again, after another tab has written. */
  reload(): void {
    this.synchronize();
  }

  private synchronize(): void {
    const {value: stored, notice} = this.load();
    // What this tab knows stays when storage gives nothing back.
    if (!notice) this.stored = stored;
    const value = this.unsaved.reduce((result, change) => change(result), this.stored);
    const toSave = this.unsaved.length > 0 || notice?.kind === 'set-aside';
    this.state = {value, notice: (toSave ? this.save(value, notice) : notice) ?? this.lastingNotice()};
    this.listeners.forEach((listener) => listener());
  }

  /** That something was set aside stays true; that nothing can be stored ends with the next success. */
  private lastingNotice(): StorageNotice | undefined {
    return this.state.notice?.kind === 'set-aside' ? this.state.notice : undefined;
  }

  private load(): StoreState<T> {
    let storage: KeyValueStorage;
    let text: string | null;
    try {
      storage = this.openStorage();
      text = storage.getItem(this.key);
    } catch {
      return {value: this.kept.empty, notice: {kind: 'unavailable'}};
    }
    if (text === null) return {value: this.kept.empty};
    try {
      return {value: this.kept.parse(text)};
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error;
      const {newer, message: reason} = error;
      return {
        value: this.kept.empty,
        notice: newer ? {kind: 'protected', reason} : this.setAside(storage, text, reason),
      };
    }
  }

  private setAside(storage: KeyValueStorage, text: string, reason: string): StorageNotice {
    const key = `${this.key}:set-aside:${this.now().toISOString()}`;
    try {
      storage.setItem(key, text);
      if (storage.getItem(key) !== text) return {kind: 'protected', reason};
      storage.setItem(this.key, JSON.stringify(this.kept.empty));
      return {kind: 'set-aside', key, reason};
    } catch {
      return {kind: 'protected', reason};
    }
  }

  private save(value: T, notice: StorageNotice | undefined): StorageNotice | undefined {
    if (notice && notice.kind !== 'set-aside') return notice;
    try {
      this.openStorage().setItem(this.key, JSON.stringify(value));
    } catch {
      return {kind: 'unavailable'};
    }
    this.stored = value;
    this.unsaved = [];
    return notice;
  }
}

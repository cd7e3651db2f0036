import {CURRENT_VERSION, emptyRecord, parseRecord, type StudyRecord, UnreadableRecord} from './study-record';

/** Where the record lies in the browser's storage. The prefix keeps it apart from other sites of the same origin. */
export const STORAGE_KEY = 'order-management-guide:study';

/** The part of `localStorage` the store needs. */
export type StudyStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Something the learner has to be told about the storage. */
export type StorageNotice =
  /** Nothing can be stored; ticks last until the page is closed. */
  | {kind: 'unavailable'}
  /** What was stored could not be read. It was copied to `key` untouched, and a fresh record begun. */
  | {kind: 'set-aside'; key: string; reason: string}
  /** What is stored could not be read and could not be copied either, so nothing is written over it. */
  | {kind: 'protected'; reason: string};

export interface StudyState {
  record: StudyRecord;
  notice?: StorageNotice;
}

/**
 * Keeps the study record in the browser. Never throws, and never writes over a record it could not read:
 * a broken one is set aside under a key of its own first.
 */
export class StudyStore {
  private state: StudyState;
  private readonly listeners = new Set<() => void>();

  /**
   * @param openStorage returns the storage, or throws where the browser blocks it
   * @param now clock, for the names of records set aside
   */
  constructor(
    private readonly openStorage: () => StudyStorage,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.state = this.load();
  }

  getState = (): StudyState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Changes the record, on top of what other tabs have written meanwhile. */
  update(change: (record: StudyRecord) => StudyRecord): void {
    const stored = this.load();
    // What only this tab knows stays when storage gives nothing back.
    const base = stored.notice ? {...stored, record: this.state.record} : stored;
    const record = change(base.record);
    this.state = {record, notice: this.save(record, base.notice) ?? this.state.notice};
    this.listeners.forEach((listener) => listener());
  }

  /** Reads the storage again, after another tab has written. */
  reload(): void {
    const stored = this.load();
    if (!stored.notice) this.state = {...stored, notice: this.state.notice};
    this.listeners.forEach((listener) => listener());
  }

  private load(): StudyState {
    let storage: StudyStorage;
    let text: string | null;
    try {
      storage = this.openStorage();
      text = storage.getItem(STORAGE_KEY);
    } catch {
      return {record: emptyRecord(), notice: {kind: 'unavailable'}};
    }
    if (text === null) return {record: emptyRecord()};
    try {
      return {record: parseRecord(text)};
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error;
      return {record: emptyRecord(), notice: this.setAside(storage, text, error.message)};
    }
  }

  private setAside(storage: StudyStorage, text: string, reason: string): StorageNotice {
    const key = `${STORAGE_KEY}:set-aside:${this.now().toISOString()}`;
    try {
      storage.setItem(key, text);
      if (storage.getItem(key) !== text) return {kind: 'protected', reason};
      storage.setItem(STORAGE_KEY, JSON.stringify(emptyRecord()));
      return {kind: 'set-aside', key, reason};
    } catch {
      return {kind: 'protected', reason};
    }
  }

  private save(record: StudyRecord, notice: StorageNotice | undefined): StorageNotice | undefined {
    if (notice && notice.kind !== 'set-aside') return notice;
    try {
      this.openStorage().setItem(STORAGE_KEY, JSON.stringify({...record, version: CURRENT_VERSION}));
      return notice;
    } catch {
      return {kind: 'unavailable'};
    }
  }
}

import {CURRENT_VERSION, emptyRecord, parseRecord, type StudyRecord, UnreadableRecord} from './record';

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
  /** What is stored could not be read, and was left alone: a later version wrote it, or it could not be copied. */
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
  /** What was last read from the storage. */
  private stored = emptyRecord();
  /** Changes of this tab that are not in the storage yet. */
  private unsaved: ((record: StudyRecord) => StudyRecord)[] = [];
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
    this.stored = this.state.record;
  }

  getState = (): StudyState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Changes the record, on top of what other tabs have written meanwhile.
   * @param change applied again, to what is stored by then, as long as it cannot be saved
   */
  update(change: (record: StudyRecord) => StudyRecord): void {
    this.unsaved.push(change);
    this.synchronize();
  }

  /** Reads the storage again, after another tab has written. */
  reload(): void {
    this.synchronize();
  }

  private synchronize(): void {
    const {record: stored, notice} = this.load();
    // What this tab knows stays when storage gives nothing back.
    if (!notice) this.stored = stored;
    const record = this.unsaved.reduce((result, change) => change(result), this.stored);
    const toSave = this.unsaved.length > 0 || notice?.kind === 'set-aside';
    this.state = {record, notice: (toSave ? this.save(record, notice) : notice) ?? this.lastingNotice()};
    this.listeners.forEach((listener) => listener());
  }

  /** That a record was set aside stays true; that nothing can be stored ends with the next success. */
  private lastingNotice(): StorageNotice | undefined {
    return this.state.notice?.kind === 'set-aside' ? this.state.notice : undefined;
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
      const {newer, message: reason} = error;
      return {
        record: emptyRecord(),
        notice: newer ? {kind: 'protected', reason} : this.setAside(storage, text, reason),
      };
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
    } catch {
      return {kind: 'unavailable'};
    }
    this.stored = record;
    this.unsaved = [];
    return notice;
  }
}

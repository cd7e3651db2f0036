import type {EventDraft, EventOf, LearnerEvent, NewerEvent, StoredEvent} from '../events';

/** Something the learner has to be told about the storage. */
export type RecordNotice =
  /** Nothing can be stored just now; what is new lasts until the page is closed, or until storing works again. */
  | {kind: 'unavailable'}
  /** Some records could not be read. They were set aside, each alone; everything else is in use. */
  | {kind: 'set-aside'; count: number; reason: string}
  /** A later version of the guide keeps the record. It is in use; what is new waits beside it. */
  | {kind: 'protected'};

/** What the learner's record holds, and how sure we are of it. Never changed in place: a new object is a new state. */
export interface LearnerState {
  /** `loading` until storage has answered: not "nothing done yet", but "not known yet". */
  status: 'loading' | 'ready';
  /** In logical order, the latest last. */
  events: readonly LearnerEvent[];
  /** What a later version of the guide wrote. */
  newer: readonly NewerEvent[];
  notice?: RecordNotice;
}

/** The learner's record as screens see it. */
export interface LearnerStore {
  /** This open page; see `originOf`. */
  readonly device: string;
  readonly session: string;
  /** The same object as long as nothing changes: made for `useSyncExternalStore`. */
  getState(): LearnerState;
  /** @returns how to leave */
  subscribe(listener: () => void): () => void;
  /**
   * Records what happened, at once in memory and then in storage. Never throws for storage: see `notice`.
   * @returns the event with its id and times
   * @throws ShapeError when the draft could not be read again
   */
  record<Draft extends EventDraft>(draft: Draft): EventOf<Draft['type']>;
  /**
   * Adds events from elsewhere (an import). Known ids are left out.
   * @returns how many were new, and how to take just these away again
   */
  merge(events: readonly StoredEvent[]): {added: number; undo: () => void};
  /** Reads storage again, after the page came back from the browser's cache. */
  refresh(): Promise<void>;
  /** Settles when everything recorded so far is stored, or could not be. */
  settled(): Promise<void>;
}

/** What a storage gave back. */
export interface Loaded {
  events: StoredEvent[];
  /** Texts that are no events, and why. They have been set aside, or stay where they were. */
  bad: BadRecord[];
}

export interface BadRecord {
  text: string;
  reason: string;
}

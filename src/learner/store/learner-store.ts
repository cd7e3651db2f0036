import {dayOf} from '../day';
import {
  checkDraft,
  type EventDraft,
  type EventOf,
  isCurrent,
  type LearnerEvent,
  SCHEMA,
  type StoredEvent,
} from '../events';
import {compareEvents, EventLog} from '../log';
import {superseded} from '../superseded';
import type {Database, LoadedDatabase} from './database';
import type {BadRecord, LearnerState, LearnerStore, RecordNotice} from './types';
import type {UnsavedEvents} from './unsaved';

/** How tabs tell each other what happened. */
export interface Channel {
  post(message: Message): void;
  listen(listener: (message: Message) => void): void;
}

export type Message = {added: StoredEvent[]} | {removed: string[]};

export interface StoreParts {
  device: string;
  session: string;
  baseUrl: string;
  unsaved: UnsavedEvents;
  /** Undefined where the browser has no IndexedDB. */
  database?: Database;
  channel?: Channel;
  now?: () => Date;
  /** Called with each event recorded on this page. */
  onRecorded?: (event: LearnerEvent) => void;
}

/** A database that does not answer must not keep the page waiting for ever. In milliseconds. */
const PATIENCE = 3000;

/**
 * The learner's record in the browser. An event is in memory and in local storage before `record` returns, then goes to
 * the database; what could not be written is tried again with the next event, and on the next visit.
 */
export class BrowserLearnerStore implements LearnerStore {
  readonly device: string;
  readonly session: string;
  private readonly log = new EventLog();
  /** Events not in the database yet: id → event, in the order recorded. */
  private pending = new Map<string, StoredEvent>();
  private state: LearnerState = {status: 'loading', events: [], newer: []};
  /** What stays true: records were set aside, or belong to a later version. */
  private lasting: RecordNotice | undefined;
  /** Whether the last attempt to store something failed everywhere. */
  private failing = false;
  private readonly listeners = new Set<() => void>();
  private sequence = 0;
  private writing: Promise<void> = Promise.resolve();
  private readonly loading: Promise<void>;

  constructor(private readonly parts: StoreParts) {
    this.device = parts.device;
    this.session = parts.session;
    parts.channel?.listen((message) => this.hear(message));
    this.loading = this.load();
  }

  getState = (): LearnerState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  record<Draft extends EventDraft>(draft: Draft): EventOf<Draft['type']> {
    checkDraft(draft);
    const now = this.now();
    const event = {
      id: `${this.device}-${this.session}-${++this.sequence}`,
      v: SCHEMA,
      time: Math.max(now.getTime(), this.log.latest + 1),
      at: now.toISOString(),
      day: dayOf(now),
      ...draft,
    } as unknown as EventOf<Draft['type']>;
    this.add([event]);
    this.parts.onRecorded?.(event);
    return event;
  }

  merge(events: readonly StoredEvent[]): {added: number; undo: () => void} {
    const added = this.add(events).map(({id}) => id);
    return {added: added.length, undo: () => this.remove(added)};
  }

  async refresh(): Promise<void> {
    await this.load();
  }

  async settled(): Promise<void> {
    await this.loading;
    await this.writing;
  }

  /** What was ever set aside, for the learner to save to a file. */
  async setAside(): Promise<string[]> {
    const records: BadRecord[] = await (this.parts.database?.setAside() ?? Promise.resolve([])).catch(() => []);
    return [...records.map(({text}) => text), ...this.parts.unsaved.readSetAside()];
  }

  private now(): Date {
    return this.parts.now?.() ?? new Date();
  }

  private async load(): Promise<void> {
    const {unsaved, database, baseUrl} = this.parts;
    const left = unsaved.read();
    const older = unsaved.readOlder(baseUrl);
    const bad = [...left.bad, ...older.bad];
    const answer = database?.load().then(
      (loaded) => {
        this.takeIn(loaded.events);
        bad.push(...loaded.bad);
        if (loaded.protected) this.lasting = {kind: 'protected'};
        this.tidy(loaded);
        return true;
      },
      () => false,
    );
    const inTime = (await Promise.race([answer, wait(PATIENCE)])) ?? false;
    // Sessions of a page without a database leave their events in local storage: they move as soon as there is one.
    const moving = this.takeIn([...left.events, ...older.events]);
    for (const event of moving) this.pending.set(event.id, event);
    if (bad.length > 0) this.lasting = {kind: 'set-aside', count: bad.length, reason: bad[0]!.reason};
    this.state = {...this.state, status: 'ready'};
    this.changed();
    if (this.pending.size > 0) this.parts.channel?.post({added: [...this.pending.values()]});
    if (!inTime) void answer?.then(() => this.changed());
    this.save(left.forget);
  }

  private tidy({tidy}: LoadedDatabase): void {
    const dropped = (events: readonly StoredEvent[]) => superseded(events.filter(isCurrent).sort(compareEvents));
    // What could not be tidied stays where it is, and is tried again on the next visit.
    this.writing = this.writing.then(() => tidy(dropped)).catch(() => undefined);
  }

  /**
   * Adds what storage held. Events recorded while it was loading get their times anew, so that they come after all of
   * it even if the clock was set back; nobody else has seen them yet.
   */
  private takeIn(events: readonly StoredEvent[]): StoredEvent[] {
    const early = this.state.status === 'loading' ? [...this.pending.values()] : [];
    this.log.remove(new Set(early.map(({id}) => id)));
    const fresh = this.log.add(events.filter(({id}) => !this.pending.has(id)));
    for (const event of early) {
      const later = {...event, time: Math.max(event.time, this.log.latest + 1)};
      this.pending.set(event.id, later);
      this.log.add([later]);
    }
    return fresh;
  }

  private add(events: readonly StoredEvent[]): StoredEvent[] {
    const fresh = this.log.add(events);
    if (fresh.length === 0) return fresh;
    for (const event of fresh) this.pending.set(event.id, event);
    const kept = this.keepPending();
    if (!this.parts.database) this.setFailing(!kept);
    this.changed();
    if (this.state.status === 'ready') this.parts.channel?.post({added: fresh});
    if (this.state.status === 'ready') this.save();
    return fresh;
  }

  private remove(ids: readonly string[]): void {
    const gone = new Set(ids);
    this.forget(gone);
    this.parts.channel?.post({removed: [...gone]});
    this.writing = this.writing.then(() => this.parts.database?.remove(gone)).catch(() => this.setFailing(true));
  }

  private forget(ids: ReadonlySet<string>): void {
    this.log.remove(ids);
    for (const id of ids) this.pending.delete(id);
    this.keepPending();
    this.changed();
  }

  private hear(message: Message): void {
    if ('added' in message) {
      if (this.log.add(message.added).length > 0) this.changed();
    } else {
      this.forget(new Set(message.removed));
    }
  }

  private keepPending(): boolean {
    return this.parts.unsaved.keep([...this.pending.values()]);
  }

  /** Writes what is pending to the database, after what is being written. */
  private save(then?: () => void): void {
    this.writing = this.writing.then(async () => {
      const {database} = this.parts;
      const events = [...this.pending.values()];
      if (events.length > 0) {
        const stored =
          (await database?.add(events).then(
            () => true,
            () => false,
          )) ?? false;
        if (!stored) {
          this.setFailing(!this.keepPending());
          return;
        }
        for (const {id} of events) this.pending.delete(id);
        this.keepPending();
        this.setFailing(false);
      }
      then?.();
    });
  }

  private setFailing(failing: boolean): void {
    if (failing === this.failing) return;
    this.failing = failing;
    this.changed();
  }

  private changed(): void {
    const {events, newer} = this.log;
    const notice: RecordNotice | undefined = this.failing ? {kind: 'unavailable'} : this.lasting;
    this.state = {status: this.state.status, events, newer, ...(notice && {notice})};
    this.listeners.forEach((listener) => listener());
  }
}

function wait(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

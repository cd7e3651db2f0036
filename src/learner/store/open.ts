import {WORK} from '../projections/days';
import {openDatabase} from './database';
import {BrowserLearnerStore, type Channel, type Message} from './learner-store';
import {UnsavedEvents} from './unsaved';

/**
 * The name of a site's record: of its database, of its keys in local storage, and of the channel between its tabs. With
 * the site's base path, since sites of one origin (a fork, a preview) share all three.
 * @param baseUrl the site's base path, such as `/` or `/guide/`
 */
export function recordName(baseUrl: string): string {
  return `order-management-guide:${baseUrl}`;
}

/**
 * Opens the learner's record in the browser; once per page. Never throws: where nothing can be stored, it lasts until
 * the page is closed, and its notice says so.
 * @param baseUrl the site's base path, such as `/` or `/guide/`
 */
export function openLearnerStore(baseUrl: string): BrowserLearnerStore {
  const name = recordName(baseUrl);
  const session = randomId(6);
  const storage = () => window.localStorage;
  let asked = false;
  const store = new BrowserLearnerStore({
    device: deviceId(`${name}:device`, storage),
    session,
    baseUrl,
    unsaved: new UnsavedEvents(name, session, storage),
    database: hasDatabase() ? openDatabase(name) : undefined,
    channel: typeof BroadcastChannel === 'undefined' ? undefined : tabsOf(name),
    onRecorded: ({type}) => {
      // Asked only once there is something to lose: Firefox shows a question.
      if (asked || !WORK.has(type)) return;
      asked = true;
      void askToPersist();
    },
  });
  // A page from the browser's cache has heard nothing of its tabs meanwhile.
  window.addEventListener('pageshow', ({persisted}) => {
    if (persisted) void store.refresh();
  });
  return store;
}

function hasDatabase(): boolean {
  try {
    return typeof indexedDB !== 'undefined' && indexedDB !== null;
  } catch {
    return false;
  }
}

function tabsOf(name: string): Channel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => channel.addEventListener('message', ({data}: MessageEvent<Message>) => listener(data)),
  };
}

/** Letters and digits, from the browser's random source. */
export function randomId(length: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => (byte % 36).toString(36)).join('');
}

function deviceId(key: string, open: () => Storage): string {
  const fresh = randomId(8);
  try {
    const storage = open();
    const known = storage.getItem(key);
    if (known !== null && /^[a-z0-9]{8}$/.test(known)) return known;
    storage.setItem(key, fresh);
  } catch {
    // Blocked: a device for this page only.
  }
  return fresh;
}

async function askToPersist(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // Not every browser has it, and some refuse: then an export is the way; see `transfer/reminder.ts`.
  }
}

/**
 * Whether the browser may clear what the guide keeps though nobody asked it to. Safari does after seven days of use
 * without a visit, unless the site was added to the home screen or the Dock.
 */
export async function mayBeCleared(): Promise<boolean> {
  const {userAgent} = navigator;
  const isSafari = /AppleWebKit/.test(userAgent) && !/Chrome|Chromium|Edg|Android/.test(userAgent);
  if (!isSafari || window.matchMedia('(display-mode: standalone)').matches) return false;
  try {
    return !(await navigator.storage.persisted());
  } catch {
    return true;
  }
}

import {rememberFields} from './fields';
import {holdEvents, letGo, repeatHeld} from './held';
import {layOut} from './layout';
import {unfoldForPrint} from './print';

/** Milliseconds after the page has loaded until it comes alive unasked. */
const QUIET = 2500;

const root = document.documentElement;
const {app, page, search} = document.currentScript!.dataset;
/** The app's scripts in the order in which they run; none where the page's HTML has them. */
const scripts = listOf(app);
/** What the app will ask for once it runs. */
const parts = listOf(page);
/** What the search's dialog will ask for. */
const searchParts = listOf(search);

const whenLoaded = new Promise<void>((resolve) => {
  if (document.readyState === 'complete') resolve();
  else addEventListener('load', () => resolve());
});
const whenParsed = new Promise<void>((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve());
  else resolve();
});

function listOf(addresses = ''): string[] {
  return addresses.split(' ').filter((address) => address !== '');
}

function idle(then: () => void): void {
  // Safari has none.
  if ('requestIdleCallback' in window) requestIdleCallback(() => then(), {timeout: 2000});
  else setTimeout(then, 50);
}

function add<Name extends 'link' | 'script'>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]>) {
  return document.head.appendChild(Object.assign(document.createElement(name), properties));
}

const running = new Set<string>();

/**
 * Loads and runs the app, once. What failed to load is tried again at the next use.
 * @param toSearch whoever searches does not await the page: its parts come after the search's
 */
function start(toSearch = false): void {
  if (toSearch) preload(searchParts);
  if (!scripts.some((src) => !running.has(src))) return;
  if (!toSearch) preload(parts);
  for (const src of scripts) {
    if (running.has(src)) continue;
    running.add(src);
    // The app takes over the whole page, so all of it must be there.
    void whenParsed.then(() => {
      const onerror = () => {
        running.delete(src);
        letGo();
      };
      add('script', {src, async: false, onerror});
    });
  }
}

function preload(files: string[]): void {
  for (const href of files.splice(0))
    add('link', {rel: 'preload', as: href.endsWith('.css') ? 'style' : 'script', href});
}

/** Has files at hand for when they are asked for, at low priority. Resolves when they are, or cannot be had. */
function fetchAhead(files: string[]): Promise<unknown> {
  // Safari does not know prefetching.
  const has = document.createElement('link').relList.supports('prefetch');
  const get = (href: string) =>
    has
      ? new Promise((done) => {
          add('link', {rel: 'prefetch', as: 'script', href, onload: done, onerror: done});
        })
      : fetch(href, {priority: 'low'}).catch(() => undefined);
  return Promise.all(files.map(get));
}

/** The app first: it takes the longest to begin, and on a slow network all that is fetched at once comes late. */
async function fetchAppAhead(): Promise<void> {
  await fetchAhead(scripts);
  if (running.size === 0) await fetchAhead(parts);
}

const tellFields = rememberFields();
holdEvents(start);

const whenAlive = new Promise<void>((resolve) => {
  const observer = new MutationObserver(() => {
    if (root.dataset.hasHydrated !== 'true') return;
    observer.disconnect();
    tellFields();
    void repeatHeld();
    resolve();
  });
  observer.observe(root, {attributeFilter: ['data-has-hydrated']});
});

// What an address asks for beyond the page is the app's to show.
if (location.search !== '') start();
const {connection} = navigator as {connection?: {saveData?: boolean; effectiveType?: string}};
const isDear = connection?.saveData || connection?.effectiveType?.includes('2g');
if (!isDear) {
  void whenLoaded.then(() => {
    idle(() => void fetchAppAhead());
    setTimeout(() => idle(start), QUIET);
  });
}
layOut({
  whenParsed,
  whenLoaded,
  // Somebody who waits for the app does not wait for this.
  idle: (then) => (running.size > 0 ? void whenAlive.then(() => idle(then)) : idle(then)),
});
unfoldForPrint();

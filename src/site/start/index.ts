import {rememberFields} from './fields';
import {holdEvents, letGo, repeatHeld} from './held';
import {layOut} from './layout';
import {unfoldForPrint} from './print';

/** Milliseconds after the page has loaded until it comes alive unasked. */
const QUIET = 2500;

const root = document.documentElement;
const {app, page} = document.currentScript!.dataset;
/** The app's scripts in the order in which they run; none where the page's HTML has them. */
const scripts = listOf(app);
/** What the app will ask for once it runs. */
const parts = listOf(page);

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
  if ('requestIdleCallback' in window) requestIdleCallback(then, {timeout: 2000});
  else setTimeout(then, 50);
}

function add<Name extends 'link' | 'script'>(name: Name, properties: Partial<HTMLElementTagNameMap[Name]>) {
  return document.head.appendChild(Object.assign(document.createElement(name), properties));
}

const running = new Set<string>();

/** Loads and runs the app, once. What failed to load is tried again at the next use. */
function start(): void {
  if (!scripts.some((src) => !running.has(src))) return;
  for (const href of parts.splice(0)) add('link', {rel: 'preload', as: 'script', href});
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

/** Has the app's files at hand for when it starts; at low priority, and not where data is dear. */
function fetchAhead(): void {
  for (const href of [...scripts, ...parts]) {
    // Safari does not know prefetching.
    if (document.createElement('link').relList.supports('prefetch')) add('link', {rel: 'prefetch', as: 'script', href});
    else void fetch(href, {priority: 'low'}).catch(() => undefined);
  }
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
    idle(fetchAhead);
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

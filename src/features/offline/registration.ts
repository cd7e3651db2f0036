import siteConfig from '@generated/docusaurus.config';
import type {KeptFiles, Message} from '../../site/offline/protocol';

/** How often a guide that stays open looks for a new version, in milliseconds. */
const LOOK_EVERY = 60 * 60_000;

/** Whether this build has a worker and this browser takes one. The development server has none. */
export function canKeep(): boolean {
  return (
    process.env.NODE_ENV === 'production' &&
    siteConfig.customFields?.offline === true &&
    typeof navigator !== 'undefined' &&
    'serviceWorker' in navigator
  );
}

let registering: Promise<ServiceWorkerRegistration | undefined> | undefined;

/** Whether the reader asks for few bytes; browsers that do not say so are taken for no. */
export function savesData(): boolean {
  return (navigator as {connection?: {saveData?: boolean}}).connection?.saveData === true;
}

/**
 * Starts the worker, which fetches the guide in the background unless the reader saves data. Not to be called before
 * the page has loaded.
 * @returns undefined where the browser, or the host, has none
 */
export function registerOffline(): Promise<ServiceWorkerRegistration | undefined> {
  registering ??= register();
  return registering;
}

async function register(): Promise<ServiceWorkerRegistration | undefined> {
  const {serviceWorker} = navigator;
  try {
    const registration = await serviceWorker.register(`${siteConfig.baseUrl}sw.js`);
    await serviceWorker.ready;
    if (!savesData()) void ask('fill');
    void look(registration);
    let looked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - looked < LOOK_EVERY) return;
      looked = Date.now();
      void look(registration);
    });
    return registration;
  } catch {
    // The browser keeps nothing just now (a private window, cookies turned off); the guide works without.
    return undefined;
  }
}

/** Looks for a new version. A worker that the host no longer has would show its version forever, so it ends. */
async function look(registration: ServiceWorkerRegistration): Promise<void> {
  // Asked without a connection, the browser would complain in its console.
  if (!navigator.onLine) return;
  try {
    await registration.update();
  } catch {
    const {scriptURL} = registration.active ?? {};
    const answer = scriptURL && (await fetch(scriptURL, {method: 'HEAD', cache: 'no-store'}).catch(() => undefined));
    if (answer && [404, 410].includes(answer.status)) registration.active?.postMessage('retire' satisfies Message);
  }
}

/** Asks the worker how much is kept, or to fetch the rest first; undefined where there is none. */
export async function ask(message: Extract<Message, 'state' | 'fill'>): Promise<KeptFiles | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(siteConfig.baseUrl);
  const worker = registration?.active;
  if (!worker) return undefined;
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.addEventListener('message', ({data}: MessageEvent<KeptFiles>) => resolve(data), {once: true});
    port1.start();
    worker.postMessage(message, [port2]);
  });
}

/** Calls back when a new version is there, whole, and waits. Returns how to stop. */
export function onUpdate(registration: ServiceWorkerRegistration, tell: () => void): () => void {
  const check = () => {
    // Without a controller the page is a first visit, or one past the worker.
    if (registration.waiting && navigator.serviceWorker.controller) tell();
  };
  const follow = () => {
    const {installing} = registration;
    // One that does not wait is past that state a moment later.
    installing?.addEventListener('statechange', () => setTimeout(check, 500));
  };
  registration.addEventListener('updatefound', follow);
  follow();
  check();
  return () => registration.removeEventListener('updatefound', follow);
}

/** Changes to the version that waits, and loads the page anew. */
export function takeUpdate({waiting}: ServiceWorkerRegistration): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {once: true});
  if (waiting) waiting.postMessage('take over' satisfies Message);
  // Another tab was first.
  else window.location.reload();
}

import {cachePrefix, hashedNames, hashesOf, isPage, withHashes} from '../names';
import type {KeptBuild, KeptFiles, Message} from '../protocol';

/**
 * The guide's service worker: keeps one build of the guide whole and answers from it. It never mixes two builds: until
 * everything is there, pages come from the network; a new build is fetched beside the old one and waits until the old
 * one's pages are closed or the reader asks for it.
 */

declare const self: ServiceWorkerGlobalScope;
/** Put before this file by the build. */
declare const BUILD: KeptBuild;

const PREFIX = cachePrefix(BUILD.base);
const NAME = PREFIX + BUILD.version;
const HTML = {'Content-Type': 'text/html; charset=utf-8'};
const NOT_FOUND = '404.html';
/** Kept once all files are: path → revision of each. */
const COMPLETE = '__complete';
const FETCHES_AT_A_TIME = 4;
/** From so many missing pages on, all come in one file. */
const SENT_TOGETHER = 50;

/** Path below the base → revision; empty for a file whose name changes with its content. */
const files = new Map([...BUILD.hashed.map((path) => [path, ''] as const), ...Object.entries(BUILD.revised)]);
const hashes = hashesOf(BUILD.hashed);

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('message', (event) => {
  event.waitUntil(obey(event.data as Message, event.ports[0]));
});

self.addEventListener('fetch', (event) => {
  const {request} = event;
  const path = pathOf(request.url);
  if (path === undefined || request.method !== 'GET' || request.headers.has('range')) return;
  if (request.mode === 'navigate') event.respondWith(answerWithPage(request, path));
  else if (files.has(path)) event.respondWith(answerWithFile(request, path));
});

/** An update of a guide that is kept fetches all of it; a first visit only what an unknown address shows. */
async function install(): Promise<void> {
  const cache = await caches.open(NAME);
  if (await buildBefore()) return fill();
  await keep(cache, NOT_FOUND);
  // What came before kept nothing whole, so its pages came from the network: there is no build to finish reading.
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await ownCaches()) if (name !== NAME) await caches.delete(name);
  await self.clients.claim();
}

async function obey(message: Message, port?: MessagePort): Promise<void> {
  if (message === 'retire') return retire();
  if (message === 'take over') return self.skipWaiting();
  // What could not be fetched is asked for again at the next visit.
  if (message === 'fill') await fill().catch(() => undefined);
  port?.postMessage(await state());
}

async function state(): Promise<KeptFiles> {
  const complete = await isComplete();
  const kept = (await (await ownCache())?.keys())?.length ?? 0;
  return {kept: complete ? kept - 1 : kept, of: files.size, complete};
}

async function retire(): Promise<void> {
  for (const name of await ownCaches()) await caches.delete(name);
  await self.registration.unregister();
}

let filling: Promise<void> | undefined;

/** Fetches what is missing; two tabs that ask get the same work. */
function fill(): Promise<void> {
  filling ??= fetchMissing().finally(() => {
    filling = undefined;
  });
  return filling;
}

async function fetchMissing(): Promise<void> {
  const cache = await ownCache();
  if (!cache || (await isComplete())) return;
  const here = new Set((await cache.keys()).map(({url}) => pathOf(url)));
  const queue = [...files.keys()].filter((path) => !here.has(path));
  const before = await buildBefore();
  const sent = before || queue.filter(isPage).length < SENT_TOGETHER ? {} : await loadPages();
  const fetchNext = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift())
      await keep(cache, path, before, sent[path]);
  };
  try {
    await Promise.all(Array.from({length: FETCHES_AT_A_TIME}, fetchNext));
  } finally {
    // After a failure the others stop as well.
    queue.length = 0;
  }
  await cache.put(urlOf(COMPLETE), Response.json(Object.fromEntries(files)));
}

interface CompleteBuild {
  cacheName: string;
  /** Path → revision. */
  revisions: Record<string, string>;
}

/** The last build that is kept whole besides this one. */
async function buildBefore(): Promise<CompleteBuild | undefined> {
  for (const cacheName of (await ownCaches()).reverse()) {
    const complete = cacheName === NAME ? undefined : await find(COMPLETE, cacheName);
    if (complete) return {cacheName, revisions: (await complete.json()) as Record<string, string>};
  }
  return undefined;
}

/** The HTML of all pages by path; of none where the host has not the file, so that they are fetched one by one. */
async function loadPages(): Promise<Record<string, string>> {
  const response = await fetch(urlOf(BUILD.pages), {priority: 'low'});
  return response.ok ? ((await response.json()) as Record<string, string>) : {};
}

/**
 * Keeps one file: from the build before where it has not changed, else from the network.
 * @param sent its HTML, if it came with the other pages'
 */
async function keep(cache: Cache, path: string, before?: CompleteBuild, sent?: string): Promise<void> {
  const unchanged = before?.revisions[path] === files.get(path) ? await find(path, before!.cacheName) : undefined;
  const response = unchanged ?? (sent === undefined ? await load(path) : new Response(sent, {headers: HTML}));
  if (!isPage(path)) return cache.put(urlOf(path), response);
  let html = await response.text();
  if (unchanged) html = withHashes(html, (name) => hashes.get(name) ?? '');
  // In the minutes of a deployment a host may send a page of another build.
  const other = hashedNames(html).find((name) => !files.has(name));
  if (other !== undefined) throw new Error(`${path} is of another build: it names ${other}`);
  return cache.put(urlOf(path), responseOf(html, response.headers));
}

/** @throws Error when the host has no such file, TypeError without a connection */
async function load(path: string): Promise<Response> {
  const response = await fetch(urlOf(path), {
    // The page just shown has fetched some of it. What keeps its name is asked for anew.
    cache: files.get(path) === '' ? 'default' : 'no-cache',
    priority: 'low',
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // A browser takes no redirected answer for a page.
  return response.redirected ? new Response(response.body, {headers: response.headers}) : response;
}

/** @param path below the base; may be that of no page, or of something that is no part of the guide at all */
async function answerWithPage(request: Request, path: string): Promise<Response> {
  const kept = files.has(path) ? await find(path) : undefined;
  if (kept && (await isComplete())) return kept;
  try {
    return await fetch(request);
  } catch {
    if (kept) return kept;
    if (files.has(`${path}/`)) return Response.redirect(urlOf(`${path}/`) + new URL(request.url).search);
    const notFound = await find(NOT_FOUND);
    if (files.has(path) || /\.\w+$/.test(path) || !notFound) return needsConnection();
    return responseOf(await notFound.text(), notFound.headers, 404);
  }
}

async function answerWithFile(request: Request, path: string): Promise<Response> {
  return (await find(path)) ?? fetch(request);
}

/** What stands in the place of a printed edition, an export or a page that is not kept. */
function needsConnection(): Response {
  const styles = BUILD.hashed.filter((path) => path.endsWith('.css')).map((path) => link(path));
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>This needs a connection</title>${styles.join('')}</head><body><main class="container margin-vert--lg markdown"><h1>This needs a connection</h1><p>You are offline, and this is not part of what the guide keeps on this device. Pages, search, practice, exam and review are; printed editions and exports are not.</p><p><a href="${BUILD.base}">To the guide</a></p></main></body></html>`;
  return responseOf(html, new Headers(HTML), 503);
}

function link(path: string): string {
  return `<link rel="stylesheet" href="${BUILD.base}${path}">`;
}

/** The same headers around a text: it is as long as it is, and not compressed. */
function responseOf(text: string, original: Headers, status = 200): Response {
  const headers = new Headers(original);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  return new Response(text, {status, headers});
}

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

/**
 * The cache of this build, made when it was installed. Not made again where it is gone: a build that comes after, or ends
 * the worker, deletes it while pages still ask the worker that was.
 */
async function ownCache(): Promise<Cache | undefined> {
  return (await caches.has(NAME)) ? caches.open(NAME) : undefined;
}

async function isComplete(): Promise<boolean> {
  return (await find(COMPLETE)) !== undefined;
}

/** Does not make the cache where it is gone. */
function find(path: string, cacheName = NAME): Promise<Response | undefined> {
  return caches.match(urlOf(path), {cacheName, ignoreVary: true});
}

function urlOf(path: string): string {
  return new URL(BUILD.base + path, self.location.origin).href;
}

/** The path below the guide's base; undefined for what belongs to others. */
function pathOf(url: string): string | undefined {
  const {origin, pathname} = new URL(url);
  return origin === self.location.origin && pathname.startsWith(BUILD.base)
    ? pathname.slice(BUILD.base.length)
    : undefined;
}

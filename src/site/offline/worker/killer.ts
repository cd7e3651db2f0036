import {cachePrefix} from '../names';
import type {KeptBuild} from '../protocol';

/** Stands in the place of the worker in a build with `OFFLINE=0`: deletes what was kept, and itself. */

declare const self: ServiceWorkerGlobalScope;
/** Put before this file by the build. */
declare const BUILD: Pick<KeptBuild, 'base'>;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(BUILD.base)));
  for (const name of kept) await caches.delete(name);
  await self.registration.unregister();
  // Open pages are of the build that was kept, and would ask the host for files it may no longer have. Where nothing was
  // kept they are its own: one that the host sends and that starts a worker would be loaded again and again.
  if (kept.length === 0) return;
  for (const client of await self.clients.matchAll({type: 'window'}))
    await client.navigate(client.url).catch(() => null);
}

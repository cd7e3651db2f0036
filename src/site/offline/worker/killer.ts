import {cachePrefix} from '../names';
import type {KeptBuild} from '../protocol';

/** Stands in the place of the worker in a build with `OFFLINE=0`: deletes what was kept, and itself. */

declare const self: ServiceWorkerGlobalScope;
/** Put before this file by the build. */
declare const BUILD: Pick<KeptBuild, 'base'>;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(cachePrefix(BUILD.base))) await caches.delete(name);
  await self.registration.unregister();
}

/**
 * The service worker. A new one takes over at once, since it serves the tabs of earlier versions as well: their files
 * stay in their caches until the last of those tabs is gone. Nothing that is on show changes by that.
 */
import { createFileCache, type Kept } from './fileCache';
import { type NewVersion, TAB_IS_HERE, tabLock } from './names';

declare const self: ServiceWorkerGlobalScope;
/** The build writes it. */
declare const KEPT_FILES: Kept;

const { version } = KEPT_FILES;
const { scope } = self.registration;

const cache = createFileCache(KEPT_FILES, {
  scope,
  caches: self.caches,
  fetch: (request, options) => self.fetch(request, options),
  isInUse: async (other) => {
    const { held = [] } = await self.navigator.locks.query();
    return held.some(({ name }) => name === tabLock(scope, other));
  },
  wait: (ms) => new Promise((over) => self.setTimeout(over, ms)),
});

/** A version that is just being stored has no tabs yet: its cache must not be taken for an old one. */
async function tidy(): Promise<void> {
  const { installing, waiting } = self.registration;
  if (installing === null && waiting === null) await cache.tidy();
}

async function takeOver(): Promise<void> {
  await self.clients.claim();
  const message: NewVersion = { errorscapeVersion: version };
  for (const client of await self.clients.matchAll()) client.postMessage(message);
  await tidy();
}

self.addEventListener('install', (event) => {
  event.waitUntil(cache.store().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => {
  if (event.data === TAB_IS_HERE) event.waitUntil(tidy());
});
self.addEventListener('fetch', (event) => {
  const answer = cache.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});

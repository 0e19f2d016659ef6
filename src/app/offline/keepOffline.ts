/** Registers the service worker, which keeps the page for use without a network, and offers new versions. */
import { quietly } from '../../browser/quietly';
import { whenIdle } from '../../browser/whenIdle';
import { type NewVersion, TAB_IS_HERE, tabLock } from '../../offline/names';
import { offlineText } from '../../text/offline';
import { notices } from '../notices';

const LONGEST_WAIT_MS = 10_000;

/** A tab that stays open for days asks for a new version when it is looked at again, at most this often. */
const UPDATE_PAUSE_MS = 60 * 60 * 1000;

/** The version that this tab runs, as the build wrote it into the page; null in a page that was not built. */
function ownVersion(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? null;
}

/** A page in another page keeps nothing on its readers' machines. */
function isEmbedded(): boolean {
  return /[#&]embed=/.test(location.hash);
}

function isNewVersion(data: unknown): data is NewVersion {
  return typeof data === 'object' && data !== null && 'errorscapeVersion' in data;
}

async function keep(worker: ServiceWorkerContainer, version: string): Promise<void> {
  const scope = new URL('./', document.baseURI).href;
  // Held until the tab is gone.
  void navigator.locks?.request(tabLock(scope, version), { mode: 'shared' }, () => new Promise(() => {}));
  worker.addEventListener('message', ({ data }) => {
    if (!isNewVersion(data) || data.errorscapeVersion === version) return;
    notices.getState().tell({
      kind: 'info',
      title: offlineText.newVersion,
      items: [],
      // What is on show is in the address, and what is not is kept by the tab.
      action: { label: offlineText.reload, run: () => location.reload() },
    });
  });
  await worker.register(new URL('sw.js', scope));
  const registration = await worker.ready;
  registration.active?.postMessage(TAB_IS_HERE);
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < UPDATE_PAUSE_MS) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}

/**
 * To be called once the first picture stands. Without service workers, or where they are forbidden, nothing changes.
 * @returns the way to call it off before it has begun
 */
export function keepOffline(): (() => void) | undefined {
  // In a sandboxed frame even asking for it throws.
  const worker: ServiceWorkerContainer | undefined = quietly(() => navigator.serviceWorker);
  const version = ownVersion();
  if (worker === undefined || version === null || isEmbedded()) return undefined;
  return whenIdle(() => keep(worker, version).catch(() => undefined), LONGEST_WAIT_MS);
}

/** Registers the service worker, which keeps the page for use without a network, and offers new versions. */
import { ignoreErrors } from '../../browser/ignoreErrors';
import { whenIdle } from '../../browser/whenIdle';
import { type NewVersion, TAB_IS_HERE } from '../../offline/names';
import { offlineText } from '../../text/offline';
import { notices } from '../notices';
import { ownVersion, pageScope } from './holdVersion';

/** The page's own parts, and its opening scene, have the processor and the network first: there are 350 files to keep. */
const PAUSE_MS = 5000;

/** After the pause; a page that is never idle is kept all the same. */
const LONGEST_WAIT_MS = 10_000;

/** A tab that stays open for days asks for a new version when it is looked at again, at most this often. */
const UPDATE_PAUSE_MS = 60 * 60 * 1000;

/** A page in another page keeps nothing on its readers' machines. */
function isEmbedded(): boolean {
  return /[#&]embed=/.test(location.hash);
}

function isNewVersion(data: unknown): data is NewVersion {
  return typeof data === 'object' && data !== null && 'errorscapeVersion' in data;
}

function offerNewVersions(worker: ServiceWorkerContainer, version: string): () => void {
  const offer = ({ data }: MessageEvent) => {
    if (!isNewVersion(data) || data.errorscapeVersion === version) return;
    notices.getState().tell({
      kind: 'info',
      title: offlineText.newVersion,
      items: [],
      // A reload loses nothing: the scene is in the address, and the tab keeps the rest.
      action: { label: offlineText.reload, run: () => location.reload() },
    });
  };
  worker.addEventListener('message', offer);
  return () => worker.removeEventListener('message', offer);
}

async function keep(worker: ServiceWorkerContainer): Promise<void> {
  await worker.register(new URL('sw.js', pageScope()));
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
 * @returns the way to call it off
 */
export function keepOffline(): (() => void) | undefined {
  // In a sandboxed frame even asking for it throws.
  const worker: ServiceWorkerContainer | undefined = ignoreErrors(() => navigator.serviceWorker);
  const version = ownVersion();
  if (worker === undefined || version === null || isEmbedded()) return undefined;
  // A worker of an earlier visit may have news at once.
  const stopOffering = offerNewVersions(worker, version);
  let callOff = () => {};
  const pause = setTimeout(() => {
    callOff = whenIdle(() => keep(worker).catch(() => undefined), LONGEST_WAIT_MS);
  }, PAUSE_MS);
  return () => {
    clearTimeout(pause);
    callOff();
    stopOffering();
  };
}

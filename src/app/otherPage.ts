/** The pages that an address can ask for instead of the whole page: a few panels inside another page, or hand-ins. */

import { ignoreErrors } from '../browser/ignoreErrors';
import { loadPart } from '../browser/loadPart';
import { currentHash } from './address';
import { startEmbed } from './embed/startEmbed';
import { holdVersion } from './offline/holdVersion';

const loadHandIns = () => import('./handIns/startHandIns');

/** @param root the element that the page fills */
export async function openOther(root: HTMLElement): Promise<void> {
  const isEmbed = !currentHash().startsWith('hand-in');
  // An embed without a service worker has no files that could go, and a lock would keep the browser from going back to its
  // host's page at once. In a sandboxed frame even asking throws.
  if (!isEmbed || ignoreErrors(() => navigator.serviceWorker.controller)) holdVersion();
  if (isEmbed) await startEmbed(root);
  else (await loadPart(loadHandIns)).startHandIns(root);
}

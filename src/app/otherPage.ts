/** The pages that an address can ask for instead of the whole page: a few panels inside another page, or hand-ins. */
import { loadPart } from '../browser/loadPart';
import { currentHash } from './address';
import { startEmbed } from './embed/startEmbed';

const loadHandIns = () => import('./handIns/startHandIns');

/** @param root the element that the page fills */
export async function openOther(root: HTMLElement): Promise<void> {
  if (currentHash().startsWith('hand-in')) (await loadPart(loadHandIns)).startHandIns(root);
  else await startEmbed(root);
}

/**
 * The address bar holds the scene. It is read when the page is opened, and kept up to date from the first picture on.
 * Both need the codec, which brings the whole schema along: without a link they are loaded after that picture.
 */
import { loadPart } from '../browser/loadPart';
import { reloadPage } from '../browser/reloadPage';
import { appText } from '../text/app';
import type { Read } from './history/types';
import { reportFailure } from './reportFailure';
import { failedAddress, hasUnsaved, rememberFailed } from './tabStorage';

export function currentHash(): string {
  return location.hash.replace(/^#/, '');
}

const loadReader = () => import('./history/readHash');

/** The document in the address; null where it holds no scene. */
export async function readAddress(): Promise<Read | null> {
  const hash = currentHash();
  if (hash === '' && !hasUnsaved()) return null;
  const { readHash } = await loadPart(loadReader);
  return readHash(hash);
}

/**
 * Reads the address when the page is opened. Where the reader's script cannot be fetched, the page is loaded again,
 * once for each address: a browser may never ask for a failed script twice. `undefined` where that does not help
 * either.
 */
export async function readFirstAddress(): Promise<Read | null | undefined> {
  const reading = readAddress();
  try {
    const read = await reading;
    rememberFailed(null);
    return read;
  } catch {
    const hash = currentHash();
    // A reload is under way: nothing after this line is seen.
    if (failedAddress() !== hash && rememberFailed(hash)) await reloadPage();
    return reportFailure(readAddress, appText.parts.links);
  }
}

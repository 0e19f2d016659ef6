/**
 * The address bar holds the scene. It is read when the page is opened, and kept up to date from the first picture on.
 * Both need the codec, which brings the whole schema along: without a link they are loaded after that picture.
 */
import { reloadPage } from '../browser/reloadPage';
import type { Fault } from '../scene/faults';
import type { SceneDocument } from '../scene/types';
import { appText } from '../text/app';
import { firstPicture } from './firstPicture';
import type { HistoryPage } from './history/keepHistory';
import { reportFailure } from './reportFailure';
import { failedAddress, hasUnsaved, rememberFailed } from './tabStorage';

export interface Read {
  readonly document: SceneDocument;
  readonly faults: readonly Fault[];
}

export interface Address {
  /** Says that the scene or the view has changed. */
  changed(): void;
  /** Says that another scene or another part of the lessons is about to be opened: the browser's Back leads here again. */
  leave(): void;
  /** The link to what is seen now, which the address then holds; null where its data is too long for one. */
  link(): Promise<string | null>;
}

export function currentHash(): string {
  return location.hash.replace(/^#/, '');
}

/** The document in the address; null where it holds no scene. */
export async function readAddress(): Promise<Read | null> {
  const hash = currentHash();
  if (hash === '' && !hasUnsaved()) return null;
  const { readHash } = await import('./history/readHash');
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

const load = () => import('./history/keepHistory');

/**
 * Keeps address and history from the first picture on.
 * @param unread the address could not be read: it stays as it is, for a reload
 */
export function keepAddress(page: HistoryPage, unread: boolean): Address {
  const opened = currentHash();
  let keeper: Address | null = null;
  const start = ({ keepHistory }: Awaited<ReturnType<typeof load>>): Address => {
    keeper ??= keepHistory(page, opened, unread);
    return keeper;
  };
  void firstPicture
    .then(() => reportFailure(load, appText.parts.links, start))
    .then((part) => part && start(part));
  return {
    changed: () => keeper?.changed(),
    leave: () => keeper?.leave(),
    link: async () => (keeper ?? start(await load())).link(),
  };
}

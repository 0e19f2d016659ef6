/** Tells the service worker which version this tab runs, so that the version's files stay for as long as the tab is open. */
import { tabLock } from '../../offline/names';

/** The folder that the page stands in, with a slash at its end. */
export function pageScope(): string {
  return new URL('./', document.baseURI).href;
}

/** The version that this tab runs, as the build wrote it into the page; null in a page that was not built. */
export function ownVersion(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? null;
}

/**
 * To be called before more is loaded, on every page: one in the background and the hand-ins load parts later as well. The browser
 * releases the lock when the tab is gone.
 */
export function holdVersion(): void {
  const version = ownVersion();
  if (version === null) return;
  navigator.locks
    ?.request(tabLock(pageScope(), version), { mode: 'shared' }, () => new Promise(() => {}))
    .catch(() => undefined);
}

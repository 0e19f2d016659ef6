/** The memory of one tab over a reload. What is kept there and how it is read comes later, in `history/`. */
import { ignoreErrors } from '../browser/ignoreErrors';

/** A scene that the address did not hold when the page was left. */
export const UNSAVED = 'errorscape.unsaved';
const FAILED = 'errorscape.failed-address';

export function hasUnsaved(): boolean {
  return inTabStorage((storage) => storage.getItem(UNSAVED) !== null) ?? false;
}

/** The fragment that could not be read when it was opened last; null where there is none. */
export function failedAddress(): string | null {
  return inTabStorage((storage) => storage.getItem(FAILED)) ?? null;
}

/** @returns whether it could be remembered */
export function rememberFailed(hash: string | null): boolean {
  return (
    inTabStorage((storage) => {
      if (hash === null) storage.removeItem(FAILED);
      else storage.setItem(FAILED, hash);
      return true;
    }) ?? false
  );
}

/** A private window may have no storage, and a full one takes nothing: `undefined` then. */
export function inTabStorage<T>(use: (storage: Storage) => T): T | undefined {
  return ignoreErrors(() => use(sessionStorage));
}

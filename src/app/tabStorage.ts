/**
 * The memory of one tab over a reload. First, what the address does not hold when the page is left: a change of the
 * last moment (an address that is replaced while the page is being unloaded comes too late for a reload), or a scene
 * that is too long for a link. It waits for the same address to be opened again. Second, which address could not be
 * read.
 */
import type { SceneDocument } from '../scene/types';

const UNSAVED = 'errorscape.unsaved';
const FAILED = 'errorscape.failed-address';

interface Unsaved {
  /** The fragments of the address that it belongs to: before the page was left, and after. */
  readonly hashes: readonly string[];
  readonly document: unknown;
}

/** Keeps the document for the next time that one of these fragments is opened in this tab. */
export function keepUnsaved(hashes: readonly string[], document: SceneDocument): void {
  const { scene, view } = document;
  const unsaved: Unsaved = { hashes, document: { ...scene, view } };
  store((storage) => storage.setItem(UNSAVED, JSON.stringify(unsaved)));
}

export function forgetUnsaved(): void {
  store((storage) => storage.removeItem(UNSAVED));
}

/** The scene kept for this fragment; null where none was, or where it is not legal. */
export async function readUnsaved(hash: string): Promise<SceneDocument | null> {
  const text = store((storage) => storage.getItem(UNSAVED)) ?? null;
  if (text === null) return null;
  forgetUnsaved();
  try {
    const unsaved = JSON.parse(text) as Partial<Unsaved> | null;
    if (!Array.isArray(unsaved?.hashes) || !unsaved.hashes.includes(hash)) return null;
    const { parseDocument } = await import('../scene/parse');
    const parsed = parseDocument(unsaved.document);
    return 'document' in parsed ? parsed.document : null;
  } catch {
    return null;
  }
}

/** The fragment that could not be read when it was opened last; null where there is none. */
export function failedAddress(): string | null {
  return store((storage) => storage.getItem(FAILED)) ?? null;
}

/** @returns whether it could be remembered */
export function rememberFailed(hash: string | null): boolean {
  return (
    store((storage) => {
      if (hash === null) storage.removeItem(FAILED);
      else storage.setItem(FAILED, hash);
      return true;
    }) ?? false
  );
}

/** A private window may have no storage, and a full one takes nothing. */
function store<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.sessionStorage);
  } catch {
    return undefined;
  }
}

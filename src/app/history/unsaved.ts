/**
 * The scene of one tab that its address does not hold when the page is left: a change of the last moment (an address
 * that is replaced while the page is being unloaded comes too late for a reload), or a scene that is too long for a
 * link. It waits for the same address to be opened again.
 */
import { flatten } from '../../scene/file';
import { parseDocument } from '../../scene/parse';
import type { SceneDocument } from '../../scene/types';
import { inTabStorage, UNSAVED } from '../tabStorage';

interface Unsaved {
  /** The fragments of the address that it belongs to: before the page was left, and after. */
  readonly hashes: readonly string[];
  readonly document: unknown;
}

/** Keeps the document for the next time that one of these fragments is opened in this tab. */
export function keepUnsaved(hashes: readonly string[], document: SceneDocument): void {
  const unsaved: Unsaved = { hashes, document: flatten(document) };
  inTabStorage((storage) => storage.setItem(UNSAVED, JSON.stringify(unsaved)));
}

export function forgetUnsaved(): void {
  inTabStorage((storage) => storage.removeItem(UNSAVED));
}

/** The scene kept for this fragment; null where none was, or where it is not legal. */
export function readUnsaved(hash: string): SceneDocument | null {
  const text = inTabStorage((storage) => storage.getItem(UNSAVED)) ?? null;
  if (text === null) return null;
  forgetUnsaved();
  try {
    const unsaved = JSON.parse(text) as Partial<Unsaved> | null;
    if (!Array.isArray(unsaved?.hashes) || !unsaved.hashes.includes(hash)) return null;
    const parsed = parseDocument(unsaved.document);
    return 'document' in parsed ? parsed.document : null;
  } catch {
    return null;
  }
}

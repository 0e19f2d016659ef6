/** Loads what makes a file: parts of the page that come with the first file of their kind. */
import { loadPart } from '../browser/loadPart';

/** The part did not come. What else keeps a file from being made is want of memory. */
export class NotLoadedError extends Error {}

/** @throws NotLoadedError where the second attempt has failed too */
export async function loadMaker<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await loadPart(load);
  } catch (cause) {
    throw new NotLoadedError(String(cause), { cause });
  }
}

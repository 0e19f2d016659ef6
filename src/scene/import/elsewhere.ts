/** Links and saved scenes that are pasted where a table is read: the page opens them by itself. */
import { isRecord } from '../schema/fields';
import { withoutPreamble } from './comments';

export type Elsewhere = 'link' | 'scene';

/** @returns null for a text that is neither */
export function elsewhereOf(text: string): Elsewhere | null {
  if (linkHash(text) !== null) return 'link';
  return isSavedScene(withoutPreamble(text)) ? 'scene' : null;
}

const NAMES_PLACE = /(?:^|&)(?:v|function|data|formula|example|lesson)=|^hand-in(?:s$|=)/;

/**
 * The part after the `#` of a link to a scene, an example, a lesson or a hand-in, whatever place serves the page; null for
 * another text. The time grows linearly with the text, which may be long.
 */
export function linkHash(text: string): string | null {
  const link = text.trim();
  const start = link.indexOf('#') + 1;
  const hash = link.slice(start);
  return start > 0 && !hash.includes('#') && !/\s/.test(link) && NAMES_PLACE.test(hash) ? hash : null;
}

function isSavedScene(json: string): boolean {
  if (!json.startsWith('{')) return false;
  try {
    const input: unknown = JSON.parse(json);
    return isRecord(input) && Object.hasOwn(input, 'objective');
  } catch {
    return false;
  }
}

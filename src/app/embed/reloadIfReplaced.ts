/**
 * For an embed that has not begun yet: nothing in it can be lost. It may have waited for hours far from the screen, and the files
 * that it needs may be gone.
 */
import { ownVersion } from '../offline/holdVersion';

/** Loads the page anew if its host has another version of it by now. */
export async function reloadIfReplaced(): Promise<void> {
  try {
    const page = await (await fetch(location.href, { cache: 'no-store' })).text();
    const [, version] = /<meta name="version" content="(\w+)"/.exec(page) ?? [];
    if (version !== undefined && version !== ownVersion()) location.reload();
  } catch (reason) {
    console.warn(reason);
  }
}

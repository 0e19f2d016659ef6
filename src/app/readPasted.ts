/** Takes a text that is pasted on the page and not into a field. Loaded with the first of them. */
import { linkHash } from '../scene/import/elsewhere';
import { isSceneText, mayBeData } from '../scene/import/kind';
import { isRunText } from '../scene/import/run/kind';
import { filesText } from '../text/files';
import { openData, openRun } from './dataDialog';
import { notices } from './notices';
import { readScene } from './readFile';
import type { AppServices } from './startApp';

/**
 * Opens the link or the scene in it, or offers the data or the run; says so where there is none of them.
 * @param app null inside of another page, whose scene is not exchanged
 */
export function readPasted(app: AppServices | null, text: string): void {
  const { settle, tell } = notices.getState();
  const hash = linkHash(text);
  if (hash !== null) {
    settle('file');
    // As if it had been typed into the address bar: Back leads to the scene before.
    if (app !== null) location.hash = hash;
  } else if (isRunText(text)) {
    settle('file');
    openRun({ name: null, content: text });
  } else if (mayBeData(text)) {
    settle('file');
    openData({ name: null, text });
  } else if (!isSceneText(text)) tell({ kind: 'info', about: 'file', title: filesText.useless, items: [] });
  else if (app !== null) readScene(app, filesText.pastedScene, text);
}

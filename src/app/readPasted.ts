/** Takes a text that is pasted on the page and not into a field. Loaded with the first of them. */
import { isSceneText, mayBeData } from '../scene/import/kind';
import { isRunText } from '../scene/import/run/kind';
import { filesText } from '../text/files';
import { openData, openRun } from './dataDialog';
import { notices } from './notices';
import { readScene } from './readFile';
import type { AppServices } from './startApp';

/** A link to a scene, an example or a lesson, from any place that serves the page, or its part after the `#`. */
const LINK = /^(?:[^\s#]*)#((?:[^\s#]*&)?(?:v|function|data|formula|example|lesson)=[^\s#]*)$/;

/**
 * Opens the link or the scene in it, or offers the data or the run; says so where there is none of them.
 * @param app null inside of another page, whose scene is not exchanged
 */
export function readPasted(app: AppServices | null, text: string): void {
  const [, hash] = LINK.exec(text.trim()) ?? [];
  const isData = isRunText(text) || mayBeData(text);
  // What was said of an earlier text is over.
  if (hash !== undefined || isData) notices.getState().settle('file');
  if (hash !== undefined) {
    // As if it had been typed into the address bar: Back leads to the scene before.
    if (app !== null) location.hash = hash;
  } else if (isRunText(text)) openRun({ name: null, content: text });
  else if (isData) openData({ name: null, text });
  else if (!isSceneText(text))
    notices.getState().tell({ kind: 'info', about: 'file', title: filesText.useless, items: [] });
  else if (app !== null) readScene(app, filesText.pastedScene, text);
}

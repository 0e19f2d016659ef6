/** Reads files from a picker or a drop: scenes, data, and runs. Loaded with the first of them. */
import { MOST_FILE_BYTES, parseFileText } from '../scene/file';
import { isSceneText } from '../scene/import/kind';
import { isRunFile } from '../scene/import/run/kind';
import { filesText } from '../text/files';
import { openData, openRun } from './dataDialog';
import { notices } from './notices';
import type { AppServices } from './startApp';

const MEGABYTE = 1_000_000;

function tell(title: string, items: readonly string[] = []): void {
  notices.getState().tell({ kind: 'fault', about: 'file', title, items });
}

/** Opens a scene file, or offers the data or the run in one; one that is too large is not even read. */
export async function readFile(app: AppServices, file: File): Promise<void> {
  if (file.size > MOST_FILE_BYTES) {
    tell(
      filesText.tooLarge(file.name, Math.ceil(file.size / MEGABYTE), Math.floor(MOST_FILE_BYTES / MEGABYTE)),
    );
    return;
  }
  let text: string;
  try {
    const content = new Uint8Array(await file.arrayBuffer());
    text = new TextDecoder().decode(content);
    if (isRunFile(file.name, content, text)) {
      openRun({ name: file.name, content });
      return;
    }
  } catch {
    tell(filesText.unreadable(file.name));
    return;
  }
  if (!isSceneText(text)) {
    openData({ name: file.name, text });
    return;
  }
  readScene(app, filesText.named(file.name), text);
}

/** Opens a scene, or tells what is wrong with it. @param what what it is called there */
export function readScene(app: AppServices, what: string, text: string): void {
  const result = parseFileText(text);
  if ('document' in result) {
    notices.getState().settle('file');
    app.load({ document: result.document, faults: [] });
  } else
    tell(
      filesText.faults(what),
      result.faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)),
    );
}

/** Scenes as files: saved by download, opened by picker or drop. The schema is loaded when it is needed. */
import type { SceneDocument } from '../scene/types';
import { appText } from '../text/app';
import { notices } from './notices';
import type { App } from './wiring';

const MEGABYTE = 1_000_000;

export async function saveDocument(document: SceneDocument): Promise<void> {
  const { stringifyDocument } = await import('../scene/file');
  const address = URL.createObjectURL(new Blob([stringifyDocument(document)], { type: 'application/json' }));
  const link = globalThis.document.createElement('a');
  link.href = address;
  link.download = 'errorscape-scene.json';
  link.click();
  URL.revokeObjectURL(address);
}

/** Opens a scene file; one that is too large is not even read. */
export async function openFile(app: App, file: File): Promise<void> {
  const { MOST_FILE_BYTES, parseFileText } = await import('../scene/file');
  const tell = (title: string, items: readonly string[] = []) =>
    notices.getState().tell({ kind: 'fault', title, items });
  if (file.size > MOST_FILE_BYTES) {
    tell(
      appText.fileTooLarge(
        file.name,
        Math.ceil(file.size / MEGABYTE),
        Math.floor(MOST_FILE_BYTES / MEGABYTE),
      ),
    );
    return;
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    tell(appText.fileUnreadable(file.name));
    return;
  }
  const result = parseFileText(text);
  if ('document' in result) app.load({ document: result.document, faults: [] });
  else
    tell(
      appText.fileFaults(file.name),
      result.faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)),
    );
}

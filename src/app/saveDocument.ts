/** A scene as a file, by download. The writer is loaded when it is needed. */
import type { SceneDocument } from '../scene/types';
import { appText } from '../text/app';
import { reportFailure } from './reportFailure';

export async function saveDocument(document: SceneDocument): Promise<void> {
  const writer = await reportFailure(() => import('../scene/file'), appText.parts.files);
  if (writer === undefined) return;
  const address = URL.createObjectURL(
    new Blob([writer.stringifyDocument(document)], { type: 'application/json' }),
  );
  const link = globalThis.document.createElement('a');
  link.href = address;
  link.download = 'errorscape-scene.json';
  link.click();
  URL.revokeObjectURL(address);
}

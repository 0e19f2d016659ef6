/** A scene as a file, by download. The writer is loaded when it is needed. */
import { saveText } from '../browser/saveText';
import type { SceneDocument } from '../scene/types';
import { appText } from '../text/app';
import { reportFailure } from './reportFailure';

export async function saveDocument(document: SceneDocument): Promise<void> {
  const writer = await reportFailure(() => import('../scene/file'), appText.parts.files);
  if (writer === undefined) return;
  saveText('errorscape-scene.json', 'application/json', writer.stringifyDocument(document));
}

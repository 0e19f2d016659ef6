/** A scene as a file, by download. The writer is loaded when it is needed. */
import type { SceneDocument } from '../scene/types';
import { appText } from '../text/app';
import { reportFailure } from './reportFailure';

export async function saveDocument(document: SceneDocument): Promise<void> {
  const writer = await reportFailure(() => import('./saveScene'), appText.parts.files);
  writer?.saveScene(document);
}

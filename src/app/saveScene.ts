/** Writes a scene's file and gives it to the person. Loaded when the first one is saved. */
import { saveText } from '../browser/saveText';
import { stringifyDocument } from '../scene/file';
import type { SceneDocument } from '../scene/types';

export function saveScene(document: SceneDocument): void {
  saveText('errorscape-scene.json', 'application/json', stringifyDocument(document));
}

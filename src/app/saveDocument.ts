/** A scene as a file, by download. The writer is loaded when it is needed. */
import type { SceneDocument } from '../scene/types';

export async function saveDocument(document: SceneDocument): Promise<void> {
  const { stringifyDocument } = await import('../scene/file');
  const address = URL.createObjectURL(new Blob([stringifyDocument(document)], { type: 'application/json' }));
  const link = globalThis.document.createElement('a');
  link.href = address;
  link.download = 'errorscape-scene.json';
  link.click();
  URL.revokeObjectURL(address);
}

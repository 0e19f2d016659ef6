/**
 * All the layers there are: every file of this folder holds one, and its line on the shelf, `src/scene/layerIds.ts`, is
 * its place in the menu.
 */
import { LAYER_IDS } from '../scene/layerIds';
import type { Layer } from './kit/define';

const FILES = import.meta.glob<Readonly<Record<string, Layer>>>(['./*.ts', '!./index.ts'], { eager: true });

const DEFINED = new Map(
  Object.values(FILES)
    .flatMap((file) => Object.values(file))
    .map((layer) => [layer.id, layer]),
);

/** In the order of the menu. */
export const LAYERS: readonly Layer[] = LAYER_IDS.map((id) => {
  const layer = DEFINED.get(id);
  if (layer === undefined) throw new Error(`No file of src/layers has the layer "${id}"`);
  return layer;
});

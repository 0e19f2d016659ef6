/** The surface as heights in its box: what the mesh, and all that lies on it, is built on. */
import type { View } from '../../scene/types';
import type { SurfaceResult } from '../../state/results';
import { BOX_HEIGHT, type Box, boxOf } from './box';

/** In heights of the box: how far above its top slopes go on, to be cut off there. */
const HIGHEST = 1000;

export interface Relief extends Box {
  /** Samples a side. */
  readonly size: number;
  /** Height of each sample, row by row; above the box's top where the surface is cut off, NaN where there is none. */
  readonly mesh: Float64Array;
}

export function reliefOf(surface: SurfaceResult, height: View['height'], clip: number | null): Relief {
  const box = boxOf(surface, height, clip);
  const mesh = new Float64Array(surface.grid.length);
  for (let k = 0; k < mesh.length; k++) {
    const loss = surface.grid[k];
    const reach = Number.isNaN(loss) ? loss : box.heights.reach(loss);
    mesh[k] = BOX_HEIGHT * Math.max(0, Math.min(HIGHEST, reach));
  }
  return { ...box, size: surface.size, mesh };
}

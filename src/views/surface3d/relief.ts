/** The surface as heights in its box: what the mesh, and all that lies on it, is built on. */
import type { View } from '../../scene/types';
import type { SurfaceResult } from '../../state/results';
import { BOX_HEIGHT, type Box, boxOf, TOP } from './box';

/** In heights of the box: how far above its top slopes go on, to be cut off there. */
const HIGHEST = 1000;
/** In units of the box: less than a pixel where it is 400 pixels wide. */
const UNSEEN = 0.002;

export interface Relief extends Box {
  /** Samples a side. */
  readonly size: number;
  /** Height of each sample, row by row; above the box's top where the surface is cut off, NaN where there is none. */
  readonly mesh: Float64Array;
}

/** The mesh has as many samples as its shape needs: every second one, where those between show no difference. */
export function reliefOf(surface: SurfaceResult, height: View['height'], clip: number | null): Relief {
  const box = boxOf(surface, height, clip);
  const mesh = new Float64Array(surface.grid.length);
  for (let k = 0; k < mesh.length; k++) {
    const loss = surface.grid[k];
    const reach = Number.isNaN(loss) ? loss : box.heights.reach(loss);
    mesh[k] = BOX_HEIGHT * Math.max(0, Math.min(HIGHEST, reach));
  }
  const { size } = surface;
  if (surface.coarse || !isSmooth(mesh, size)) return { ...box, size, mesh };
  return { ...box, size: (size + 1) / 2, mesh: everySecond(mesh, size) };
}

/** Whether a mesh of every second sample, cut along the same diagonals, passes all others closely enough. */
function isSmooth(mesh: Float64Array, size: number): boolean {
  for (let row = 0; row < size; row++) {
    const down = row % 2 === 0 ? 0 : size;
    for (let column = row % 2 === 0 ? 1 : 0; column < size; column += down === 0 ? 2 : 1) {
      const right = column % 2;
      const k = row * size + column;
      const between = (mesh[k - down - right] + mesh[k + down + right]) / 2;
      // NaN, beside a hole, is not close.
      if (!(Math.abs(mesh[k] - between) <= UNSEEN) && !(Math.min(mesh[k], between) > TOP)) return false;
    }
  }
  return true;
}

function everySecond(mesh: Float64Array, size: number): Float64Array {
  const half = (size + 1) / 2;
  const thinned = new Float64Array(half * half);
  for (let row = 0, k = 0; row < size; row += 2)
    for (let column = 0; column < size; column += 2, k++) thinned[k] = mesh[row * size + column];
  return thinned;
}

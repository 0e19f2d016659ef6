/** Places on the mesh: where it lies over a point, and whether it hides one from the camera. */
import type { Point } from '../../scene/types';
import { BOX_HEIGHT, boxX, boxZ, TOP } from './box';
import { heightOn } from './drape';
import type { Relief } from './relief';

/** In coordinates of the box. */
export interface BoxPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Sight is followed through this much of the box at most, and looked at in so many points. */
const SIGHT = 1.6;
const SIGHT_STEPS = 64;
/** The depth to which sight may seem to dip into the mesh: what is on it lies in front of it. */
const CLEAR = 0.012;

/** The middle of the mesh over a point; null outside of the window, where there is no mesh, and where it is cut off. */
export function placeOn(relief: Relief, { w, b }: Point): BoxPoint | null {
  const { window } = relief;
  if (!(w >= window.w[0] && w <= window.w[1] && b >= window.b[0] && b <= window.b[1])) return null;
  const y = heightOn(relief, cellsU(relief, w), cellsV(relief, b));
  return y <= TOP ? { x: boxX(relief, w), y, z: boxZ(relief, b) } : null;
}

/** The place for what is shown over a point of the window in any case: at the box's top where there is no mesh. */
export function placeAbove(relief: Relief, point: Point): BoxPoint {
  return placeOn(relief, point) ?? { x: boxX(relief, point.w), y: BOX_HEIGHT, z: boxZ(relief, point.b) };
}

/** Whether the mesh stands between a place on it and the camera. */
export function isHidden(relief: Relief, place: BoxPoint, camera: BoxPoint): boolean {
  const [dx, dy, dz] = [camera.x - place.x, camera.y - place.y, camera.z - place.z];
  const length = Math.hypot(dx, dy, dz);
  const cells = relief.size - 1;
  for (let i = 1; i <= SIGHT_STEPS; i++) {
    const share = (i * SIGHT) / SIGHT_STEPS / length;
    const [x, y, z] = [place.x + share * dx, place.y + share * dy, place.z + share * dz];
    const [u, v] = cellsOf(relief, x, z);
    if (share >= 1 || u < 0 || v < 0 || u > cells || v > cells || y > TOP) return false;
    const height = heightOn(relief, u, v);
    if (height <= TOP && height > y + CLEAR) return true;
  }
  return false;
}

/** Columns of the mesh from its left. */
export function cellsU({ window, size }: Relief, w: number): number {
  return ((w - window.w[0]) / (window.w[1] - window.w[0])) * (size - 1);
}

/** Rows of the mesh from its front. */
export function cellsV({ window, size }: Relief, b: number): number {
  return ((b - window.b[0]) / (window.b[1] - window.b[0])) * (size - 1);
}

/** Columns and rows of the mesh for a place of the box. */
export function cellsOf({ size, sideW, sideB }: Relief, x: number, z: number): [number, number] {
  return [(x / sideW + 0.5) * (size - 1), (0.5 - z / sideB) * (size - 1)];
}

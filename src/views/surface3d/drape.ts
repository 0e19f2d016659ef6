/** Lays straight lines of the (w, b) plane onto the mesh, so that they run on its very triangles. */
import { sampleGrid } from '../../math/grid';
import type { SurfaceResult } from '../../state/results';
import { type Box, boxY } from './box';

/** Takes one straight piece that lies on the mesh, in box coordinates. */
export type PieceSink = (x0: number, y0: number, z0: number, x1: number, y1: number, z1: number) => void;

type Grid = Pick<SurfaceResult, 'grid' | 'size'>;

/** Height of the mesh over (u, v), in cells from the window's corner. */
export function heightOn({ grid, size }: Grid, box: Box, u: number, v: number): number {
  return boxY(box, sampleGrid(grid, size, u / (size - 1), v / (size - 1)));
}

/**
 * Cuts the line from (u0, v0) to (u1, v1), in cells, wherever it crosses an edge of the mesh and hands its pieces
 * over in order: the cells' sides and the diagonals from (i, j) to (i+1, j+1). Between two edges the mesh is a plane,
 * so the pieces lie on it exactly.
 */
export function drapeSegment(
  surface: Grid,
  box: Box,
  u0: number,
  v0: number,
  u1: number,
  v1: number,
  sink: PieceSink,
): void {
  const cells = surface.size - 1;
  const du = u1 - u0;
  const dv = v1 - v0;
  let x = (u0 / cells - 0.5) * box.sideW;
  let z = (0.5 - v0 / cells) * box.sideB;
  let y = heightOn(surface, box, u0, v0);
  let nextU = edgeAfter(u0, du);
  let nextV = edgeAfter(v0, dv);
  let nextD = edgeAfter(u0 - v0, du - dv);
  for (let t = 0; t < 1; ) {
    const tU = du === 0 ? 1 : (nextU - u0) / du;
    const tV = dv === 0 ? 1 : (nextV - v0) / dv;
    const tD = du === dv ? 1 : (nextD - (u0 - v0)) / (du - dv);
    t = Math.min(tU, tV, tD, 1);
    if (tU <= t) nextU += Math.sign(du);
    if (tV <= t) nextV += Math.sign(dv);
    if (tD <= t) nextD += Math.sign(du - dv);
    const u = t === 1 ? u1 : u0 + du * t;
    const v = t === 1 ? v1 : v0 + dv * t;
    const toX = (u / cells - 0.5) * box.sideW;
    const toY = heightOn(surface, box, u, v);
    const toZ = (0.5 - v / cells) * box.sideB;
    sink(x, y, z, toX, toY, toZ);
    x = toX;
    y = toY;
    z = toZ;
  }
}

/** The first whole number after `start` in the direction of `delta`. */
function edgeAfter(start: number, delta: number): number {
  return delta >= 0 ? Math.floor(start) + 1 : Math.ceil(start) - 1;
}

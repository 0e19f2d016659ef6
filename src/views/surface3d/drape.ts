/** Lays straight lines of the (w, b) plane onto the mesh, so that they run on its very triangles. */
import { sampleGrid } from '../../math/grid';
import { BOX_HEIGHT, TOP } from './box';
import type { Relief } from './relief';

/** Takes one straight piece that lies on the mesh, in box coordinates. */
export type PieceSink = (x0: number, y0: number, z0: number, x1: number, y1: number, z1: number) => void;

/** Height of the mesh over (u, v), in cells from the window's corner; above `TOP` where it is cut off. */
export function heightOn({ mesh, size }: Relief, u: number, v: number): number {
  return sampleGrid(mesh, size, u / (size - 1), v / (size - 1));
}

/**
 * Cuts the line from (u0, v0) to (u1, v1), in cells, wherever it crosses an edge of the mesh and hands its pieces
 * over in order: the cells' sides and the diagonals from (i, j) to (i+1, j+1). Between two edges the mesh is a plane,
 * so the pieces lie on it exactly. What runs above the box's top, or where there is no mesh, is left out.
 */
export function drapeSegment(
  relief: Relief,
  u0: number,
  v0: number,
  u1: number,
  v1: number,
  sink: PieceSink,
): void {
  const cells = relief.size - 1;
  const du = u1 - u0;
  const dv = v1 - v0;
  let x = (u0 / cells - 0.5) * relief.sideW;
  let z = (0.5 - v0 / cells) * relief.sideB;
  let y = heightOn(relief, u0, v0);
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
    const toX = (u / cells - 0.5) * relief.sideW;
    const toY = heightOn(relief, u, v);
    const toZ = (0.5 - v / cells) * relief.sideB;
    layPiece(x, y, z, toX, toY, toZ, sink);
    x = toX;
    y = toY;
    z = toZ;
  }
}

/** Hands over the part of a piece that is below the box's top. */
function layPiece(
  x0: number,
  y0: number,
  z0: number,
  x1: number,
  y1: number,
  z1: number,
  sink: PieceSink,
): void {
  if (y0 <= TOP && y1 <= TOP) {
    sink(x0, y0, z0, x1, y1, z1);
    return;
  }
  if (!(Math.min(y0, y1) <= TOP)) return;
  const share = (BOX_HEIGHT - y0) / (y1 - y0);
  const x = x0 + share * (x1 - x0);
  const z = z0 + share * (z1 - z0);
  if (y0 <= TOP) sink(x0, y0, z0, x, BOX_HEIGHT, z);
  else sink(x, BOX_HEIGHT, z, x1, y1, z1);
}

/** The first whole number after `start` in the direction of `delta`. */
function edgeAfter(start: number, delta: number): number {
  return delta >= 0 ? Math.floor(start) + 1 : Math.ceil(start) - 1;
}

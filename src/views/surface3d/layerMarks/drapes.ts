/** Marks of the (w, b) plane as pieces that lie on the mesh, or level at a loss. */
import { clipSegment } from '../../../math/clip';
import type { Point } from '../../../scene/types';
import { boxX, boxY, boxZ, TOP } from '../box';
import { drapeSegment, heightOn, type PieceSink } from '../drape';
import type { Relief } from '../relief';

/** Of a head's two strokes, in units of the box, and as a share of a short arrow. */
const HEAD = 0.03;
const MOST_HEAD = 0.5;
/** Sine and cosine of the angle between a head's stroke and its shaft. */
const HEAD_SIN = Math.sin(0.5);
const HEAD_COS = Math.cos(0.5);
/** In units of the box: an arrow that is shorter is left out. */
const SHORTEST = 0.004;

/** The middle of the mesh over a point; null outside of the window, where there is no mesh, and where it is cut off. */
export function placeOn(relief: Relief, { w, b }: Point): { x: number; y: number; z: number } | null {
  const { window } = relief;
  if (!(w >= window.w[0] && w <= window.w[1] && b >= window.b[0] && b <= window.b[1])) return null;
  const y = heightOn(relief, cellsU(relief, w), cellsV(relief, b));
  return y <= TOP ? { x: boxX(relief, w), y, z: boxZ(relief, b) } : null;
}

/** A polyline w₀, b₀, w₁, b₁, … broken by NaN: on the mesh, or level at `loss`. */
export function drapeLine(
  relief: Relief,
  points: Float64Array,
  loss: number | undefined,
  sink: PieceSink,
): void {
  const reach = loss === undefined ? 0 : relief.heights.reach(loss);
  if (!(reach >= 0 && reach <= 1)) return;
  const level = loss === undefined ? null : boxY(relief, loss);
  for (let i = 2; i < points.length; i += 2) {
    drapePart(
      relief,
      cellsU(relief, points[i - 2]),
      cellsV(relief, points[i - 1]),
      cellsU(relief, points[i]),
      cellsV(relief, points[i + 1]),
      level,
      sink,
    );
  }
}

/** An arrow's shaft and the two strokes of its head. */
export function drapeArrow(relief: Relief, from: Point, to: Point, sink: PieceSink): void {
  const [x0, z0, x1, z1] = [
    boxX(relief, from.w),
    boxZ(relief, from.b),
    boxX(relief, to.w),
    boxZ(relief, to.b),
  ];
  const length = Math.hypot(x1 - x0, z1 - z0);
  if (!(length >= SHORTEST && length < Number.POSITIVE_INFINITY)) return;
  const between = (ax: number, az: number, bx: number, bz: number) =>
    drapePart(relief, ...cellsOf(relief, ax, az), ...cellsOf(relief, bx, bz), null, sink);
  between(x0, z0, x1, z1);
  const head = Math.min(HEAD, MOST_HEAD * length) / length;
  const [backX, backZ] = [(x0 - x1) * head, (z0 - z1) * head];
  for (const side of [-1, 1]) {
    between(
      x1 + HEAD_COS * backX - side * HEAD_SIN * backZ,
      z1 + HEAD_COS * backZ + side * HEAD_SIN * backX,
      x1,
      z1,
    );
  }
}

const clipped = new Float64Array(4);

function drapePart(
  relief: Relief,
  u0: number,
  v0: number,
  u1: number,
  v1: number,
  level: number | null,
  sink: PieceSink,
): void {
  const cells = relief.size - 1;
  if (!clipSegment(u0, v0, u1, v1, { x0: 0, x1: cells, y0: 0, y1: cells }, clipped)) return;
  const [fromU, fromV, toU, toV] = clipped;
  if (level === null) {
    drapeSegment(relief, fromU, fromV, toU, toV, sink);
    return;
  }
  const x = (u: number) => (u / cells - 0.5) * relief.sideW;
  const z = (v: number) => (0.5 - v / cells) * relief.sideB;
  sink(x(fromU), level, z(fromV), x(toU), level, z(toV));
}

function cellsU({ window, size }: Relief, w: number): number {
  return ((w - window.w[0]) / (window.w[1] - window.w[0])) * (size - 1);
}

function cellsV({ window, size }: Relief, b: number): number {
  return ((b - window.b[0]) / (window.b[1] - window.b[0])) * (size - 1);
}

function cellsOf({ size, sideW, sideB }: Relief, x: number, z: number): [number, number] {
  return [(x / sideW + 0.5) * (size - 1), (0.5 - z / sideB) * (size - 1)];
}

/** Whether the mesh stands between a place on it and the camera. */
export function isHidden(
  relief: Relief,
  place: { readonly x: number; readonly y: number; readonly z: number },
  camera: { readonly x: number; readonly y: number; readonly z: number },
): boolean {
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

/** A place is looked at through at most this much of the box, at so many points. */
const SIGHT = 1.6;
const SIGHT_STEPS = 64;
/** How deep sight may seem to dip into the mesh: what is on it lies in front of it. */
const CLEAR = 0.012;

/** Marks of the (w, b) plane as pieces that lie on the mesh, or level at a loss. */
import { clipSegment } from '../../../math/clip';
import type { Point } from '../../../scene/types';
import { boxX, boxY, boxZ } from '../box';
import { drapeSegment, type PieceSink } from '../drape';
import { cellsOf, cellsU, cellsV } from '../places';
import type { Relief } from '../relief';

/** The length of an arrowhead's two strokes: in units of the box, and as a share of a short arrow. */
const HEAD = 0.03;
const MOST_HEAD = 0.5;
/** Sine and cosine of the angle between a head's stroke and its shaft. */
const HEAD_SIN = Math.sin(0.5);
const HEAD_COS = Math.cos(0.5);
/** In units of the box: an arrow that is shorter is left out. */
const SHORTEST = 0.004;

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

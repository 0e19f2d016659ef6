/** The point of the surface under the pointer: a ray is followed over the mesh cell by cell, some hundred of its triangles. */
import type { Point } from '../../scene/types';
import { TOP } from './box';
import type { Relief } from './relief';

interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface Ray {
  readonly origin: Vector;
  /** The direction, of any length. */
  readonly direction: Vector;
}

export interface SurfaceHit extends Vector, Point {
  /** From the ray's origin, in lengths of its direction. */
  readonly distance: number;
}

/** Rounding may add this to a height, in units of the box. */
const ROUNDING = 1e-9;

/**
 * Finds where a ray first meets the mesh, from above or from below; null where it passes by, through a hole, or over a part
 * that is cut off. Between two edges of the mesh both the ray and the mesh are straight, so that a change of sign of
 * their distance is a meeting.
 */
export function meetSurface(relief: Relief, { origin, direction }: Ray): SurfaceHit | null {
  const { size, sideW, sideB, window } = relief;
  const span = spanInBox(relief, origin, direction);
  if (span === null) return null;
  const cells = size - 1;
  const perX = cells / sideW;
  const perZ = -cells / sideB;
  const u0 = origin.x * perX + cells / 2;
  const v0 = origin.z * perZ + cells / 2;
  const du = direction.x * perX;
  const dv = direction.z * perZ;
  let t = span.from;
  let last = Number.NaN;
  const edgesU = new Edges(u0, du, t);
  const edgesV = new Edges(v0, dv, t);
  const diagonals = new Edges(u0 - v0, du - dv, t);
  while (t <= span.to) {
    const next = Math.min(edgesU.next, edgesV.next, diagonals.next, span.to);
    const triangle = triangleAt(relief, u0 + (du * (t + next)) / 2, v0 + (dv * (t + next)) / 2);
    const above = origin.y + direction.y * t - triangle(u0 + du * t, v0 + dv * t);
    const below = origin.y + direction.y * next - triangle(u0 + du * next, v0 + dv * next);
    // On an edge, rounding can put the mesh before the end of one piece and after the start of the next. NaN, at a hole,
    // is no meeting.
    const isOnEdge = last * above <= 0;
    if (isOnEdge || above * below <= 0) {
      const at = isOnEdge || above === below ? t : t + (above / (above - below)) * (next - t);
      const y = origin.y + direction.y * at;
      if (y <= TOP + ROUNDING) {
        const [shareW, shareB] = [(u0 + du * at) / cells, (v0 + dv * at) / cells];
        return {
          x: origin.x + direction.x * at,
          y,
          z: origin.z + direction.z * at,
          w: between(window.w, shareW),
          b: between(window.b, shareB),
          distance: at,
        };
      }
    }
    if (next >= span.to) return null;
    for (const edges of [edgesU, edgesV, diagonals]) edges.pass(next);
    last = below;
    t = next;
  }
  return null;
}

/** The edges of one direction that a ray crosses: whole numbers of a coordinate that grows by `rate` per length. */
class Edges {
  /** The length at which the ray crosses the next one. */
  next = Number.POSITIVE_INFINITY;
  private edge: number;

  constructor(
    private readonly start: number,
    private readonly rate: number,
    from: number,
  ) {
    const at = start + rate * from;
    this.edge = rate >= 0 ? Math.floor(at) + 1 : Math.ceil(at) - 1;
    this.aim();
  }

  pass(t: number): void {
    while (this.next <= t) {
      this.edge += Math.sign(this.rate);
      this.aim();
    }
  }

  private aim(): void {
    if (this.rate !== 0) this.next = (this.edge - this.start) / this.rate;
  }
}

/** The heights of the triangle over (u, v), in cells, and of the plane around it. */
function triangleAt({ mesh, size }: Relief, u: number, v: number): (u: number, v: number) => number {
  const i = Math.max(0, Math.min(size - 2, Math.floor(u)));
  const j = Math.max(0, Math.min(size - 2, Math.floor(v)));
  const a = j * size + i;
  const low = mesh[a];
  const high = mesh[a + size + 1];
  // Cut along the diagonal, as in src/math/grid.ts.
  const isRight = u - i >= v - j;
  const corner = mesh[isRight ? a + 1 : a + size];
  const alongU = isRight ? corner - low : high - corner;
  const alongV = isRight ? high - corner : corner - low;
  return (toU, toV) => low + alongU * (toU - i) + alongV * (toV - j);
}

/** The part of a ray that lies inside the box. */
function spanInBox(
  { sideW, sideB }: Relief,
  origin: Vector,
  direction: Vector,
): { readonly from: number; readonly to: number } | null {
  let from = 0;
  let to = Number.POSITIVE_INFINITY;
  for (const [at, along, low, high] of [
    [origin.x, direction.x, -sideW / 2, sideW / 2],
    [origin.z, direction.z, -sideB / 2, sideB / 2],
    [origin.y, direction.y, -ROUNDING, TOP + ROUNDING],
  ]) {
    if (along === 0) {
      if (at < low || at > high) return null;
      continue;
    }
    const [one, other] = [(low - at) / along, (high - at) / along];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from <= to && to < Number.POSITIVE_INFINITY ? { from, to } : null;
}

function between([low, high]: readonly [number, number], share: number): number {
  return low + Math.max(0, Math.min(1, share)) * (high - low);
}

/** Isolines of a grid as open or closed polylines in scene coordinates. */
import { contours } from 'd3-contour';
import type { Isoline } from '../scene/outcome';
import type { Window } from '../scene/types';

/** The isoline of `level` on grid[row · size + column], by linear interpolation along the cells' edges. */
export function isoline(grid: Float64Array, size: number, window: Window, level: number): Isoline {
  // d3-contour reads its values by index only, so a typed array serves; its type asks for number[].
  const shape = contours()
    .size([size, size])
    .contour(grid as unknown as number[], level);
  const lines: Float64Array[] = [];
  for (const polygon of shape.coordinates) for (const ring of polygon) splitRing(ring, size, window, lines);
  return { level, lines };
}

/**
 * d3-contour puts sample (i, j) at (i+½, j+½) and closes rings along the border, outside the outermost samples.
 * Those border points are no part of the isoline: the ring is cut there.
 */
function splitRing(ring: number[][], size: number, window: Window, lines: Float64Array[]): void {
  const count = ring.length - 1; // the last point repeats the first
  const onBorder = ring.findIndex(([x, y]) => isBorder(x, y, size));
  const begin = onBorder === -1 ? 0 : onBorder;
  let line: number[] = [];
  const finish = () => {
    if (line.length >= 4) lines.push(Float64Array.from(line));
    line = [];
  };
  for (let k = 0; k <= count; k++) {
    const [x, y] = ring[(begin + k) % count];
    if (isBorder(x, y, size)) finish();
    else line.push(along(window.w, x, size), along(window.b, y, size));
  }
  finish();
}

function isBorder(x: number, y: number, size: number): boolean {
  return x <= 0 || y <= 0 || x >= size || y >= size;
}

function along(edges: readonly [number, number], position: number, size: number): number {
  return edges[0] + ((edges[1] - edges[0]) * (position - 0.5)) / (size - 1);
}

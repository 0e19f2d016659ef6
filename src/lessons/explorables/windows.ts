/** Windows onto the surface: wider ones, and what can be read off their samples. */
import type { SurfaceResult } from '../../scene/outcome';
import type { FieldAnswer } from '../../scene/studies';
import type { Point, Window } from '../../scene/types';

/** The window around the same middle with sides `factor` times as long. */
export function scaled({ w, b }: Window, factor: number): Window {
  const side = ([low, high]: readonly [number, number]) => {
    const middle = (low + high) / 2;
    const half = ((high - low) / 2) * factor;
    return [middle - half, middle + half] as const;
  };
  return { w: side(w), b: side(b) };
}

/** The sample of the grid with the lowest loss; null where nothing is finite. */
export function lowestSample({
  window: { w, b },
  size,
  grid,
}: Pick<SurfaceResult, 'window' | 'size' | 'grid'>): (Point & { readonly loss: number }) | null {
  let best = -1;
  for (let i = 0; i < grid.length; i++)
    if (Number.isFinite(grid[i]) && (best < 0 || grid[i] < grid[best])) best = i;
  if (best < 0) return null;
  const at = ([low, high]: readonly [number, number], index: number) =>
    low + ((high - low) * index) / (size - 1);
  return { w: at(w, best % size), b: at(b, Math.floor(best / size)), loss: grid[best] };
}

/** Whether a point of a window's grid is one of its outermost. */
export function onEdge({ w, b }: Point, window: Window): boolean {
  return w === window.w[0] || w === window.w[1] || b === window.b[0] || b === window.b[1];
}

/** The share of a field's cells whose slope is below a bound; cells without a slope do not count. */
export function flatShare({ w, b }: Pick<FieldAnswer, 'w' | 'b'>, bound: number): number {
  let flat = 0;
  let all = 0;
  for (let i = 0; i < w.length; i++) {
    const square = w[i] * w[i] + b[i] * b[i];
    if (!Number.isFinite(square)) continue;
    all++;
    if (square < bound * bound) flat++;
  }
  return all === 0 ? Number.NaN : flat / all;
}

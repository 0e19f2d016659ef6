/** How the run ends from the start of a basin map that is nearest to a place. */
import { kindOfEnd } from '../../scene/basins';
import type { BasinsMark } from '../../scene/marks';
import type { Point } from '../../scene/types';

/** @returns the end's name in the map's key; null where the map does not reach */
export function endAt(
  { window, size, ends, key }: Omit<BasinsMark, 'slowness'>,
  { w, b }: Point,
): string | null {
  const nearest = (value: number, [low, high]: readonly [number, number]) =>
    Math.round(((value - low) / (high - low)) * (size - 1));
  const [column, row] = [nearest(w, window.w), nearest(b, window.b)];
  if (Math.min(column, row) < 0 || Math.max(column, row) >= size) return null;
  const kind = kindOfEnd(ends[row * size + column]);
  return key.find(({ end }) => kindOfEnd(end) === kind)?.name ?? null;
}

import { COLUMN } from '../../../catalog/columns';
import type { Minimum, SurfaceResult } from '../../../scene/outcome';
import { derivedSource } from '../derivedSource';
import { always, type SharedQuantity } from '../quantity';

/** Minima whose losses differ by less than this share are equally low: Himmelblau's four. */
const EQUAL = 1e-9;

/** The way to the nearest of the lowest minima. */
export const distance: SharedQuantity = {
  id: 'distance',
  label: '‖θ − θ*‖, distance to the minimum',
  symbol: '‖θ − θ*‖',
  unit: '',
  axis: 'as-loss',
  has: always,
  source: derivedSource({
    ground: (surface) =>
      lowestOf(surface)
        .flatMap(({ w, b }) => [w, b])
        .join(),
    missing: 'The place where this surface is lowest is not known.',
    derive: ({ columns, length }, { surface }) => {
      const lowest = lowestOf(surface);
      if (lowest.length === 0) return undefined;
      const [w, b] = [columns[COLUMN.w], columns[COLUMN.b]];
      const a = new Float64Array(length);
      for (let row = 0; row < length; row++) {
        let nearest = Number.POSITIVE_INFINITY;
        for (const minimum of lowest)
          nearest = Math.min(nearest, Math.hypot(w[row] - minimum.w, b[row] - minimum.b));
        a[row] = nearest;
      }
      return a;
    },
  }),
};

function lowestOf(surface: SurfaceResult | null): readonly Minimum[] {
  if (surface === null || surface.minimum === null) return [];
  const { minimum, minima } = surface;
  const equal = minima.filter(
    ({ loss }) => loss - minimum.loss <= EQUAL * Math.max(1, Math.abs(minimum.loss)),
  );
  return equal.length > 0 ? equal : [minimum];
}

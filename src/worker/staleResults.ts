/**
 * Whether an objective may be shown with the numbers of the one before it until its own come. While a point or a slider is
 * dragged they may, so that nothing flickers; beside another surface's name they would be wrong.
 */
import type { PointsResult } from '../scene/outcome';
import type { DataSpec, ObjectiveSpec } from '../scene/types';

/**
 * @param points those behind `before`, as far as the worker has told of them. The page does not make them from their spec:
 * what would is not loaded before the first picture.
 */
export function mayShowStaleResults(
  before: ObjectiveSpec,
  next: ObjectiveSpec,
  points: PointsResult | null,
): boolean {
  if (before.kind === 'neuron' && next.kind === 'neuron')
    return before.loss === next.loss && differLittle(before.data, next.data, points);
  if (before.kind === 'function' && next.kind === 'function') return before.id === next.id;
  return before.kind === next.kind;
}

/** A set of which one point is dragged loses its name, and still is what it was. */
function differLittle(before: DataSpec, next: DataSpec, points: PointsResult | null): boolean {
  if (next.kind !== 'points') return before.kind === next.kind && before.id === next.id;
  if (before.kind === 'points') return differInOnePoint(before, next);
  return points !== null && differInOnePoint(points, next);
}

interface Points {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Whether at most one point has moved, come or gone. */
function differInOnePoint(a: Points, b: Points): boolean {
  const [m, n] = [a.x.length, b.x.length];
  const areSame = (i: number, j: number) => a.x[i] === b.x[j] && a.y[i] === b.y[j];
  const shorter = Math.min(m, n);
  let first = 0;
  while (first < shorter && areSame(first, first)) first++;
  let last = 0;
  while (last < shorter - first && areSame(m - 1 - last, n - 1 - last)) last++;
  return first + last >= Math.max(m, n) - 1;
}

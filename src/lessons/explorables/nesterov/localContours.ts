/** The contours of a small piece of a surface, fine enough to see one step in. Computed where they are drawn. */
import { type BuiltObjective, buildObjective } from '../../../engine/objective';
import { pictureOf } from '../../../engine/picture';
import type { ObjectiveSpec, Window } from '../../../scene/types';
import type { Pair } from '../../kit/shapes';

const SIZE = 49;
/** More points would hold up the page. */
export const MOST_POINTS = 5000;

/** The objective; null where it has too many points, or cannot be built. */
export function smallObjective(spec: ObjectiveSpec): BuiltObjective | null {
  if (spec.kind === 'neuron' && spec.data.kind === 'generated' && Number(spec.data.n) > MOST_POINTS)
    return null;
  try {
    const built = buildObjective(spec);
    return built.points !== null && built.points.x.length > MOST_POINTS ? null : built;
  } catch {
    return null;
  }
}

/** Isolines at even heights. */
export function contoursAround(built: BuiltObjective, window: Window): readonly Pair[][] {
  const grid = new Float64Array(SIZE * SIZE);
  const picture = pictureOf(built, window, 'linear', SIZE, grid).advance(Number.POSITIVE_INFINITY);
  return (picture?.isolines ?? []).flatMap(({ lines }) =>
    lines.map((line) =>
      Array.from({ length: line.length / 2 }, (_, i): Pair => [line[2 * i], line[2 * i + 1]]),
    ),
  );
}

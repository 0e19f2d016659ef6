/** A line that is drawn by hand, told apart from the engine: by looking for the two points around a step. */
import type { StepPoint } from '../../src/catalog/parameters';
import type { ScheduleSpec } from '../../src/scene/types';
import type { Given, Value } from './interpreter';

/** @param from what is joined on a log scale is the distance from 0, or from 1 */
export function drawnValue(
  points: readonly StepPoint[],
  between: string,
  from: 0 | 1,
  t: number,
  base: number,
): number {
  const before = points.filter(([step]) => step <= t).at(-1);
  const after = points.find(([step]) => step > t);
  if (before === undefined) return base;
  if (after === undefined || between === 'hold') return before[1];
  const [a, b] = [Math.abs(before[1] - from), Math.abs(after[1] - from)];
  const share = (t - before[0]) / (after[0] - before[0]);
  const distance = a > 0 && b > 0 ? a * (b / a) ** share : a + share * (b - a);
  return from === 0 ? distance : 1 - distance;
}

/** The names that a listing with a drawn schedule needs. */
export function drawnBy(...specs: readonly (readonly [ScheduleSpec, 0 | 1])[]): Given {
  const drawn = specs.find(([{ kind }]) => kind === 'by-hand');
  if (drawn === undefined) return {};
  const [{ points, between }, from] = drawn;
  return {
    drawn: (t: Value, base: Value) =>
      drawnValue(points as readonly StepPoint[], String(between), from, Number(t), Number(base)),
  };
}

/** The schema of points over the steps: pairs whose steps rise. */
import * as v from 'valibot';
import { isLegal, type StepPoint, type StepPointsParameter } from '../../catalog/parameters';
import { countText, expectation, rangeText } from '../faults';
import { written } from '../written';
import type { Schema } from './fields';

/** The length is checked first, and only the first wrong point is told of. */
export function stepPoints({ step, value, length }: StepPointsParameter): Schema<StepPoint[]> {
  return v.pipe(
    v.custom<unknown[]>(
      (input) => Array.isArray(input) && input.length >= length.min && input.length <= length.max,
      ({ input }) =>
        expectation(`a list of ${countText(length.min, length.max)} points [step, value]`, input),
    ),
    v.rawTransform<unknown[], StepPoint[]>(({ dataset, addIssue, NEVER }) => {
      const points: StepPoint[] = [];
      for (const [index, point] of dataset.value.entries()) {
        const fault = faultOf(point, points.at(-1)?.[0] ?? -1);
        if (fault !== null) {
          addIssue({
            message: fault,
            path: [{ type: 'array', origin: 'value', input: dataset.value, key: index, value: point }],
          });
          return NEVER;
        }
        const [at, to] = point as StepPoint;
        // −0 becomes 0, as everywhere.
        points.push([at + 0, to + 0]);
      }
      return points;
    }),
  );

  function faultOf(point: unknown, before: number): string | null {
    if (!Array.isArray(point) || point.length !== 2) return expectation('a point [step, value]', point);
    const [at, to]: unknown[] = point;
    if (typeof at !== 'number' || !isLegal(at, step))
      return expectation(`${rangeText(step)} for the step`, at);
    if (at <= before) return expectation(`a step after ${written(before)}`, at);
    return typeof to === 'number' && isLegal(to, value) ? null : expectation(rangeText(value), to);
  }
}

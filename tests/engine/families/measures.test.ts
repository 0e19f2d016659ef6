import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../../src/catalog/columns';
import { measure } from '../../../src/engine/families/measures';
import type { RunEnd } from '../../../src/scene/outcome';
import type { Window } from '../../../src/scene/types';

const CAPACITY = 8;
const WINDOW: Window = { w: [0, 3000], b: [0, 4000] };
const CONVERGED: RunEnd = { reason: 'steps', at: 3, rest: { since: 1, kind: 'minimum' } };

/** A run of the given losses, with 7 and 2 evaluations a step, that ends at (w, b). */
function measured(losses: readonly number[], target: number, points: number, w = 0, b = 0, end = CONVERGED) {
  const out = new Float64Array(CAPACITY * BASE_COLUMNS.length).fill(Number.NaN);
  losses.forEach((loss, row) => {
    out[COLUMN.loss * CAPACITY + row] = loss;
    out[COLUMN.gradEvals * CAPACITY + row] = 7 * row;
    out[COLUMN.lossEvals * CAPACITY + row] = 2 * row;
    out[COLUMN.w * CAPACITY + row] = w;
    out[COLUMN.b * CAPACITY + row] = b;
  });
  const minima = [
    { w: 10, b: 10, loss: 0 },
    { w: 13, b: 10, loss: 0 },
  ];
  return measure(out, CAPACITY, losses.length, end, target, points, minima, WINDOW);
}

describe('what a sweep reports of a run', () => {
  it('is its last loss, its lowest, and the step from which it stays at the target or below', () => {
    expect(measured([4, 1, 3, 2, 1.5], 2, 3)).toMatchObject({ loss: 1.5, best: 1, stepsTo: 3, passesTo: 9 });
    expect(measured([4, 1, 3, 2], 2, 3).stepsTo).toBe(3);
    expect(measured([2, 1], 2, 3).stepsTo).toBe(0);
    expect(measured([1, 3], 2, 3).stepsTo).toBeNaN();
  });

  it('leaves out rows without a recorded loss', () => {
    expect(measured([4, Number.NaN, 2, Number.NaN, 1], 2, 3)).toMatchObject({
      best: 1,
      stepsTo: 2,
      passesTo: 6,
    });
  });

  it('counts evaluations as passes where there is no data, as over one point', () => {
    expect(measured([4, 2], 2, 0).passesTo).toBe(9);
    expect(measured([4, 2], 2, 1).passesTo).toBe(9);
  });

  it('names the nearest minimum within a thousandth of the window’s diagonal', () => {
    const basin = (w: number, b: number) => measured([1], 1, 0, w, b).basin;
    expect(basin(10, 10)).toBe(0);
    expect(basin(11.4, 10)).toBe(0);
    expect(basin(11.6, 10)).toBe(1);
    expect(basin(10, 14.9)).toBe(0);
    expect(basin(10, 15.1)).toBeNaN();
    expect(basin(6, 13.1)).toBeNaN();
    expect(measured([1], 1, 0, 10, 10, { ...CONVERGED, rest: null }).basin).toBeNaN();
  });
});

import { expect, it } from 'vitest';
import { measureOf } from '../../../src/engine/families/measures';
import type { RuleEnd } from '../../../src/scene/outcome';
import type { Window } from '../../../src/scene/types';

const WINDOW: Window = { w: [0, 3000], b: [0, 4000] };
const CONVERGED: RuleEnd = { reason: 'steps', at: 3, rest: { since: 1, kind: 'minimum' } };
const MINIMA = [
  { w: 10, b: 10, loss: 0 },
  { w: 13, b: 10, loss: 0 },
];

/** The basin of a run that ends at (w, b). */
function basin(w: number, b: number, end = CONVERGED): number {
  const one = Float64Array.of(1);
  const totals = {
    w: Float64Array.of(w),
    b: Float64Array.of(b),
    loss: one,
    best: one,
    stepsTo: one,
    passesTo: one,
  };
  return measureOf({ ...totals, ends: [end] }, 0, MINIMA, WINDOW).basin;
}

it('the basin of a run is the nearest minimum within a thousandth of the window’s diagonal', () => {
  expect(basin(10, 10)).toBe(0);
  expect(basin(11.4, 10)).toBe(0);
  expect(basin(11.6, 10)).toBe(1);
  expect(basin(10, 14.9)).toBe(0);
  expect(basin(10, 15.1)).toBeNaN();
  expect(basin(6, 13.1)).toBeNaN();
  expect(basin(10, 10, { ...CONVERGED, rest: null })).toBeNaN();
});

it('the radius itself is within reach, and of two minima that are as near the later one counts', () => {
  expect(basin(10, 15)).toBe(0);
  expect(basin(11.5, 10)).toBe(1);
});

it('the reach is measured by the window’s sides, wherever it lies', () => {
  const totals = { loss: Float64Array.of(1), best: Float64Array.of(1) };
  const away = (by: number) =>
    measureOf(
      {
        ...totals,
        w: Float64Array.of(10 + by),
        b: Float64Array.of(10),
        stepsTo: totals.loss,
        passesTo: totals.loss,
        ends: [CONVERGED],
      },
      0,
      [{ w: 10, b: 10, loss: 0 }],
      { w: [-1000, 2000], b: [5000, 9000] },
    ).basin;
  expect([4.9, 5.1].map(away)).toEqual([0, Number.NaN]);
});

import { describe, expect, it } from 'vitest';
import { sketchedKnots } from '../../../src/views/charts/sketchedKnots';

const STEPS = [10, 20, 40, 80];
/** 1 at the top, and 0 a hundred pixels below. */
const valueAt = (top: number) => 1 - top / 100;
const moved = (from: readonly [number, number], to: readonly [number, number], steps = STEPS) =>
  Object.fromEntries(
    sketchedKnots(steps, { step: from[0], top: from[1] }, { step: to[0], top: to[1] }, valueAt),
  );

describe('a press on the chart', () => {
  it('moves the nearest knot to its height, and never the first one, which is given', () => {
    expect(moved([35, 25], [35, 25])).toEqual({ 2: 0.75 });
    expect(moved([29, 25], [29, 25])).toEqual({ 1: 0.75 });
    expect(moved([11, 50], [11, 50])).toEqual({ 1: 0.5 });
    expect(moved([999, 50], [999, 50])).toEqual({ 3: 0.5 });
  });

  it('half-way between two knots moves the earlier one', () => {
    expect(moved([30, 0], [30, 0])).toEqual({ 1: 1 });
  });
});

describe('a stroke over the chart', () => {
  it('moves the knots that it has passed to the heights at which it passed, in either direction', () => {
    expect(moved([15, 0], [45, 60])).toEqual({ 1: 0.9, 2: 0.4 });
    expect(moved([45, 60], [15, 0])).toEqual({ 1: 1, 2: 0.5 });
  });

  it('has the knot nearest to its end follow it, whatever height it passed there', () => {
    expect(moved([60, 100], [78, 10])).toEqual({ 3: 0.9 });
    expect(moved([35, 0], [45, 100])).toEqual({ 2: 0 });
    expect(moved([5, 0], [35, 60])).toEqual({ 0: 0.9, 1: 0.7, 2: 0.4 });
  });

  it('takes the knots at its ends along', () => {
    expect(moved([20, 0], [40, 100])).toEqual({ 1: 1, 2: 0 });
    expect(moved([40, 100], [20, 0])).toEqual({ 1: 1, 2: 0 });
  });

  it('straight up or down moves one knot, to its end', () => {
    expect(moved([40, 0], [40, 75])).toEqual({ 2: 0.25 });
  });
});

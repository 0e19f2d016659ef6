/** The places at which a line leaves a chart through its upper or lower edge. */
import { describe, expect, it } from 'vitest';
import { valueAxis } from '../../../src/views/charts/axis';
import { leavings } from '../../../src/views/charts/leaving';
import type { Drawn } from '../../../src/views/charts/unknownSteps';

/** From 0 to 10, each value at its own place. */
const AXIS = { ...valueAxis('linear', 0, 1), low: 0, high: 10, toPlot: (value: number) => value };

/** The line's values are two steps apart. */
const found = (...values: readonly Drawn[]) =>
  leavings(
    values.map((_, i) => 2 * i),
    values,
    AXIS,
  );

describe('a line leaves the chart', () => {
  it('nowhere while it stays inside, both edges among it', () => {
    expect(found(0, 10, 5, 10, 0)).toEqual([]);
    expect(found()).toEqual([]);
  });

  it('where it meets the upper edge, told with the value furthest out', () => {
    expect(found(5, 15, 25, 20, 5)).toEqual([{ edge: 'top', step: 1, value: 25 }]);
    expect(found(0, 40)).toEqual([{ edge: 'top', step: 0.5, value: 40 }]);
  });

  it('where it meets the lower edge, told with the value furthest out', () => {
    expect(found(10, -30, -10, 5)).toEqual([{ edge: 'bottom', step: 0.5, value: -30 }]);
    expect(found(5, 5, -5, -45)).toEqual([{ edge: 'bottom', step: 3, value: -45 }]);
  });

  it('once through each edge at the most: for its furthest value there, the first of equal ones', () => {
    expect(found(5, 15, 5, 25)).toEqual([{ edge: 'top', step: 4.5, value: 25 }]);
    expect(found(5, 25, 5, 15)).toEqual([{ edge: 'top', step: 0.5, value: 25 }]);
    expect(found(5, 15, 5, 15)).toEqual([{ edge: 'top', step: 1, value: 15 }]);
    expect(found(5, -5, 5, 15)).toEqual([
      { edge: 'bottom', step: 1, value: -5 },
      { edge: 'top', step: 5, value: 15 },
    ]);
  });

  it('through the other edge where it crosses the whole chart', () => {
    expect(found(15, -5)).toEqual([
      { edge: 'top', step: 0, value: 15 },
      { edge: 'bottom', step: 1.5, value: -5 },
    ]);
  });

  it('at its own step where nothing is known before', () => {
    expect(found(15, 5)).toEqual([{ edge: 'top', step: 0, value: 15 }]);
    expect(found(5, null, 15)).toEqual([{ edge: 'top', step: 4, value: 15 }]);
    expect(found(15, null, 20)).toEqual([{ edge: 'top', step: 4, value: 20 }]);
  });

  it('on the way from the last known value where some were not recorded', () => {
    expect(found(5, undefined, 15)).toEqual([{ edge: 'top', step: 2, value: 15 }]);
    expect(found(15, undefined, 20)).toEqual([{ edge: 'top', step: 0, value: 20 }]);
  });

  it('by the places on the axis, not by the values', () => {
    const powers = { ...AXIS, toPlot: Math.log10 };
    expect(leavings([0, 4], [1e5, 1e15], powers)).toEqual([{ edge: 'top', step: 2, value: 1e15 }]);
    expect(leavings([0, 4], [100, 1e-2], powers)).toEqual([{ edge: 'bottom', step: 2, value: 1e-2 }]);
  });
});

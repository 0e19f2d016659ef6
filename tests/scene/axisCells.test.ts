/** The places and widths of the cells along an axis of a sweep. */
import { describe, expect, it } from 'vitest';
import { AxisCells } from '../../src/scene/axisCells';
import { axisValues } from '../../src/scene/sweepAxis';

const axis = (scale: 'linear' | 'log' | 'one-minus-log', from: number, to: number, count: number) => ({
  of: 'steps',
  from,
  to,
  scale,
  count,
});

describe('cells of an axis', () => {
  it('are even where values are not rounded, whatever the scale, down to neighbouring doubles', () => {
    for (const each of [axis('log', 1e-4, 10, 5), axis('one-minus-log', 0, 0.999, 5)]) {
      const cells = new AxisCells(each, axisValues(each, false));
      expect(cells.isEven).toBe(true);
      expect(cells.shares).toEqual([0, 0.25, 0.5, 0.75, 1]);
      expect(cells.edges).toEqual([-0.125, 0.125, 0.375, 0.625, 0.875, 1.125]);
    }
    const close = axis('linear', 1, 1 + 4 * Number.EPSILON, 5);
    expect(new AxisCells(close, axisValues(close, false)).isEven).toBe(true);
  });

  it('of whole numbers stand on their values, and end half-way between them on the scale', () => {
    const cells = new AxisCells(axis('log', 1, 8, 4), [1, 2, 4, 8]);
    expect(cells.isEven).toBe(true);
    const uneven = new AxisCells(axis('log', 1, 16, 4), [1, 2, 4, 16]);
    expect(uneven.isEven).toBe(false);
    expect(uneven.isWhole).toBe(true);
    expect(uneven.shares.map((share) => Math.round(1000 * share))).toEqual([0, 250, 500, 1000]);
    expect(uneven.edges.map((edge) => Math.round(1000 * edge))).toEqual([-125, 125, 375, 750, 1250]);
    const linear = new AxisCells(axis('linear', 0, 4, 4), [0, 1, 3, 4]);
    expect(linear.shares).toEqual([0, 0.25, 0.75, 1]);
    expect(linear.isEven).toBe(false);
  });

  it('may fall: the first is always at 0', () => {
    const cells = new AxisCells(axis('log', 16, 1, 4), [16, 4, 2, 1]);
    expect(cells.shares.map((share) => Math.round(1000 * share) + 0)).toEqual([0, 500, 750, 1000]);
  });

  it('are found by a share, held to the axis, and places lead back', () => {
    const cells = new AxisCells(axis('log', 1, 16, 4), [1, 2, 4, 16]);
    expect([-9, -0.1, 0, 0.12, 0.13, 0.37, 0.38, 0.74, 0.76, 1, 9].map((at) => cells.cellAt(at))).toEqual([
      0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 3,
    ]);
    expect(cells.span).toBeCloseTo(1.375, 12);
    for (const part of [0, 0.3, 1]) expect(cells.partAt(cells.shareAt(part))).toBeCloseTo(part, 12);
  });
});

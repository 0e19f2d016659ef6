/** The places of a heat map's cells and values. */
import { describe, expect, it } from 'vitest';
import { AxisCells } from '../../../src/scene/axisCells';
import { axisValues } from '../../../src/scene/sweepAxis';
import { columnAt, rowAt, shareAcross, shareUp, xOf, yOf } from '../../../src/views/heatmap/heatFrame';

/** Cells of 20 × 10 pixels. */
const FRAME = { left: 50, top: 10, width: 100, height: 40, cells: { x: evenCells(5), y: evenCells(4) } };
const ONE = { ...FRAME, cells: { x: evenCells(1), y: evenCells(1) } };

function evenCells(count: number): AxisCells {
  return new AxisCells(
    null,
    Array.from({ length: count }, (_, i) => i / 8),
  );
}

describe('the cell under a place', () => {
  it('is that in whose column it lies, the next one from its left edge on', () => {
    expect([50, 69, 70, 149].map((x) => columnAt(FRAME, x))).toEqual([0, 0, 1, 4]);
    expect([0, 49, 150, 999].map((x) => columnAt(FRAME, x))).toEqual([0, 0, 4, 4]);
  });

  it('is that in whose row it lies, counted from the foot', () => {
    expect([50, 41, 40, 39, 11].map((y) => rowAt(FRAME, y))).toEqual([0, 0, 1, 1, 3]);
    expect([99, 51, 10, -99].map((y) => rowAt(FRAME, y))).toEqual([0, 0, 3, 3]);
  });
});

describe('the share of an axis', () => {
  it('is 0 in the middle of the first cell and 1 in that of the last', () => {
    expect([60, 80, 100, 140].map((x) => shareAcross(FRAME, x))).toEqual([0, 0.25, 0.5, 1]);
    expect([0, 0.25, 0.5, 1].map((share) => xOf(FRAME, share))).toEqual([60, 80, 100, 140]);
    expect([45, 30, 15].map((y) => shareUp(FRAME, y))).toEqual([0, 0.5, 1]);
    expect([0, 0.5, 1].map((share) => yOf(FRAME, share))).toEqual([45, 30, 15]);
  });

  it('goes on beyond them, to the edges and further', () => {
    expect([50, 150].map((x) => shareAcross(FRAME, x))).toEqual([-0.125, 1.125]);
    expect(shareUp(FRAME, 60)).toBe(-0.5);
  });

  it('of a single cell is 0 in its middle, and all places are in it', () => {
    expect([xOf(ONE, 0), yOf(ONE, 0)]).toEqual([100, 30]);
    expect([shareAcross(ONE, 100), shareUp(ONE, 30)]).toEqual([0, 0]);
    expect([columnAt(ONE, 140), columnAt(ONE, 51), rowAt(ONE, 12)]).toEqual([0, 0, 0]);
  });
});

describe('whole numbers on a log axis', () => {
  const STEPS = { of: 'steps', from: 1, to: 1000, scale: 'log', count: 65 } as const;
  const steps = axisValues(STEPS, true);
  const frame = { ...FRAME, width: 1100, cells: { x: new AxisCells(STEPS, steps), y: evenCells(4) } };
  const placeOf = (value: number) => xOf(frame, Math.log(value) / Math.log(1000));

  it('are under the place at which the axis says them', () => {
    for (const value of steps) expect(steps[columnAt(frame, placeOf(value))]).toBe(value);
    // Half-way between 2 and 3 by their logarithms.
    expect(steps[columnAt(frame, placeOf(2.44))]).toBe(2);
    expect(steps[columnAt(frame, placeOf(2.46))]).toBe(3);
  });

  it('have wide cells where they lie far apart', () => {
    const { edges } = frame.cells.x;
    const widthOf = (value: number) => {
      const at = steps.indexOf(value);
      return edges[at + 1] - edges[at];
    };
    expect(widthOf(2)).toBeCloseTo(Math.log(Math.sqrt(3)) / Math.log(1000), 12);
    expect(widthOf(2)).toBeGreaterThan(5 * widthOf(steps[40]));
  });

  it('have the share of the axis at their place, for a zoom', () => {
    expect(shareAcross(frame, placeOf(10))).toBeCloseTo(1 / 3, 12);
    expect(shareAcross(frame, placeOf(1))).toBeCloseTo(0, 12);
  });
});

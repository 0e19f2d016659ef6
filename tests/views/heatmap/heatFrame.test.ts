/** The places of a heat map's cells and values. */
import { describe, expect, it } from 'vitest';
import { columnAt, rowAt, shareAcross, shareUp, xOf, yOf } from '../../../src/views/heatmap/heatFrame';

/** Cells of 20 × 10 pixels. */
const FRAME = { left: 50, top: 10, width: 100, height: 40, columns: 5, rows: 4 };
const ONE = { ...FRAME, columns: 1, rows: 1 };

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

  it('of a single cell is 0, in its middle', () => {
    expect([shareAcross(ONE, 140), shareUp(ONE, 12)]).toEqual([0, 0]);
    expect([xOf(ONE, 0), yOf(ONE, 0)]).toEqual([100, 30]);
  });
});

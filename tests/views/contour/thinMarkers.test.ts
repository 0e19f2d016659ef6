import { describe, expect, it } from 'vitest';
import { type MapFrame, plotFrame } from '../../../src/views/contour/frame';
import { PIXELS, run, runOver, thinMarkers, walk } from './paths';

const FRAME = plotFrame(444, 432, { w: [-6, 6], b: [-6, 6] }) as MapFrame;

describe('markers', () => {
  it('never touch, wherever the path comes back to', () => {
    const { x, y } = thinMarkers(walk(3_000, 0.6), FRAME, 9);
    expect(x.length).toBeGreaterThan(20);
    for (let i = 0; i < x.length; i++) {
      for (let j = 0; j < i; j++) expect(Math.hypot(x[i] - x[j], y[i] - y[j])).toBeGreaterThanOrEqual(9);
    }
  });

  it('stand at steps inside the plot', () => {
    expect(thinMarkers(run([0, 1e9, Number.NaN, 3], [0, 0, 0, 3]), FRAME, 9).row).toEqual([0, 3]);
  });
});

describe('markers side by side', () => {
  const rowsAt = (points: readonly (readonly [number, number])[], apart = 10) =>
    thinMarkers(runOver(points), PIXELS, apart).row;

  it('stand as far apart as they are wide, and no closer, in any direction', () => {
    for (let k = 0; k < 16; k++) {
      const [dx, dy] = [Math.cos((2 * Math.PI * k) / 16), Math.sin((2 * Math.PI * k) / 16)];
      for (const [x, y] of [
        [200, 200],
        [205, 207],
        [209.5, 200.5],
      ]) {
        expect(
          rowsAt([
            [x, y],
            [x + 10.001 * dx, y + 10.001 * dy],
          ]),
        ).toEqual([0, 1]);
        expect(
          rowsAt([
            [x, y],
            [x + 9.99 * dx, y + 9.99 * dy],
          ]),
        ).toEqual([0]);
      }
    }
    expect(
      rowsAt([
        [200, 200],
        [210, 200],
        [210, 210],
      ]),
    ).toEqual([0, 1, 2]);
  });

  it('stand on the borders of the plot too', () => {
    const corners = [
      [0, 0],
      [400, 0],
      [0, 400],
      [400, 400],
    ] as const;
    expect(rowsAt(corners)).toEqual([0, 1, 2, 3]);
    expect(rowsAt([...corners, [9, 0], [391, 400], [400, 391], [0, 9]])).toEqual([0, 1, 2, 3]);
    expect(
      rowsAt([
        [200, 200],
        [400.1, 200],
        [200, -0.1],
      ]),
    ).toEqual([0]);
  });

  it('look at all that stand in one cell', () => {
    const both = [
      [200, 200],
      [209.9, 209.9],
    ] as const;
    expect(rowsAt(both)).toEqual([0, 1]);
    expect(rowsAt([...both, [201, 201], [208.9, 208.9], [219, 209], [209, 219], [190.5, 200]])).toEqual([
      0, 1,
    ]);
  });
});

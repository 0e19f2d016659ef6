import { describe, expect, it } from 'vitest';
import { distinctEnds } from '../../../../src/views/contour/layerHandles/distinctEnds';

const WINDOW = { w: [-2, 2], b: [0, 1] } as const;

describe('ends on the map', () => {
  it('are there for each of a thousand seeds that end apart', () => {
    const w = Array.from({ length: 1000 }, (_, i) => -1.98 + (3.96 * (i % 40)) / 39);
    const b = Array.from({ length: 1000 }, (_, i) => 0.02 + (0.96 * Math.floor(i / 40)) / 24);
    expect(distinctEnds(w, b, WINDOW).map(({ index }) => index)).toEqual(w.map((_, i) => i));
  });

  it('are one where many lie on top of each other: the first', () => {
    expect(distinctEnds([1, 1.0001, -1], [0.503, 0.5031, 0.503], WINDOW).map(({ index }) => index)).toEqual([
      0, 2,
    ]);
  });

  it('lie where the map draws them, from its top left corner, and are left out outside of the window', () => {
    expect(distinctEnds([-2, 5, Number.NaN, 2], [1, 0.5, 0.5, 0], WINDOW)).toEqual([
      { index: 0, x: 0, y: 0 },
      { index: 3, x: 1, y: 1 },
    ]);
  });
});

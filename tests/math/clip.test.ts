import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipSegment } from '../../src/math/clip';
import { createRandom } from '../../src/math/random';

const BOX = { x0: -1, x1: 3, y0: 0, y1: 2 };

function clip(x0: number, y0: number, x1: number, y1: number): number[] | null {
  const out = new Float64Array(4);
  return clipSegment(x0, y0, x1, y1, BOX, out) ? [...out] : null;
}

describe('clipSegment', () => {
  it.each<[string, number[], number[] | null]>([
    ['inside stays as it is', [0, 1, 0.1, 1.3], [0, 1, 0.1, 1.3]],
    ['across', [-3, 1, 5, 1], [-1, 1, 3, 1]],
    ['across, backwards', [5, 1, -3, 1], [3, 1, -1, 1]],
    ['upright', [0, -4, 0, 4], [0, 0, 0, 2]],
    ['from inside out', [1, 1, 1, 5], [1, 1, 1, 2]],
    ['over a corner', [-2, 1, 0, 3], [-1, 2, -1, 2]],
    ['past a corner', [-2, 1.5, 0, 3.5], null],
    ['beside', [4, 0, 5, 2], null],
    ['parallel to an edge, outside', [-3, 3, 5, 3], null],
    ['along an edge', [-3, 2, 5, 2], [-1, 2, 3, 2]],
    // 0.3 + (0.9 − 0.3) is 0.8999999999999999.
    ['inside, to its very ends', [0.3, 0.7, 0.9, 0.1], [0.3, 0.7, 0.9, 0.1]],
    ['up to an edge', [-3, 0.5, -1, 1.5], [-1, 1.5, -1, 1.5]],
    ['up to the lower edge', [0.5, -1, 2, 0], [2, 0, 2, 0]],
    ['off an edge', [3, 0.5, 5, 1.5], [3, 0.5, 3, 0.5]],
    ['a point inside', [1, 1, 1, 1], [1, 1, 1, 1]],
    ['a point outside', [9, 1, 9, 1], null],
    ['short of the box', [-5, 1, -2, 1], null],
    ['to afar', [1, 1, 1e300, 1], [1, 1, 3, 1]],
    ['to infinity', [1, 1, Number.POSITIVE_INFINITY, 1], null],
    ['to nowhere', [1, Number.NaN, 2, 1], null],
    ['wider than any double', [-1e308, 1, 1e308, 1], null],
  ])('%s', (_, [x0, y0, x1, y1], expected) => {
    expect(clip(x0, y0, x1, y1)).toEqual(expected);
  });

  it('always ends inside, on the segment, in its direction', () => {
    const random = createRandom(1);
    let met = 0;
    for (let i = 0; i < 5000; i++) {
      const [x0, y0, x1, y1] = [0, 0, 0, 0].map(() => 8 * random.uniform() - 3);
      const part = clip(x0, y0, x1, y1);
      if (part === null) continue;
      met++;
      for (const [x, y] of [part.slice(0, 2), part.slice(2)]) {
        expect(x >= BOX.x0 && x <= BOX.x1 && y >= BOX.y0 && y <= BOX.y1).toBe(true);
        expect((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)).toBeCloseTo(0, 10);
      }
      expect((part[2] - part[0]) * (x1 - x0) + (part[3] - part[1]) * (y1 - y0)).toBeGreaterThanOrEqual(0);
    }
    expect(met).toBeGreaterThan(1000);
  });

  it('gives a piece inside or none, however far away the ends are', () => {
    const coordinate = fc.double({ noDefaultInfinity: true, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, coordinate, (x0, y0, x1, y1) => {
        const part = clip(x0, y0, x1, y1);
        if (part === null) return;
        for (const x of [part[0], part[2]]) expect(x >= BOX.x0 && x <= BOX.x1).toBe(true);
        for (const y of [part[1], part[3]]) expect(y >= BOX.y0 && y <= BOX.y1).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves out untouched where there is nothing', () => {
    const out = Float64Array.of(1, 2, 3, 4);
    expect(clipSegment(9, 9, 8, 8, BOX, out)).toBe(false);
    expect([...out]).toEqual([1, 2, 3, 4]);
  });
});

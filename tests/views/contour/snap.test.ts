import { describe, expect, it } from 'vitest';
import { axisTicks } from '../../../src/views/contour/axisTicks';
import { snapToTicks } from '../../../src/views/contour/snap';

const WINDOW = { w: [-6, 6], b: [-6, 6] } as const;
const PIXEL = 12 / 400;

describe('a point that is dragged', () => {
  it('takes the value of a tick that is within six pixels, each coordinate for itself', () => {
    expect(snapToTicks({ w: -1.87, b: 2.5 }, WINDOW, PIXEL)).toEqual({ w: -2, b: 2.5 });
    expect(snapToTicks({ w: 0.1, b: -3.1 }, WINDOW, PIXEL)).toEqual({ w: 0, b: -3 });
  });

  it('stays where it is farther away', () => {
    expect(snapToTicks({ w: -1.8, b: 2.3 }, WINDOW, PIXEL)).toEqual({ w: -1.8, b: 2.3 });
  });

  it.each([
    { w: [-6, 6], b: [-6, 6] },
    { w: [-0.02, 0.01], b: [3, 3.02] },
    { w: [-4e5, 3e5], b: [-1e5, 1e5] },
  ] as const)('takes the values that the axes show, in the window $w, $b', (window) => {
    const { w, b } = axisTicks(window, 500, 500, 1);
    const pixel = (window.w[1] - window.w[0]) / 500;
    for (const { value } of w)
      expect(snapToTicks({ w: value + 4 * pixel, b: 0 }, window, pixel).w).toBe(value);
    for (const { value } of b)
      expect(snapToTicks({ w: 0, b: value - 4 * pixel }, window, pixel).b).toBe(value);
  });
});

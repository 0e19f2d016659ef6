import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Window } from '../../../src/scene/types';
import {
  meantPoint,
  panWindow,
  pointAt,
  roundTo,
  roundWindow,
  unitsPerPixel,
  zoomWindow,
} from '../../../src/views/contour/window';

const WINDOW: Window = { w: [-6, 6], b: [-6, 6] };
const side = ([low, high]: readonly [number, number]) => high - low;

describe('zooming', () => {
  it('keeps the point under the cursor where it is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (factor, right, down) => {
          const anchor = pointAt(WINDOW, right, down);
          const after = pointAt(zoomWindow(WINDOW, factor, anchor), right, down);
          expect(after.w).toBeCloseTo(anchor.w, 8);
          expect(after.b).toBeCloseTo(anchor.b, 8);
        },
      ),
    );
  });

  it('keeps the proportions and stops at the limits', () => {
    const wide: Window = { w: [-6, 6], b: [-3, 3] };
    for (const factor of [1e-30, 1e30, 3]) {
      const zoomed = zoomWindow(wide, factor, { w: 1, b: 1 });
      expect(side(zoomed.w) / side(zoomed.b)).toBeCloseTo(2, 6);
      expect(side(zoomed.b)).toBeGreaterThanOrEqual(0.99e-4);
      expect(side(zoomed.w)).toBeLessThanOrEqual(2.01e6);
    }
  });
});

describe('panning', () => {
  it('moves both edges alike', () => {
    expect(panWindow(WINDOW, 2, -1)).toEqual({ w: [-4, 8], b: [-7, 5] });
  });

  it('leaves no digits that cannot be seen', () => {
    const odd: Window = {
      w: [-2.6191950464396268, 1.3808049535603726],
      b: [-1.9999999999999987, 2.000000000000001],
    };
    expect(roundWindow(odd)).toEqual({ w: [-2.6192, 1.3808], b: [-2, 2] });
    expect(roundWindow(WINDOW)).toEqual(WINDOW);
  });

  it('keeps the middle among legal points', () => {
    expect(panWindow(WINDOW, 1e9, -1e9)).toEqual({ w: [999_994, 1_000_006], b: [-1_000_006, -999_994] });
  });
});

describe('what a pointer means', () => {
  it('has no more digits than a pixel is worth', () => {
    expect(roundTo(-1.9734217, unitsPerPixel(WINDOW, 370))).toBe(-1.97);
    expect(roundTo(1234.56, 40)).toBe(1230);
    expect(Object.is(roundTo(-0.001, 0.03), 0)).toBe(true);
  });

  it('is a legal point', () => {
    expect(meantPoint({ w: 1.5e6, b: -2e6 }, 1000)).toEqual({ w: 1e6, b: -1e6 });
  });

  it('has b pointing up', () => {
    expect(pointAt(WINDOW, 0, 0)).toEqual({ w: -6, b: 6 });
    expect(pointAt(WINDOW, 1, 1)).toEqual({ w: 6, b: -6 });
  });
});

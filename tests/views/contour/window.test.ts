import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDrawableWindow, leastSide } from '../../../src/scene/drawableWindow';
import type { Window } from '../../../src/scene/types';
import {
  meantPoint,
  middleOf,
  panWindow,
  pointAt,
  roundTo,
  roundWindow,
  unitsPerPixel,
  zoomWindow,
} from '../../../src/views/contour/window';
import { legalWindow } from '../../scene/documents';

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
      expect(side(zoomed.w) / side(zoomed.b)).toBeCloseTo(2, 5);
      expect(side(zoomed.b)).toBeGreaterThanOrEqual(leastSide(zoomed.b));
      expect(side(zoomed.w)).toBeLessThanOrEqual(2.01e6);
    }
  });

  it.each<readonly [string, Window]>([
    ['below 0.0001', { w: [0, 2e-5], b: [0, 1e-5] }],
    ['at the least side', { w: [1, 1 + 1.0001e-10], b: [1, 1 + 1.0001e-10] }],
    ['wider than all legal points', { w: [-4e6, 4e6], b: [-4e6, 4e6] }],
  ])('never goes the other way from a window %s', (_, window) => {
    const closer = zoomWindow(window, 1.5, middleOf(window));
    expect(side(closer.w)).toBeLessThanOrEqual(side(window.w));
    const farther = zoomWindow(window, 1 / 1.5, middleOf(window));
    expect(side(farther.w)).toBeGreaterThanOrEqual(side(window.w));
  });

  it('comes to rest at the least side, and the way back is open', () => {
    let window: Window = WINDOW;
    for (let i = 0; i < 100; i++) window = roundWindow(zoomWindow(window, 2, { w: 1, b: 2 }));
    expect(roundWindow(zoomWindow(window, 2, { w: 1, b: 2 }))).toEqual(window);
    expect(side(window.b)).toBeLessThan(3 * leastSide(window.b));
    expect(side(zoomWindow(window, 0.5, { w: 1, b: 2 }).b)).toBeGreaterThan(1.9 * side(window.b));
  });
});

describe('pan and zoom', () => {
  it('lead from any window that can be drawn to one that can be drawn', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const gesture = fc.record({
      factor: fc.oneof(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), fc.constantFrom(1e-30, 1e30)),
      right: share,
      down: share,
      pan: fc.double({ min: -2, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(legalWindow, fc.array(gesture, { minLength: 1, maxLength: 20 }), (start, gestures) => {
        let window = start;
        for (const { factor, right, down, pan } of gestures) {
          window = roundWindow(zoomWindow(window, factor, pointAt(window, right, down)));
          window = roundWindow(panWindow(window, pan * side(window.w), -pan * side(window.b)));
          expect(isDrawableWindow(window)).toBe(true);
        }
      }),
    );
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
    expect(roundTo(-1.9734217, unitsPerPixel(WINDOW, 370, 370))).toBe(-1.97);
    expect(roundTo(1234.56, 40)).toBe(1230);
    expect(Object.is(roundTo(-0.001, 0.03), 0)).toBe(true);
  });

  it('has the digits of the finer axis where a long window is stretched', () => {
    expect(unitsPerPixel({ w: [0, 1000], b: [0, 1] }, 400, 50)).toBe(0.02);
    expect(unitsPerPixel({ w: [0, 1], b: [0, 1000] }, 50, 400)).toBe(0.02);
  });

  it('is a legal point', () => {
    expect(meantPoint({ w: 1.5e6, b: -2e6 }, 1000)).toEqual({ w: 1e6, b: -1e6 });
  });

  it('has b pointing up', () => {
    expect(pointAt(WINDOW, 0, 0)).toEqual({ w: -6, b: 6 });
    expect(pointAt(WINDOW, 1, 1)).toEqual({ w: 6, b: -6 });
  });
});

import { describe, expect, test } from 'vitest';
import { besidePoint } from '../../../src/views/contour/readoutPlacement';

const PLOT = { left: 40, top: 8, width: 400, height: 300 };

describe('the read-out', () => {
  test('stands right of and below its point where there is room', () => {
    expect(besidePoint(100, 100, PLOT, 120, 80)).toEqual({ left: 118, top: 118 });
  });

  test('stands there as long as it just fits', () => {
    expect(besidePoint(302, 210, PLOT, 120, 80)).toEqual({ left: 320, top: 228 });
    expect(besidePoint(303, 211, PLOT, 120, 80)).toEqual({ left: 165, top: 113 });
  });

  test('turns to the other side near the right and the lower edge', () => {
    expect(besidePoint(430, 290, PLOT, 120, 80)).toEqual({ left: 292, top: 192 });
  });

  test('is never cut off by the picture’s own edge', () => {
    expect(besidePoint(60, 30, { left: 40, top: 8, width: 60, height: 40 }, 120, 80)).toEqual({
      left: 0,
      top: 0,
    });
  });
});

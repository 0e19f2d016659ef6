import { expect, test } from 'vitest';
import { nextSlice, shareBelow } from '../../../../src/lessons/explorables/contours/sliceCount';

test('the share below a plane counts samples, and holes as above', () => {
  const grid = Float64Array.of(0, 1, 2, Number.NaN);
  expect(shareBelow({ grid, size: 2 }, 1.5)).toBe(0.5);
  expect(shareBelow({ grid, size: 2 }, 0)).toBe(0);
});

test('the next slice is a round height above or below, or the same height where there is none', () => {
  const range = { lowest: 0, highest: 0.73 };
  const up = nextSlice(range, 0.2, 1);
  expect(up).toBeGreaterThan(0.2);
  expect(nextSlice(range, up, -1)).toBeCloseTo(0.2, 12);
  expect(nextSlice(range, 0.73, 1)).toBe(0.73);
  expect(nextSlice(range, 0, -1)).toBe(0);
});

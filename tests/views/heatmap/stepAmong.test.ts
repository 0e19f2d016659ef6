import { expect, it } from 'vitest';
import { stepAmong } from '../../../src/views/heatmap/stepAmong';

const NAMED = [0, 4, 8, 12, 16];

it('a key goes from one of the document’s cells to the next, from the middle at first', () => {
  expect([1, -1, 0].map((steps) => stepAmong(NAMED, null, steps))).toEqual([12, 4, 8]);
  expect([1, -1, 2, -9, 9].map((steps) => stepAmong(NAMED, 4, steps))).toEqual([8, 0, 12, 0, 16]);
});

it('from a finer cell that was pointed at it goes on to the next on that side', () => {
  expect([1, -1, 2].map((steps) => stepAmong(NAMED, 6, steps))).toEqual([8, 4, 12]);
  expect(stepAmong(NAMED, 6, 0)).toBe(6);
});

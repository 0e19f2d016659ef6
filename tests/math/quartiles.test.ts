import { expect, it } from 'vitest';
import { quantile } from '../../src/math/quartiles';

it('a quantile lies between the sorted values, by linear interpolation', () => {
  expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([5], 0.75)).toBe(5);
});

it('a quantile takes what is missing as infinite', () => {
  expect(quantile([1, Number.NaN, 2], 0.5)).toBe(2);
  expect(quantile([1, Number.NaN, Number.POSITIVE_INFINITY], 0.75)).toBe(Number.POSITIVE_INFINITY);
});

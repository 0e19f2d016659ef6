import { expect, it } from 'vitest';
import { decimalsOf } from '../../src/math/decimals';

it.each([
  [1, 0],
  [0.1, 1],
  [0.03, 2],
  [1e-3, 3],
  [1e-15, 15],
  [9.99, 0],
  [40, -1],
  [1000, -3],
])('a resolution of %d is worth %d decimals', (resolution, decimals) => {
  expect(decimalsOf(resolution) + 0).toBe(decimals);
});

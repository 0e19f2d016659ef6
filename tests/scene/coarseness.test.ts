import { expect, it } from 'vitest';
import { coarsenessOf } from '../../src/scene/coarseness';

it.each([
  ['doubles', [-2, -1.683772233983162], 1e-9],
  ['single precision', [-2, Math.fround(-1.683772233983162)], 1e-5],
  ['six decimals', [-2, -1.683772], 2e-5],
  ['four digits', [-2, -1.684, 0.001684], 0.02],
  ['one digit', [-2, -1.7], 0.02],
])('a table of %s', (_, values, coarseness) => {
  expect(coarsenessOf({ w: values, b: [0] })).toBeCloseTo(coarseness, 12);
});

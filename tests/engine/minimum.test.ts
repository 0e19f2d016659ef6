import { describe, expect, it } from 'vitest';
import { createFunctionObjective, SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { defaultsOf } from '../../src/catalog/parameters';
import { findMinimum } from '../../src/engine/minimum';

const NEAR = 0.02;

const surfaces = SURFACE_FUNCTIONS.map((definition) => {
  const params = defaultsOf(definition.params);
  const own = createFunctionObjective(definition, params);
  const { hessian: _own, ...differences } = own;
  const minima = definition.minima(params).filter(({ degenerate }) => !degenerate);
  return { id: definition.id, own, differences, minima, saddles: definition.saddles(params) };
});

const withMinima = surfaces.filter(({ minima }) => minima.length > 0);
const withSaddles = surfaces.filter(({ saddles }) => saddles.length > 0);

describe('the search for a minimum', () => {
  describe.each(withMinima)('on $id', ({ own, differences, minima }) => {
    it.each([
      { with: 'its own Hessian', objective: own },
      { with: 'differences of its gradient', objective: differences },
    ])('settles in the one nearby, with $with', ({ objective }) => {
      for (const { w, b, loss } of minima) {
        const found = findMinimum(objective, { w: w + NEAR, b: b - NEAR });
        expect(found?.w).toBeCloseTo(w, 8);
        expect(found?.b).toBeCloseTo(b, 8);
        expect(Math.abs((found?.loss ?? Number.NaN) - loss)).toBeLessThan(1e-12 * (1 + Math.abs(loss)));
      }
    });
  });

  it.each(withSaddles)('on $id does not take a saddle for one', ({ own, saddles }) => {
    for (const saddle of saddles) expect(findMinimum(own, saddle)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { createFunctionObjective, SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { defaultsOf } from '../../src/catalog/parameters';
import { findMinimum } from '../../src/engine/minimum';

const NEAR = 0.02;

describe.each(SURFACE_FUNCTIONS)('the search on $id', (definition) => {
  const params = defaultsOf(definition.params);
  const own = createFunctionObjective(definition, params);
  const { hessian: _own, ...differences } = own;

  it.each([
    { with: 'its own Hessian', objective: own },
    { with: 'differences of its gradient', objective: differences },
  ])('settles in the minimum nearby, with $with', ({ objective }) => {
    for (const { w, b, loss } of definition.minima(params).filter(({ degenerate }) => !degenerate)) {
      const found = findMinimum(objective, { w: w + NEAR, b: b - NEAR });
      expect(found?.w).toBeCloseTo(w, 8);
      expect(found?.b).toBeCloseTo(b, 8);
      expect(Math.abs((found?.loss ?? Number.NaN) - loss)).toBeLessThan(1e-12 * (1 + Math.abs(loss)));
    }
  });

  it('does not take a saddle for one', () => {
    for (const saddle of definition.saddles(params)) expect(findMinimum(own, saddle)).toBeNull();
  });
});

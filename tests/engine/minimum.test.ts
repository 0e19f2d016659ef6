import { describe, expect, it } from 'vitest';
import type { Objective } from '../../src/catalog/define';
import { LOSSES } from '../../src/catalog/losses';
import { createFunctionObjective, SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { createNeuron } from '../../src/catalog/objectives/neuron';
import { defaultsOf } from '../../src/catalog/parameters';
import { exactMinimum, findMinimum } from '../../src/engine/minimum';

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

  it.each([
    ['himmelblau', -0.2, -0.9, 'beside its top'],
    ['himmelblau', 0.1, 2.8, 'beside a saddle'],
    ['rosenbrock', -1.2, 1, 'in its valley'],
    ['rosenbrock', 0, 2, 'high above its valley'],
    ['six-hump-camel', 0.1, 0.1, 'beside a saddle'],
  ])('on %s goes down from (%d, %d), %s, to a minimum', (id, w, b) => {
    const surface = surfaces.find((each) => each.id === id);
    if (surface === undefined) throw new Error(id);
    for (const objective of [surface.own, surface.differences]) {
      const found = findMinimum(objective, { w, b });
      const distances = surface.minima.map((each) =>
        Math.hypot(each.w - (found?.w ?? Number.NaN), each.b - (found?.b ?? Number.NaN)),
      );
      expect(Math.min(...distances)).toBeLessThan(1e-6);
    }
  });

  it.each(withSaddles)('on $id does not take a saddle for one', ({ own, saddles }) => {
    for (const saddle of saddles) expect(findMinimum(own, saddle)).toBeNull();
  });
});

describe('the minimum in closed form', () => {
  const minimumOf = (x: readonly number[], y: readonly number[]) => {
    const points = { x: Float64Array.from(x), y: Float64Array.from(y) };
    return exactMinimum(createNeuron(points, LOSSES[0]), points);
  };

  it('is the sigmoid through both points, to the last digits of its loss', () => {
    const found = minimumOf([1, 3], [0.5, 0.8]);
    expect(found?.w).toBeCloseTo(Math.log(4) / 2, 14);
    expect(found?.b).toBeCloseTo(-Math.log(4) / 2, 14);
    expect(found?.loss).toBeLessThan(1e-30);
  });

  it.each([
    ['one point', [1], [0.5]],
    ['three points', [1, 2, 3], [0.5, 0.6, 0.7]],
    ['two points at one x', [1, 1], [0.5, 0.6]],
    ['a y of 0, which no sigmoid reaches', [1, 2], [0, 0.6]],
    ['a y of 1, which no sigmoid reaches', [1, 2], [0.5, 1]],
    ['a y beyond them', [1, 2], [-0.1, 1.2]],
  ])('is none for %s', (_, x, y) => expect(minimumOf(x, y)).toBeNull());
});

describe('the search gives up', () => {
  it('where the lowest point lies at infinity, though rounding makes the plateau look like a minimum', () => {
    const points = { x: Float64Array.of(1, 2), y: Float64Array.of(0, 1) };
    expect(findMinimum(createNeuron(points, LOSSES[0]), { w: 0, b: 0 })).toBeNull();
  });

  it('after at most 100 steps, two evaluations and a Hessian each', () => {
    let evaluations = 0;
    const slope: Objective = {
      points: 0,
      cost: 1,
      evaluate: (theta, out) => {
        evaluations++;
        out.set([0.5 / Math.sqrt(theta[0] + 20), 0, Math.sqrt(theta[0] + 20)]);
      },
      hessian: (_, out) => out.set([1, 0, 1]),
    };
    expect(findMinimum(slope, { w: 1e6, b: 0 })).toBeNull();
    expect(evaluations).toBeLessThanOrEqual(101);
    expect(evaluations).toBeGreaterThan(90);
  });
});

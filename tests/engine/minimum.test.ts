import { describe, expect, it } from 'vitest';
import type { Objective } from '../../src/catalog/define';
import { LOSSES } from '../../src/catalog/losses';
import { createFunctionObjective, SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { createNeuron } from '../../src/catalog/objectives/neuron';
import { defaultsOf } from '../../src/catalog/parameters';
import { exactMinimum, findMinimum, searchMinimum } from '../../src/engine/minimum';
import { objectiveOf, quadratic } from './analyticObjectives';

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

  it('is so wherever the points lie, in either order', () => {
    const logit = (y: number) => Math.log(y / (1 - y));
    for (const [x, y] of [
      [
        [2, 5],
        [0.3, 0.8],
      ],
      [
        [-4, -1.5],
        [0.9, 0.2],
      ],
      [
        [3, -2],
        [0.1, 0.6],
      ],
    ]) {
      const w = (logit(y[1]) - logit(y[0])) / (x[1] - x[0]);
      const found = minimumOf(x, y);
      expect(found?.w).toBeCloseTo(w, 12);
      expect(found?.b).toBeCloseTo(logit(y[0]) - w * x[0], 12);
      expect(found?.loss).toBeLessThan(1e-28);
    }
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

describe('the steps of the search', () => {
  it('are Newton’s, with a damping that begins at a thousandth and falls tenfold as long as it goes down', () => {
    // A damping of d leaves d / (1 + d) of the distance.
    const left = (factors: readonly number[]) => factors.reduce((product, d) => (product * d) / (1 + d), 1);
    const found = findMinimum(quadratic(1, 0, 1), { w: 0.5, b: 0 });
    expect((found?.w ?? Number.NaN) / (0.5 * left([1e-3, 1e-4, 1e-5]))).toBeCloseTo(1, 5);
    const further = findMinimum(quadratic(1, 0, 1), { w: 0, b: 500 });
    expect((further?.b ?? Number.NaN) / (500 * left([1e-3, 1e-4, 1e-5, 1e-6]))).toBeCloseTo(1, 5);
  });

  it('end where the slope is a hundred-billionth of the curvature', () => {
    for (const curvature of [1, 40]) {
      const bowl = quadratic(curvature, 0, curvature);
      expect(findMinimum(bowl, { w: 1e-11, b: 0 })?.w).toBe(1e-11);
      expect(Math.abs(findMinimum(bowl, { w: 1.2e-11, b: 0 })?.w ?? 1)).toBeLessThan(1e-12);
    }
  });

  it('go on by the slope where the loss is the same to its last bit', () => {
    const high = objectiveOf({
      loss: (w, b) => 1 + 0.5 * (w * w + b * b),
      slope: (w, b) => [w, b],
      bend: () => [1, 0, 1],
    });
    const found = findMinimum(high, { w: 1e-9, b: -2e-9 });
    expect(found?.loss).toBe(1);
    expect(Math.abs(found?.w ?? 1)).toBeLessThan(1e-11);
    expect(Math.abs(found?.b ?? 1)).toBeLessThan(1e-11);
  });

  it('cost five evaluations of all the data each', () => {
    for (const effort of [1, 700]) {
      const search = searchMinimum({ ...quadratic(1, 0, 1), effort }, { w: 0.5, b: 0 });
      const parts: number[] = [];
      for (let part = search.next(); part.done !== true; part = search.next()) parts.push(part.value);
      expect(parts).toEqual([5 * effort, 5 * effort, 5 * effort]);
    }
  });

  /** The lowest place is the start, whatever its slope says. */
  const pit = (slope: number, at: { w: number; b: number }) => {
    let evaluations = 0;
    const objective = objectiveOf({
      loss: (w, b) => {
        evaluations++;
        return w === at.w && b === at.b ? 0 : 1;
      },
      slope: () => [slope, 0],
      bend: () => [1, 0, 1],
    });
    const found = findMinimum(objective, at);
    return { found, evaluations };
  };

  it('are tried anew with ten times the damping, up to a hundred million', () => {
    // The start, and dampings from 10⁻³ to 10⁸.
    expect(pit(1, { w: 0, b: 0 })).toEqual({ found: null, evaluations: 1 + 12 });
  });

  it('may lead nowhere within the rounding of a minimum, where the slope is a hundred-millionth', () => {
    expect(pit(1e-8, { w: 0, b: 0 }).found).toEqual({ w: 0, b: 0, loss: 0 });
    expect(pit(1.2e-8, { w: 0, b: 0 }).found).toBeNull();
  });

  it('are at most a hundred', () => {
    let evaluations = 0;
    const slope = objectiveOf({
      loss: (w) => {
        evaluations++;
        return Math.sqrt(w + 20);
      },
      slope: (w) => [0.5 / Math.sqrt(w + 20), 0],
      bend: () => [1, 0, 1],
    });
    expect(findMinimum(slope, { w: 1e6, b: 0 })).toBeNull();
    expect(evaluations).toBe(101);
  });

  it('find no lowest point in a valley with a level floor', () => {
    expect(findMinimum(quadratic(1, 0, 0), { w: 0, b: 0 })).toBeNull();
    expect(findMinimum(quadratic(1, 1, 1), { w: 0, b: 0 })).toBeNull();
  });
});

describe('a point that looks like a minimum', () => {
  /** Level and bent up everywhere, but for a loss that is another a ten-thousandth further out. */
  const found = (loss: number, beyond: number) => {
    const isBeyond = (w: number) => w > 2 * 1.00009 && w < 2 * 1.00011;
    const objective = objectiveOf({
      loss: (w) => (isBeyond(w) ? beyond : loss),
      slope: () => [0, 0],
      bend: () => [1, 0, 1],
    });
    return findMinimum(objective, { w: 2, b: 0 });
  };

  it('is none where more than a billionth of the loss is lost a ten-thousandth further out', () => {
    for (const loss of [1, -3]) {
      const size = Math.abs(loss);
      expect(found(loss, loss - 1.2e-9 * size)).toBeNull();
      expect(found(loss, loss - 1e-9 * size)).toEqual({ w: 2, b: 0, loss });
      expect(found(loss, loss)).toEqual({ w: 2, b: 0, loss });
    }
  });
});

/** The distance of a computed run from a recorded path. */
import { describe, expect, it } from 'vitest';
import type { OptimizerDefinition } from '../../../src/catalog/define';
import { findOptimizer } from '../../../src/catalog/optimizers';
import { agrees, lastStepOf, measure, targetOf } from '../../../src/engine/nearest/measure';
import { GROWTH } from '../../../src/scene/coarseness';
import type { RecordedPath } from '../../../src/scene/recordedPath';
import type { ObjectiveSpec, RunSpec } from '../../../src/scene/types';
import { bowlOf, descentOf } from '../lanes/bowl';
import { NOISY, runOf, TWO_POINTS } from '../scenes';
import { follow, objectiveOf } from '../trajectory';

const run = runOf('gd', { steps: 50, hyper: { eta: 0.5 } });

function pathOf(of: RunSpec, on: ObjectiveSpec = TWO_POINTS) {
  const { columns, length } = follow(on, of);
  return { w: [...columns.w.subarray(0, length)], b: [...columns.b.subarray(0, length)] };
}

function measured(
  path: RecordedPath,
  settings: RunSpec = run,
  { steps = 50, bar = Number.POSITIVE_INFINITY, on = TWO_POINTS as ObjectiveSpec } = {},
) {
  // Whatever was in the array before.
  const residuals = new Float64Array(2 * path.w.length).fill(7);
  const definition = findOptimizer(settings.optimizer) as OptimizerDefinition;
  const target = targetOf(objectiveOf(on), path);
  const walking = measure(definition, settings, target, { steps, bar, residuals });
  const costs: number[] = [];
  for (let step = walking.next(); ; step = walking.next()) {
    if (step.done === true) return { ...step.value, residuals, costs, target };
    costs.push(step.value);
  }
}

describe('the distance of a run from a path', () => {
  it('is 0 from its own', () => {
    const { squares, most, parts, target } = measured(pathOf(run));
    expect([squares, most, parts]).toEqual([0, 0, null]);
    expect(agrees({ squares }, target)).toBe(true);
  });

  it('is the sum of the squares over all rows, the largest, and where it is first to be seen', () => {
    const path = pathOf(run);
    path.w[20] += 0.3;
    path.b[20] -= 0.4;
    path.b[30] += 1.2;
    const { squares, most, parts, residuals, target } = measured(path);
    expect(squares).toBeCloseTo(0.25 + 1.44, 12);
    expect(most).toBeCloseTo(1.2, 12);
    expect(parts).toEqual({ step: 20, by: expect.closeTo(0.5, 12) });
    const far = [...residuals.entries()].filter(([, each]) => each !== 0);
    expect(far).toEqual([
      [40, expect.closeTo(-0.3, 12)],
      [41, expect.closeTo(0.4, 12)],
      [61, expect.closeTo(-1.2, 12)],
    ]);
    expect(agrees({ squares }, target)).toBe(false);
  });

  it('is measured at the steps of the rows, where those are apart', () => {
    const { w, b } = pathOf(run);
    const step = [0, 3, 4, 17, 50];
    const path = { step, w: step.map((t) => w[t]), b: step.map((t) => b[t]) };
    expect(lastStepOf(path)).toBe(50);
    expect(measured(path).squares).toBe(0);
    path.w[3] += 2;
    expect(measured(path)).toMatchObject({ squares: expect.closeTo(4, 12), parts: { step: 17 } });
  });

  it('is taken up to a step', () => {
    const path = pathOf(run);
    path.w[30] += 2;
    expect(measured(path, run, { steps: 29 }).squares).toBe(0);
    expect(measured(path, run, { steps: 30 }).squares).toBeCloseTo(4, 12);
  });

  it('is not followed further once it is beyond what has to be beaten', () => {
    const path = pathOf(run);
    for (const row of [1, 49]) path.w[row] += 2;
    const { squares } = measured(path, run, { bar: 1 });
    expect(squares).toBeGreaterThanOrEqual(1);
    expect(squares).toBeLessThan(7);
  });

  it('is infinite for a run that ends before the path does', () => {
    const wild = runOf('gd', { steps: 400, hyper: { eta: 100 }, decay: { kind: 'l2', lambda: 10 } });
    const path = pathOf(runOf('gd', { steps: 400 }));
    const { squares, most, parts } = measured(path, wild, { steps: 400 });
    expect([squares, most]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(parts?.step).toBe(1);
  });

  it('costs two evaluations of all the data a row, and what making a run takes', () => {
    const short = { ...run, steps: 20 };
    const cost = (steps: number, on: ObjectiveSpec) => {
      const { costs } = measured(pathOf({ ...run, steps }, on), { ...run, steps }, { steps, on });
      return costs.reduce((sum, each) => sum + each, 0);
    };
    const more = cost(40, NOISY) - cost(short.steps, NOISY);
    expect(more).toBe(20 * 2 * 53);
    expect(cost(20, NOISY)).toBeGreaterThan(21 * 2 * 53);
  });
});

describe('a walk along the path of a bowl', () => {
  const STEPS = 100;
  const halves = (from: number) => Array.from({ length: STEPS + 1 }, (_, t) => from * 0.5 ** t);
  const path = { w: halves(8), b: halves(4) };
  const gd = findOptimizer('gd') as OptimizerDefinition;

  function walked(
    along: RecordedPath,
    { effort = 1, steps = STEPS, bar = Number.POSITIVE_INFINITY, coarseness = 1e-9, eta = 0.5 } = {},
  ) {
    const target = { objective: { ...bowlOf(), effort }, path: along, coarseness };
    const walking = measure(gd, descentOf(steps, { hyper: { eta } }), target, { steps, bar });
    const costs: number[] = [];
    for (let step = walking.next(); ; step = walking.next()) {
      if (step.done === true) return { ...step.value, costs };
      costs.push(step.value);
    }
  }

  it('takes 4, 8, 16 and then 32 rows at a time, and stops after each 100,000 evaluations', () => {
    // Making the run counts as 5000.
    expect(walked(path, { effort: 11_875 }).costs).toEqual(
      [4, 8, 16, 32, 32, 9].map((rows, i) => 2 * 11_875 * rows + (i === 0 ? 5_000 : 0)),
    );
    expect(walked(path).costs).toEqual([5_000 + 2 * 101]);
    // Nothing is left at the end that would cost anything.
    const short = { w: path.w.slice(0, 4), b: path.b.slice(0, 4) };
    expect(walked(short, { effort: 11_875, steps: 3 }).costs).toEqual([100_000]);
  });

  it('ends where it is as far away as what has to be beaten', () => {
    const off = { w: path.w.with(1, 5), b: path.b };
    const { squares, most, costs } = walked(off, { bar: 1 });
    expect([squares, most, costs]).toEqual([1, 1, [5_000 + 2 * 4]]);
    expect(walked(off, { bar: 1.01 }).costs).toEqual([5_000 + 2 * 101]);
  });

  it('is cut short where only the last row is missing', () => {
    // The second row of the run is beyond the numbers.
    const { squares } = walked({ w: [8, 4], b: [4, 2] }, { steps: 1, eta: 1e200 });
    expect(squares).toBe(Number.POSITIVE_INFINITY);
  });

  it('looks at no rows that the path does not have', () => {
    expect(walked({ w: path.w.slice(0, 40), b: path.b.slice(0, 40) }).squares).toBe(0);
  });

  it('parts from the path by more than the path’s coarseness, on the scale of 1 and its place', () => {
    const parts = (w: number, b: number) =>
      walked({ w: path.w.with(1, w), b: path.b.with(1, b) }, { coarseness: 0.1 }).parts;
    // A tenth of 1 + 4.6, of 1 + 4.5, and of 1 + 4.
    expect(parts(4.6, 2)).toEqual({ step: 1, by: expect.closeTo(0.6, 12) });
    expect(parts(4.5, 2)).toBeNull();
    expect(parts(4, 2.5)).toBeNull();
    expect(parts(4, 2.51)).not.toBeNull();
    // 0.5 is a tenth of 1 + 4 to the last bit.
    expect(0.1 * 5).toBe(0.5);
  });

  it('agrees with a path to its rounding at each row', () => {
    const target = { objective: bowlOf(), path: { w: [8, 4, 2], b: [4, 2, 1] }, coarseness: 2 * GROWTH };
    expect([12, 12.001].map((squares) => agrees({ squares }, target))).toEqual([true, false]);
  });
});

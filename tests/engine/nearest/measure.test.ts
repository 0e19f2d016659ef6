/** The distance of a computed run from a recorded path. */
import { describe, expect, it } from 'vitest';
import type { OptimizerDefinition } from '../../../src/catalog/define';
import { findOptimizer } from '../../../src/catalog/optimizers';
import { agrees, lastStepOf, measure, targetOf } from '../../../src/engine/nearest/measure';
import type { RecordedPath } from '../../../src/scene/recordedPath';
import type { ObjectiveSpec, RunSpec } from '../../../src/scene/types';
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
  const residuals = new Float64Array(2 * path.w.length);
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

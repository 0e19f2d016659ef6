/** The price of a step, in evaluations per data point, by what its rule asks for. */
import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { hessianAt } from '../../src/engine/hessian';
import { buildObjective } from '../../src/engine/objective';
import type { ObjectiveSpec, RunSpec } from '../../src/scene/types';
import { NOISY, runOf, TWO_POINTS } from './scenes';
import { follow } from './trajectory';

/** Points of NOISY. */
const N = 53;

/** Gradients and losses that the first two steps cost. */
function priceOf(run: RunSpec, objective: ObjectiveSpec = NOISY): readonly [number, number][] {
  const { columns } = follow(objective, run);
  const difference = (name: string, t: number) => columns[name][t + 1] - columns[name][t];
  return [0, 1].map((t) => [difference('gradEvals', t), difference('lossEvals', t)]);
}

describe('a step costs', () => {
  it('one gradient, for a rule that asks for nothing else', () => {
    const plain = OPTIMIZERS.filter(
      ({ needs, gradient, candidates }) => !needs && gradient !== false && !candidates,
    );
    expect(plain.length).toBeGreaterThan(20);
    for (const { id } of plain)
      expect(priceOf(runOf(id, { steps: 2 })), id).toEqual([
        [N, 0],
        [N, 0],
      ]);
  });

  it('two gradients for SAM, each over its batch', () => {
    expect(priceOf(runOf('sam', { steps: 2 }))).toEqual([
      [2 * N, 0],
      [2 * N, 0],
    ]);
    const batch = { size: 5, order: 'sequential', seed: 1 } as const;
    expect(priceOf(runOf('sam', { steps: 2, batch }))).toEqual([
      [10, 0],
      [10, 0],
    ]);
  });

  it('two more gradients where it takes a Hessian, over all the data', () => {
    for (const id of ['newton', 'saddle-free-newton'])
      expect(priceOf(runOf(id, { steps: 2 })), id).toEqual([
        [3 * N, 0],
        [3 * N, 0],
      ]);
    // Sophia’s is taken every tenth step, from the first one on.
    expect(priceOf(runOf('sophia', { steps: 2 }))).toEqual([
      [3 * N, 0],
      [N, 0],
    ]);
    const batch = { size: 5, order: 'sequential', seed: 1 } as const;
    expect(priceOf(runOf('sophia', { steps: 2, batch }))).toEqual([
      [2 * N + 5, 0],
      [5, 0],
    ]);
  });

  it('another gradient for JᵀJ, and the losses here and there', () => {
    expect(priceOf(runOf('levenberg-marquardt', { steps: 2 }))).toEqual([
      [2 * N, 2 * N],
      [2 * N, 2 * N],
    ]);
  });

  it('a loss at θ and one for each rate that a search tries', () => {
    for (const id of ['bfgs', 'conjugate-gradient']) {
      const run = runOf(id, { steps: 2 });
      const etas = run.hyper.etas as readonly number[];
      const { columns } = follow(NOISY, run);
      const tried = [0, 1].map((t) => etas.indexOf(columns.eta[t]) + 1);
      expect(priceOf(run), id).toEqual(tried.map((count) => [N, (1 + count) * N]));
    }
  });

  it('losses alone for Nelder–Mead: three for its first triangle, then one or two, or four where it shrinks', () => {
    const { columns, length } = follow(NOISY, runOf('nelder-mead', { steps: 60 }));
    for (let t = 0; t < length - 1; t++) {
      expect(columns.gradEvals[t + 1]).toBe(0);
      const losses = (columns.lossEvals[t + 1] - columns.lossEvals[t]) / N - (t === 0 ? 3 : 0);
      expect([1, 2, 4], `step ${t}`).toContain(losses);
    }
  });
});

describe('JᵀJ', () => {
  it('is the sum of the residuals’ squared slopes, scaled as the loss', () => {
    for (const [loss, scale] of [
      ['half-sum', 1],
      ['mean', 2 / 3],
    ] as const) {
      const [x, y] = [
        [-1, 0.5, 2],
        [0.1, 0.4, 0.8],
      ];
      const { objective } = buildObjective({ kind: 'neuron', loss, data: { kind: 'points', x, y } });
      const [w, b] = [0.7, -0.3];
      const out = new Float64Array(3);
      objective.squares?.(Float64Array.of(w, b), out);
      const expected = [0, 0, 0];
      for (const each of x) {
        const f = 1 / (1 + Math.exp(-(w * each + b)));
        const slope = f * (1 - f);
        for (const [i, power] of [each * each, each, 1].entries())
          expected[i] += scale * slope * slope * power;
      }
      for (const i of [0, 1, 2]) expect(out[i], loss).toBeCloseTo(expected[i], 14);
    }
  });

  it('is the Hessian where the residuals are 0, and missing where there are no data', () => {
    const x = [-1, 0.5, 2];
    const y = x.map((each) => 1 / (1 + Math.exp(-(1.5 * each - 0.5))));
    const { objective } = buildObjective({
      kind: 'neuron',
      loss: 'half-sum',
      data: { kind: 'points', x, y },
    });
    const theta = Float64Array.of(1.5, -0.5);
    const out = new Float64Array(3);
    objective.squares?.(theta, out);
    const hessian = hessianAt(objective, theta);
    for (const i of [0, 1, 2]) expect(out[i]).toBeCloseTo(hessian[i], 8);
    expect(buildObjective(TWO_POINTS).objective.squares).toBeDefined();
    expect(buildObjective({ kind: 'function', id: 'bowl', params: {} }).objective.squares).toBeUndefined();
  });
});

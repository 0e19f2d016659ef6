import { describe, expect, it } from 'vitest';
import { GRAD_W } from '../../../src/catalog/define';
import { buildObjective } from '../../../src/engine/objective';
import type { PullsAnswer } from '../../../src/scene/studies';
import type { NeuronSpec, RunSpec } from '../../../src/scene/types';
import { NOISY, runOf } from '../scenes';
import { follow } from '../trajectory';
import { answerOf, surface } from './answer';

const MEAN: NeuronSpec = { ...NOISY, loss: 'mean' };
const ORDERS = ['sequential', 'shuffled', 'with-replacement'] as const;

function pullsAt(
  spec: NeuronSpec,
  run: RunSpec,
  step: number,
): { pulls: PullsAnswer; seen: readonly [number, number] } {
  const { columns } = follow(spec, run);
  const point = { w: columns.w[step], b: columns.b[step] };
  const { answer } = answerOf('pulls', { run, step, point }, spec);
  return { pulls: answer, seen: [columns.gradW[step], columns.gradB[step]] };
}

function sum(values: Float64Array, of: Uint8Array): number {
  return values.reduce((total, value, i) => total + (of[i] === 1 ? value : 0), 0);
}

describe.each(ORDERS)('the pulls of points in batches (%s)', (order) => {
  const run = runOf('gd', { batch: { size: 10, order, seed: 4 } });

  it.each([0, 5, 6, 47])('give the batch the gradient that the run saw at step %d', (step) => {
    for (const spec of [NOISY, MEAN]) {
      const { pulls, seen } = pullsAt(spec, run, step);
      expect([pulls.batch.w, pulls.batch.b]).toEqual([-seen[0], -seen[1]]);
    }
  });
});

describe('the pulls of points', () => {
  const run = runOf('gd', { batch: { size: 10, order: 'shuffled', seed: 4 } });

  it('add up to the batch’s and to the whole gradient, where the loss is a sum', () => {
    const { pulls } = pullsAt(NOISY, run, 8);
    const everyone = new Uint8Array(53).fill(1);
    expect(sum(pulls.w, pulls.inBatch)).toBeCloseTo(pulls.batch.w, 12);
    expect(sum(pulls.b, everyone)).toBeCloseTo(pulls.all.b, 12);
    expect(pulls).toMatchObject({ batchSize: 10, total: 53 });
  });

  it('have the batch’s and the whole gradient as their averages, where the loss is a mean', () => {
    const { pulls } = pullsAt(MEAN, run, 8);
    const everyone = new Uint8Array(53).fill(1);
    expect(sum(pulls.w, pulls.inBatch) / 10).toBeCloseTo(pulls.batch.w, 12);
    expect(sum(pulls.b, everyone) / 53).toBeCloseTo(pulls.all.b, 12);
  });

  it('know a short last batch', () => {
    const { pulls } = pullsAt(NOISY, run, 5);
    expect(pulls.batchSize).toBe(3);
    expect(sum(new Float64Array(53).fill(1), pulls.inBatch)).toBe(3);
  });

  it('are all heard by a run that takes all', () => {
    const { pulls } = pullsAt(NOISY, runOf('gd'), 8);
    expect(pulls.batch).toEqual(pulls.all);
    expect(pulls.inBatch.every((heard) => heard === 1)).toBe(true);
  });

  it('are thinned where they are many, the batch’s kept', () => {
    const many: NeuronSpec = {
      ...NOISY,
      data: { kind: 'generated', id: 'noisy', n: 3001, noise: 0.05, seed: 7 },
    };
    const { pulls } = pullsAt(many, run, 8);
    expect(pulls.w).toHaveLength(500);
    expect(sum(pulls.w, pulls.inBatch)).toBeCloseTo(pulls.batch.w, 12);
    const large = pullsAt(many, runOf('gd', { batch: { size: 2000, order: 'shuffled', seed: 4 } }), 1).pulls;
    expect(large.w).toHaveLength(500);
    expect(large.inBatch.reduce((a, b) => a + b)).toBe(250);
  });

  it('are none without data: all there is is −∇L', () => {
    const { answer } = answerOf('pulls', { run, step: 3, point: { w: 1, b: 2 } }, surface('bowl'));
    expect(answer.w).toHaveLength(0);
    expect(answer.batch).toEqual(answer.all);
  });
});

describe('the points that are shown', () => {
  const drawn = (n: number): NeuronSpec => ({
    ...NOISY,
    data: { kind: 'generated', id: 'noisy', n, noise: 0.05, seed: 7 },
  });
  const point = { w: 1, b: -2 };
  /** The pulls along w of some points, each looked at by itself. */
  function alone(spec: NeuronSpec, indices: readonly number[]): Float64Array {
    const { objective } = buildObjective(spec);
    const out = new Float64Array(3);
    return Float64Array.from(indices, (index) => {
      objective.evaluate(Float64Array.of(point.w, point.b), out, index, index + 1, null);
      return -out[GRAD_W];
    });
  }
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

  it('are all of 500, in the order of the data', () => {
    const run = runOf('gd', { batch: { size: 30, order: 'shuffled', seed: 1 } });
    const { answer } = answerOf('pulls', { run, step: 2, point }, drawn(500));
    expect(answer.w).toEqual(alone(drawn(500), upTo(500)));
    expect(answer.inBatch.reduce((sum, each) => sum + each)).toBe(30);
  });

  it.each([
    // Of 300 in the batch and 300 others as many of each.
    [600, 300, 250],
    // Of 400 in the batch and 201 others half are the batch’s, and 201 do not fill the rest.
    [601, 400, 299],
    // A small batch is shown as a whole.
    [600, 40, 40],
  ])('are evenly thinned ones of %i points, with a batch of %i', (n, size, ofBatch) => {
    const run = runOf('gd', { batch: { size, order: 'sequential', seed: 1 } });
    const { answer } = answerOf('pulls', { run, step: 0, point }, drawn(n));
    const thinned = (count: number, of: number, from: number) =>
      Array.from(
        { length: Math.min(count, of) },
        (_, i) => from + Math.floor((i * of) / Math.min(count, of)),
      );
    const indices = [...thinned(ofBatch, size, 0), ...thinned(500 - ofBatch, n - size, size)];
    expect(answer.w).toEqual(alone(drawn(n), indices));
    expect(answer.inBatch).toEqual(Uint8Array.from(indices, (index) => (index < size ? 1 : 0)));
  });

  it('cost a look at everything, one at the batch and one at each', () => {
    const parts = (batch: RunSpec['batch'], step: number) =>
      answerOf('pulls', { run: runOf('gd', { batch }), step, point }, NOISY).parts;
    expect(parts({ size: 10, order: 'sequential', seed: 1 }, 2)).toEqual([53, 10, 53]);
    // Batches that are drawn are drawn from the first step on.
    expect(parts({ size: 1, order: 'with-replacement', seed: 1 }, 99_998)).toEqual([53, 1, 53]);
    expect(parts({ size: 1, order: 'with-replacement', seed: 1 }, 99_999)).toEqual([100_000, 53, 1, 53]);
    expect(parts({ size: 1, order: 'with-replacement', seed: 1 }, 199_999)).toEqual([
      100_000, 100_000, 53, 1, 53,
    ]);
    expect(parts({ size: 10, order: 'shuffled', seed: 1 }, 30_000)[0]).toBeGreaterThanOrEqual(100_000);
  });
});

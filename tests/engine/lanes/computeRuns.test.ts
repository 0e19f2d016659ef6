import { describe, expect, it } from 'vitest';
import { computeRuns, followRuns } from '../../../src/engine/lanes/computeRuns';
import { createSimdLanes } from '../../../src/engine/lanes/simd';
import { buildObjective } from '../../../src/engine/objective';
import { drain } from '../families/drain';
import { runOf, TWO_POINTS } from '../scenes';
import { bowlOf, descentOf } from './bowl';

/** What each part has cost, for so many runs of ten steps. */
function costsOf(runs: number, effort: number): number[] {
  const all = Array.from({ length: runs }, () => descentOf(10));
  return [...computeRuns({ ...bowlOf(), effort }, all, 0)];
}

describe('runs that are computed side by side', () => {
  it('are told by their last rows, their lowest losses and the way to the target, in passes over the data', () => {
    const runs = [descentOf(2), descentOf(3, { batch: { size: 1, order: 'sequential', seed: 1 } })];
    // Losses of 40, 10, 2.5 and 0.625.
    const { ends, ...totals } = drain(computeRuns(bowlOf(), runs, 10));
    expect(totals).toEqual({
      w: Float64Array.of(2, 1),
      b: Float64Array.of(1, 0.5),
      loss: Float64Array.of(2.5, 0.625),
      best: Float64Array.of(2.5, 0.625),
      stepsTo: Float64Array.of(1, 1),
      passesTo: Float64Array.of(1, 1 / 3),
    });
    expect(ends.map(({ reason, at }) => [reason, at])).toEqual([
      ['steps', 2],
      ['steps', 3],
    ]);
  });

  it('count a function without points as one point', () => {
    const { passesTo } = drain(computeRuns(bowlOf({ points: 0, cost: 2 }), [descentOf(3)], 10));
    expect(passesTo).toEqual(Float64Array.of(2));
  });

  it('cost about 100,000 evaluations a part, in at most 16 lanes', () => {
    // 11 rows of each run.
    expect(costsOf(3, 10_000)).toEqual([90_000, 90_000, 90_000, 60_000]);
    expect(costsOf(20, 1_000)).toEqual([96_000, 84_000, 24_000, 16_000]);
  });

  it('cost two evaluations of everything a part where one is dear', () => {
    expect(costsOf(2, 100_000)).toEqual(Array(11).fill(200_000));
    expect(costsOf(2, 60_000)).toEqual(Array(11).fill(120_000));
    expect(costsOf(1, 1_000_000)).toEqual([...Array(5).fill(2_000_000), 1_000_000]);
  });

  it('are none at all where none is asked for', () => {
    expect(costsOf(0, 1)).toEqual([]);
  });

  it('give their memory back, also where nobody waits for their end', () => {
    const { objective } = buildObjective(TWO_POINTS);
    const lanes = () => {
      const made = objective.neuron === undefined ? null : createSimdLanes(objective.neuron, 2);
      made?.release();
      return made?.thetas.buffer;
    };
    const buffer = lanes();
    const runs = [runOf('gd'), runOf('gd')];
    drain(computeRuns(objective, runs, 0));
    expect(lanes()).toBe(buffer);
    const listener = { limit: Number.POSITIVE_INFINITY, onLimit: () => null, onEnd: () => {} };
    for (const _ of followRuns(objective, runs, 0, listener)) break;
    expect(lanes()).toBe(buffer);
  });
});

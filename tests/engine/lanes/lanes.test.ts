import { describe, expect, it } from 'vitest';
import { GRAD_B, GRAD_W, LOSS, type Objective } from '../../../src/catalog/define';
import { Lanes } from '../../../src/engine/lanes/lanes';
import { createSimdLanes } from '../../../src/engine/lanes/simd';
import type { Kept } from '../../../src/engine/lanes/tally';
import { buildObjective } from '../../../src/engine/objective';
import type { RuleEnd } from '../../../src/scene/outcome';
import type { RunSpec } from '../../../src/scene/types';
import { NOISY, runOf, TWO_POINTS } from '../scenes';
import { follow } from '../trajectory';
import { type Bowl, bowlOf, descentOf } from './bowl';

const NO_LIMIT = Number.POSITIVE_INFINITY;
/** Batches: such a run is not steady. */
const BATCHED: Partial<RunSpec> = { batch: { size: 2, order: 'sequential', seed: 1 } };

interface Ended {
  readonly run: number;
  readonly end: RuleEnd;
  readonly kept: Kept;
}

/** Lanes, and the runs that have ended in their order. */
function lanesOf(objective: Objective, runs: readonly RunSpec[], count: number, target = 0) {
  const ended: Ended[] = [];
  const lanes = new Lanes(objective, runs, count, target, {
    limit: NO_LIMIT,
    onLimit: () => null,
    onEnd: (run, end, kept) => ended.push({ run, end, kept }),
  });
  return { lanes, ended };
}

/** What each round returns until none is left. */
function roundsOf(lanes: Lanes): number[] {
  const rounds: number[] = [];
  while (!lanes.done && rounds.length < 100) rounds.push(lanes.advance(1));
  return rounds;
}

describe.each([
  ['steady runs', {}],
  ['runs on batches', BATCHED],
])('lanes of %s', (_, change) => {
  const run = (steps: number) => descentOf(steps, change);

  it('take the next run where one has ended, and are left out once there is none', () => {
    const { lanes, ended } = lanesOf(bowlOf(), [run(5), run(0), run(1)], 2);
    expect(lanes.done).toBe(false);
    expect(roundsOf(lanes)).toEqual([2, 2, 2, 1, 1, 1]);
    expect(ended.map(({ run: index, end }) => [index, end.reason, end.at])).toEqual([
      [1, 'steps', 0],
      [2, 'steps', 1],
      [0, 'steps', 5],
    ]);
    expect(ended.map(({ kept }) => [kept.row, kept.w, kept.b])).toEqual([
      [0, 8, 4],
      [1, 4, 2],
      [5, 0.25, 0.125],
    ]);
  });

  it('go as many rounds as they are told, and no further than the last run', () => {
    const { lanes, ended } = lanesOf(bowlOf(), [run(3), run(1)], 2);
    expect(lanes.advance(1)).toBe(2);
    expect(lanes.advance(2)).toBe(3);
    expect(ended).toHaveLength(1);
    expect(lanes.advance(9)).toBe(1);
    expect(lanes.advance(9)).toBe(0);
    expect(ended).toHaveLength(2);
  });

  it('keep a run that begins in the round before another one ends', () => {
    const { lanes, ended } = lanesOf(bowlOf(), [run(1), run(0), run(3)], 2);
    expect(roundsOf(lanes)).toEqual([2, 2, 2, 2, 2]);
    expect(ended.map(({ run: index }) => index)).toEqual([1, 0, 2]);
    expect(ended[2].kept).toMatchObject({ row: 3, w: 1, b: 0.5 });
  });
});

it('runs of either sort, one after the other in all lanes, come to what their rows say', () => {
  const kinds = [{}, {}, {}, BATCHED, {}, BATCHED];
  for (const rule of ['adam', 'momentum', 'bfgs', 'radam']) {
    const runs = [5, 2, 30, 9, 1, 7, 12, 3, 20].map((steps, i) => runOf(rule, { steps, ...kinds[i % 6] }));
    const target = follow(NOISY, runs[0]).columns.loss[1];
    const { lanes, ended } = lanesOf(buildObjective(NOISY).objective, runs, 3, target);
    lanes.advance(1000);
    expect(lanes.done).toBe(true);
    expect(ended.map(({ run }) => run).sort((a, b) => a - b)).toEqual([...runs.keys()]);
    for (const { run, end, kept } of ended) {
      const { columns, length, end: wanted } = follow(NOISY, runs[run]);
      const losses = columns.loss.subarray(0, length);
      const costs = columns.gradEvals.map((cost, row) => cost + columns.lossEvals[row]);
      const stepsTo = losses.findLastIndex((loss) => loss > target) + 1;
      expect(end).toEqual(wanted);
      expect(kept).toMatchObject({
        row: length - 1,
        w: columns.w[length - 1],
        b: columns.b[length - 1],
        loss: losses[length - 1],
        best: Math.min(...losses),
        stepsTo: stepsTo < length ? stepsTo : Number.NaN,
        costTo: stepsTo < length ? costs[stepsTo] : Number.NaN,
        cost: costs[length - 1],
      });
    }
  }
});

describe('one evaluation of all lanes', () => {
  /** As a bowl, with the number of lanes of each evaluation together. */
  function together(bowl: Bowl) {
    const counts: number[] = [];
    const one = new Float64Array(3);
    const objective: Objective = {
      ...bowl,
      evaluateMany(thetas, out, count) {
        counts.push(count);
        for (let l = 0; l < count; l++) {
          bowl.evaluate(thetas.subarray(2 * l, 2 * l + 2), one, 0, 0, null);
          out.set(one, 3 * l);
        }
      },
    };
    return { objective, counts };
  }

  it.each([
    ['steady', {}],
    ['to be stopped', { stop: { kind: 'loss', at: 0 } } as const],
  ])('is for those that have a run: runs that are %s', (_, change) => {
    const { objective, counts } = together(bowlOf());
    const { lanes } = lanesOf(objective, [descentOf(2, change), descentOf(0, change)], 2);
    lanes.advance(9);
    expect(counts).toEqual([2, 1, 1]);
  });

  it('is of all the points, one lane after the other, where the objective knows no other way', () => {
    const bowl = bowlOf();
    lanesOf(bowl, [descentOf(1), descentOf(0)], 2).lanes.advance(9);
    expect(bowl.asked).toEqual([
      [0, 3],
      [0, 3],
      [0, 3],
    ]);
  });

  it('is not made as long as some run’s losses are not told at every step', () => {
    // 10 · 30,000 evaluations of points are as much as 150 steps of 20,000.
    const bowl = bowlOf({ points: 30_000, cost: 30_000 });
    const { objective, counts } = together(bowl);
    const sparse = descentOf(2, { batch: { size: 20_000, order: 'sequential', seed: 1 } });
    const other = descentOf(4, { stop: { kind: 'loss', at: 0 } });
    const { lanes, ended } = lanesOf(objective, [other, sparse], 2);
    lanes.advance(3);
    expect(counts).toEqual([]);
    expect(bowl.asked).toEqual([
      // The first row of both, and the step of the batch.
      [0, 30_000],
      [0, 30_000],
      [0, 20_000],
      // The second one's loss is told at the last row alone.
      [0, 30_000],
      [20_000, 30_000],
      [0, 30_000],
      [0, 30_000],
    ]);
    expect(ended.map(({ run }) => run)).toEqual([1]);
    lanes.advance(9);
    expect(counts).toEqual([1, 1]);
    expect(ended.map(({ kept }) => kept.best)).toEqual([2.5, 0.15625]);
  });

  it('is SIMD’s for a neuron in several lanes, and the neuron’s own in one', () => {
    const { objective: neuron } = buildObjective(TWO_POINTS);
    let asked = 0;
    const objective: Objective = {
      points: neuron.points,
      cost: neuron.cost,
      neuron: neuron.neuron,
      evaluate: (...all) => {
        asked++;
        neuron.evaluate(...all);
      },
    };
    const { lanes } = lanesOf(objective, [runOf('gd'), runOf('gd')], 2);
    lanes.advance(9);
    expect(asked).toBe(0);
    lanes.release();
    lanesOf(objective, [runOf('gd')], 1).lanes.advance(9);
    expect(asked).toBe(9);
  });

  it('has a memory that others can use once it is released', () => {
    const { objective } = buildObjective(TWO_POINTS);
    if (objective.neuron === undefined) throw new Error('The objective is no neuron');
    const before = createSimdLanes(objective.neuron, 2);
    before?.release();
    lanesOf(objective, [runOf('gd'), runOf('gd')], 2).lanes.release();
    const after = createSimdLanes(objective.neuron, 2);
    expect(after?.thetas.buffer).toBe(before?.thetas.buffer);
    after?.release();
  });
});

describe('a limit of costs', () => {
  interface Asked {
    readonly run: number;
    readonly cost: number;
    readonly row: number;
    readonly w: number;
  }

  /** Runs with limits, the next one by the run's index and the newest row; null for no more. */
  function limited(
    runs: readonly RunSpec[],
    {
      limit,
      count,
      next,
    }: { limit: number; count: number; next: (run: number, row: number) => number | null },
  ) {
    const asked: Asked[] = [];
    const ended: (readonly [run: number, kept: Kept])[] = [];
    const lanes = new Lanes(bowlOf(), runs, count, 0, {
      limit,
      onLimit: (run, cost, kept) => {
        asked.push({ run, cost, row: kept.row, w: kept.w });
        return next(run, kept.row);
      },
      onEnd: (run, _, kept) => ended.push([run, kept]),
    });
    lanes.advance(100);
    expect(lanes.done).toBe(true);
    return { asked, ended };
  }

  it.each([
    ['steady', {}, 3],
    ['on batches', { batch: { size: 1, order: 'sequential', seed: 1 } } as const, 1],
  ])('is told of before the row that goes beyond it is taken in: a run that is %s', (_, change, cost) => {
    const { asked, ended } = limited([descentOf(9, change)], {
      limit: 2 * cost,
      count: 1,
      next: (_run, row) => (row === 2 ? 4.5 * cost : 100),
    });
    expect(asked).toEqual([
      { run: 0, cost: 3 * cost, row: 2, w: 2 },
      { run: 0, cost: 5 * cost, row: 4, w: 0.5 },
    ]);
    expect(ended.map(([run, { row, w }]) => [run, row, w])).toEqual([[0, 9, 8 / 512]]);
  });

  it.each([
    ['steady', {}, 3],
    ['on batches', { batch: { size: 1, order: 'sequential', seed: 1 } } as const, 1],
  ])(
    'ends a run where no more of it is wanted, and the next one begins: runs that are %s',
    (_, change, cost) => {
      const runs = [9, 1, 9, 2].map((steps) => descentOf(steps, change));
      const { asked, ended } = limited(runs, { limit: 2 * cost, count: 2, next: () => null });
      expect(asked.map(({ run, row }) => [run, row])).toEqual([
        [0, 2],
        [2, 2],
      ]);
      expect(ended.map(([run, { row }]) => [run, row])).toEqual([
        [1, 1],
        [3, 2],
      ]);
    },
  );

  it('counts the losses that a rule asks for', () => {
    const search = runOf('line-search', { steps: 5, hyper: { etas: [0.1, 0.2] } });
    // One gradient and two losses a step, of three points each.
    const { asked } = limited([search], { limit: 9, count: 1, next: () => null });
    expect(asked).toMatchObject([{ cost: 18, row: 1 }]);
  });

  it('leaves a rule that counts its steps at the right one', () => {
    const { objective } = buildObjective(TWO_POINTS);
    const run = runOf('radam', { steps: 12 });
    let at = Number.NaN;
    const lanes = new Lanes(objective, [run, run], 2, 0, {
      limit: 4,
      onLimit: (_run, cost) => cost + 3,
      onEnd: (_run, _end, { w }) => {
        at = w;
      },
    });
    lanes.advance(20);
    lanes.release();
    expect(at).toBe(follow(TWO_POINTS, run).columns.w[12]);
  });
});

describe('a run that leaves the numbers', () => {
  /** θ: 8, −8e200, ∞, NaN. */
  const far = (steps: number, change: Partial<RunSpec> = {}) =>
    descentOf(steps, { ...change, start: { w: 8, b: 0 }, hyper: { eta: 1e200 } });
  /** A loss that says nothing of it. */
  const level = () => bowlOf({ loss: () => 1 });

  it('ends with its last row in numbers, though its losses are finite to the end', () => {
    const { lanes, ended } = lanesOf(level(), [far(5)], 1);
    lanes.advance(50);
    expect(ended).toMatchObject([
      { run: 0, end: { reason: 'diverged', at: 1 }, kept: { row: 1, w: -8e200, best: 1, cost: 3 } },
    ]);
  });

  it('is gone through anew in a lane that others leave, which then takes the next run', () => {
    const first = lanesOf(level(), [descentOf(20), far(3), descentOf(3)], 3);
    expect(roundsOf(first.lanes)).toEqual([3, 3, 3, 3, 2, 2, 2, ...Array(14).fill(1)]);
    expect(first.ended.map(({ run, end }) => [run, end.reason, end.at])).toEqual([
      [2, 'steps', 3],
      [1, 'diverged', 1],
      [0, 'steps', 20],
    ]);
    const then = lanesOf(level(), [far(3), descentOf(1), descentOf(2)], 1);
    then.lanes.advance(50);
    expect(then.ended.map(({ run, kept }) => [run, kept.row, kept.w])).toEqual([
      [0, 1, -8e200],
      [1, 1, 4],
      [2, 2, 2],
    ]);
  });

  it('is gone through anew beside a run on batches as well', () => {
    const { lanes, ended } = lanesOf(level(), [descentOf(3), far(6), descentOf(9, BATCHED), far(2)], 2);
    lanes.advance(50);
    expect(ended.map(({ run, end }) => [run, end.reason, end.at])).toEqual([
      [0, 'steps', 3],
      [1, 'diverged', 1],
      [3, 'diverged', 1],
      [2, 'steps', 9],
    ]);
  });

  it('is seen to at its last row alone once no run on batches is left beside it', () => {
    const { lanes, ended } = lanesOf(level(), [far(5), descentOf(1, BATCHED)], 2);
    expect(roundsOf(lanes)).toEqual([2, 2, 1, 1, 1, 1, 1, 1, 1]);
    expect(ended[1]).toMatchObject({ run: 0, end: { reason: 'diverged', at: 1 } });
  });

  it('ends at its start where that has no loss', () => {
    const { lanes, ended } = lanesOf(bowlOf(), [descentOf(5, { start: { w: Number.NaN, b: 1 } })], 1);
    lanes.advance(9);
    expect(ended).toMatchObject([{ end: { reason: 'diverged', at: 0 }, kept: { row: 0, b: 1 } }]);
  });

  it('lacks a step by the gradient that its batch has', () => {
    const objective: Objective = {
      points: 2,
      cost: 2,
      evaluate(_theta, out, from, to) {
        out[GRAD_W] = 1;
        out[GRAD_B] = to - from === 2 ? 1 : 0;
        out[LOSS] = 1;
      },
    };
    const batch = { size: 1, order: 'sequential', seed: 1 } as const;
    const { lanes, ended } = lanesOf(objective, [runOf('adam', { batch, hyper: { epsilon: 0 } })], 1);
    lanes.advance(9);
    expect(ended.map(({ end }) => end)).toEqual([
      { reason: 'no-slope', at: 0, rest: null, missing: { component: 'b', cause: 'zero-over-zero' } },
    ]);
  });
});

it('a run ends at the first row that meets its own condition', () => {
  const stop = { kind: 'gradient', at: 0.6 } as const;
  // Norms of 2, 1 and ½.
  const { lanes, ended } = lanesOf(bowlOf(), [descentOf(9, { start: { w: 1.2, b: 1.6 }, stop })], 1);
  lanes.advance(20);
  expect(ended).toMatchObject([{ end: { reason: 'stopped', at: 2 }, kept: { row: 2, w: 0.3, b: 0.4 } }]);
});

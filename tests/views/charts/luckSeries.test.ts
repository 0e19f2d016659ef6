import { describe, expect, it } from 'vitest';
import type { Luck } from '../../../src/scene/luck';
import { luckSeries, luckSeriesSource } from '../../../src/views/charts/luckSeries';
import { NOISY, runOf } from '../../engine/scenes';

function luckWith(steps: readonly number[], q3: readonly number[]): Luck {
  const none = { q1: 0, median: 0, q3: 0 };
  const values = Float64Array.from(steps);
  return {
    question: { objective: NOISY, run: runOf('gd'), count: 1 },
    seeds: 1,
    w: values,
    b: values,
    loss: values,
    best: values,
    outcomes: [],
    paths: [],
    curve: { steps: Uint32Array.from(steps), q1: values, median: values, q3: Float64Array.from(q3) },
    lossQuartiles: none,
    bestQuartiles: none,
  };
}

describe('the median and the quartiles of many seeds in a chart', () => {
  it('are what is told at each step, and lie on straight lines between the steps that are told', () => {
    const { q1, q3, median, run } = luckSeries(luckWith([0, 2, 6], [1, 5, 3]), 0);
    expect([...q1.a]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...q3.a]).toEqual([1, 3, 5, 4.5, 4, 3.5, 3]);
    expect(median.length).toBe(7);
    expect(run).toBe(runOf('gd').id);
  });

  it('are counted from where the axis counts', () => {
    expect([...luckSeries(luckWith([0, 1], [4, 3]), 2).q3.a]).toEqual([2, 1]);
  });

  it('are infinite from where too many runs have diverged, and finite up to there', () => {
    const { q3 } = luckSeries(luckWith([0, 1, 2, 4], [1, 2, Infinity, Infinity]), 0);
    expect([...q3.a].map(Number.isFinite)).toEqual([true, true, false, false, false]);
  });

  it('of a run without steps is one value', () => {
    expect([...luckSeries(luckWith([0], [3]), 0).q3.a]).toEqual([3]);
  });

  it('stay the same while nothing changes', () => {
    const source = luckSeriesSource();
    const luck = luckWith([0, 1], [4, 3]);
    const first = source(luck, 0);
    expect(source(luck, 0)).toBe(first);
    expect(source(luck, 1)).not.toBe(first);
    expect(source(null, 1)).toBeNull();
  });
});

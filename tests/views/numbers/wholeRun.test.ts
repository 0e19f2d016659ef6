/** The numbers of a whole run. */
import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../../src/catalog/columns';
import type { RunResult } from '../../../src/state/results';
import { wholeRunRow } from '../../../src/views/numbers/wholeRun';
import { runOf } from '../../engine/scenes';

const spec = runOf('gd', { steps: 7, hyper: { eta: 0.5 } });
const { NaN: none } = Number;

function run(losses: readonly number[], change: Partial<RunResult> = {}): RunResult {
  const columns = BASE_COLUMNS.map(() => new Float64Array(losses.length + 1));
  columns[COLUMN.loss].set(losses);
  losses.forEach((_, row) => {
    columns[COLUMN.gradEvals][row] = 10 * row;
    columns[COLUMN.lossEvals][row] = row;
  });
  return { id: 'r1', names: BASE_COLUMNS, columns, length: losses.length, end: null, ...change };
}
const losses = (...all: readonly number[]) => {
  const { finalLoss, lowestLoss, bestStep } = wholeRunRow(run(all), spec, 1);
  return [finalLoss, lowestLoss, bestStep];
};

describe('the losses of a run', () => {
  it('are its last one, and the lowest with its first step', () => {
    expect(losses(3, 1, 2)).toEqual([2, 1, 1]);
    expect(losses(1, 1, 2)).toEqual([2, 1, 0]);
    expect(losses(3, 2, 1)).toEqual([1, 1, 2]);
    expect(losses(-1)).toEqual([-1, -1, 0]);
  });

  it('are those that were recorded', () => {
    expect(losses(none, 3, none, 4, none)).toEqual([4, 3, 1]);
    expect(losses(none, none)).toEqual([none, none, none]);
    expect(losses()).toEqual([none, none, none]);
  });

  it('are worked out once of each result', () => {
    const result = run([3, 1]);
    wholeRunRow(result, spec, 1);
    result.columns[COLUMN.loss].set([9, 9]);
    expect(wholeRunRow(result, spec, 1)).toMatchObject({ finalLoss: 1, lowestLoss: 1 });
    expect(wholeRunRow({ ...result }, spec, 1)).toMatchObject({ finalLoss: 9, lowestLoss: 9, bestStep: 0 });
  });
});

describe('the price of a run', () => {
  it('is all its evaluations, or so many passes over the data', () => {
    expect(wholeRunRow(run([3, 2, 1]), spec, 0).totalCost).toBe(22);
    expect(wholeRunRow(run([3, 2, 1]), spec, 1).totalCost).toBe(22);
    expect(wholeRunRow(run([3, 2, 1]), spec, 4).totalCost).toBe(5.5);
    expect(wholeRunRow(run([3]), spec, 4).totalCost).toBe(0);
    expect(wholeRunRow(run([]), spec, 4).totalCost).toBeNaN();
  });
});

describe('the step of convergence', () => {
  const at = (end: RunResult['end']) => wholeRunRow(run([1], { end }), spec, 1).convergedAt;

  it('is from when on it rests at a minimum, and none otherwise', () => {
    expect(at({ reason: 'steps', at: 9, rest: { kind: 'minimum', since: 0 } })).toBe(0);
    expect(at({ reason: 'steps', at: 9, rest: { kind: 'saddle', since: 4 } })).toBeNaN();
    expect(at(null)).toBeNaN();
  });
});

describe('the settings of a run', () => {
  it('are told even where its numbers are not', () => {
    const hidden = wholeRunRow(run([3, 2], { rowsHidden: true }), spec, 1);
    expect(hidden).toEqual({
      rate: 0.5,
      steps: 7,
      finalLoss: none,
      lowestLoss: none,
      bestStep: none,
      convergedAt: none,
      totalCost: none,
    });
    expect(wholeRunRow(run([3, 2]), spec, 1).finalLoss).toBe(2);
  });
});

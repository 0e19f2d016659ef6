/** The learning rate that each parameter feels. */
import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../../../src/catalog/columns';
import type { RunSpec } from '../../../../src/scene/types';
import { createLuckStore } from '../../../../src/state/luckStore';
import { createResults } from '../../../../src/state/results';
import { createSceneStore } from '../../../../src/state/scene';
import { effectiveRateB, effectiveRateW } from '../../../../src/views/charts/quantities/effectiveRate';
import { runOf, TWO_POINTS } from '../../../engine/scenes';

function rates(quantity: typeof effectiveRateW, decay: RunSpec['decay'], eta: readonly number[]): number[] {
  const columns = BASE_COLUMNS.map(() => new Float64Array(5));
  columns[COLUMN.w].set([8, 6, 6, 5]);
  columns[COLUMN.b].set([1, 0, -4, -4]);
  // There is room for more rows, and something in it.
  columns[COLUMN.gradW].set([4, 2, -2, 1, 1]);
  columns[COLUMN.gradB].set([2, 2, 0, 1, 1]);
  columns[COLUMN.eta].set(eta);
  const results = createResults();
  results.set('runs', new Map([['r1', { id: 'r1', names: BASE_COLUMNS, columns, length: 4, end: null }]]));
  const runs = [{ ...runOf('gd'), decay }];
  const scene = createSceneStore({ version: 1, objective: TWO_POINTS, runs, sharedStart: false });
  const studies = { ask: () => () => {} };
  const live = quantity.source.start({ results, scene, studies, luck: createLuckStore() }, ['r1'], () => {});
  return [...(live.of('r1')?.a ?? [])];
}
const { NaN: none } = Number;
const ETA = [0.5, 0.25, 0.125, none];

describe('the rate that a parameter feels', () => {
  it('is its step over its gradient, and none where that is 0 or there is no step', () => {
    expect(rates(effectiveRateW, { kind: 'none' }, ETA)).toEqual([0.5, 0, -0.5, none]);
    expect(rates(effectiveRateB, { kind: 'none' }, ETA)).toEqual([0.5, 2, none, none]);
  });

  it('leaves out what a decay apart from the gradient takes, by the step’s rate', () => {
    // Of w, 8·0.5·0.25 = 1 of the step of 2, then 6·0.25·0.25 = 0.375 of none, then 6·0.125·0.25 of 1.
    expect(rates(effectiveRateW, { kind: 'decoupled', lambda: 0.25 }, ETA)).toEqual([
      0.25,
      -0.1875,
      -0.40625,
      none,
    ]);
    expect(rates(effectiveRateW, { kind: 'l2', lambda: 0.25 }, ETA)).toEqual([0.5, 0, -0.5, none]);
  });

  it('takes a rule without a rate to decay by λ itself', () => {
    expect(rates(effectiveRateW, { kind: 'decoupled', lambda: 0.25 }, [none, none, none, none])).toEqual([
      0,
      -0.75,
      0.25,
      none,
    ]);
  });
});

/** The length of each step. */
import { expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../../../src/catalog/columns';
import { createLuckStore } from '../../../../src/state/luckStore';
import { createResults } from '../../../../src/state/results';
import { createSceneStore } from '../../../../src/state/scene';
import { stepLength } from '../../../../src/views/charts/quantities/stepLength';
import { runOf, TWO_POINTS } from '../../../engine/scenes';

it('a step is as long as the way between two rows, and the last row has none, whatever stands behind it', () => {
  const columns = BASE_COLUMNS.map(() => new Float64Array(5));
  columns[COLUMN.w].set([0, 3, 3, 3, 9]);
  columns[COLUMN.b].set([0, 4, 4, -8, 9]);
  const results = createResults();
  results.set('runs', new Map([['r1', { id: 'r1', names: BASE_COLUMNS, columns, length: 4, end: null }]]));
  const scene = createSceneStore({
    version: 1,
    objective: TWO_POINTS,
    runs: [runOf('gd')],
    sharedStart: false,
  });
  const data = { results, scene, studies: { ask: () => () => {} }, luck: createLuckStore() };
  const live = stepLength.source.start(data, ['r1'], () => {});
  expect([...(live.of('r1')?.a ?? [])]).toEqual([5, 0, 12, Number.NaN]);
});

/** All numbers of a run, and what a column sorts it by. */
import { describe, expect, it } from 'vitest';
import { runStyle } from '../../../src/runStyle/runStyle';
import { DEFAULT_VIEW } from '../../../src/scene/defaults';
import { createPlaybackStore } from '../../../src/state/playback';
import { createResults } from '../../../src/state/results';
import { createSceneStore } from '../../../src/state/scene';
import { numbersText } from '../../../src/text/numbers';
import { numbersRow } from '../../../src/views/numbers/rows';
import { sortValue, statusOf, stepsOf, tableRow } from '../../../src/views/numbers/tableRow';
import { wholeRunRow } from '../../../src/views/numbers/wholeRun';
import { runOf, TWO_POINTS } from '../../engine/scenes';
import { resultOf } from '../../scene/follow';

const spec = runOf('gd', { steps: 8 });
const result = resultOf(TWO_POINTS, spec);

function table(givenUp = '') {
  const results = createResults();
  results.set('runs', new Map([['r1', result]]));
  return {
    results,
    scene: createSceneStore({ version: 1, objective: TWO_POINTS, runs: [spec], sharedStart: false }),
    playback: createPlaybackStore({ ...DEFAULT_VIEW, playhead: 3 }, 8),
    computing: { halt: () => {}, goOn: () => {}, isGivenUp: (id: string) => id === givenUp },
  };
}
const entry = { id: 'r1', name: 'mine', optimizer: 'gd', visible: true, style: runStyle('r1', [spec]) };

describe('the numbers of a run', () => {
  it('are those at the playhead and of the whole run, in passes over the data where there is some', () => {
    const workbench = table();
    expect(tableRow(workbench, 'r1')).toEqual({
      ...numbersRow(result, 3, 0),
      ...wholeRunRow(result, spec, 0),
    });
    workbench.results.set('points', { x: new Float64Array(2), y: new Float64Array(2), total: 4 });
    const withData = tableRow(workbench, 'r1');
    expect(withData).toEqual({ ...numbersRow(result, 3, 4), ...wholeRunRow(result, spec, 4) });
    expect(withData.cost).toBe(numbersRow(result, 3, 0).cost / 4);
  });

  it('are empty of a run that is not there', () => {
    const row = tableRow(table(), 'r9');
    expect(Object.values(row).every(Number.isNaN)).toBe(true);
    expect([stepsOf(table().scene, 'r9'), stepsOf(table().scene, 'r1')]).toEqual([0, 8]);
  });
});

describe('a run is sorted', () => {
  it('by its name, its status, or the number of a column', () => {
    const workbench = table();
    expect(sortValue(workbench, entry, 'run')).toBe('mine');
    expect(sortValue(workbench, entry, 'status')).toBe(numbersText.going);
    expect(sortValue(workbench, entry, 'w')).toBe(tableRow(workbench, 'r1').w);
    expect(sortValue(workbench, entry, 'steps')).toBe(8);
    expect(sortValue(workbench, entry, 'nothing')).toBe('');
  });

  it('by how far it has come, or by that it could not be computed', () => {
    const computing = table('r1');
    computing.results.set('runs', new Map());
    expect(statusOf(computing, 'r1')).toBe(numbersText.notComputed);
    expect(sortValue(computing, entry, 'status')).toBe(numbersText.notComputed);
  });
});

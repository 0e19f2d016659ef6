/** The neurons of the visible runs at the playhead, and their data. */
import { describe, expect, it } from 'vitest';
import { runStyle } from '../../../src/runStyle/runStyle';
import { DEFAULT_VIEW } from '../../../src/scene/defaults';
import type { ObjectiveSpec, RunSpec } from '../../../src/scene/types';
import { createPlaybackStore } from '../../../src/state/playback';
import { createResults } from '../../../src/state/results';
import { createSceneStore } from '../../../src/state/scene';
import { createViewStore } from '../../../src/state/view';
import { neuronsOnShow, placeAt } from '../../../src/views/fit/neurons';
import { MILLION, runOf, TWO_POINTS } from '../../engine/scenes';
import { resultOf } from '../../scene/follow';

const runs: readonly RunSpec[] = [
  { ...runOf('gd', { steps: 3 }), id: 'r1' },
  { ...runOf('adam', { steps: 5 }), id: 'r2' },
  { ...runOf('momentum', { steps: 5 }), id: 'r3' },
];
const known = runs.map((run) => resultOf(TWO_POINTS, run));

function show(change: {
  objective?: ObjectiveSpec;
  selected?: string;
  playhead?: number;
  runs?: readonly RunSpec[];
}) {
  const { objective = TWO_POINTS, selected = '', playhead = 2, runs: shown = runs } = change;
  const settings = { ...DEFAULT_VIEW, selected, playhead };
  const results = createResults();
  results.set('runs', new Map(known.map((run) => [run.id, run])));
  const workbench = {
    scene: createSceneStore({ version: 1, objective, runs: shown, sharedStart: false }),
    view: createViewStore(settings),
    playback: createPlaybackStore(settings, 5),
    results,
  };
  return { workbench, shown: neuronsOnShow(workbench) };
}

const at = (index: number, row: number) => placeAt(known[index], row);

describe('the neurons on show', () => {
  it('are the selected run’s, or the first visible one’s, and the others', () => {
    const first = show({}).shown;
    expect(first?.main).toEqual({ style: runStyle('r1', runs), ...at(0, 2) });
    expect(first?.others).toEqual([
      { style: runStyle('r2', runs), ...at(1, 2) },
      { style: runStyle('r3', runs), ...at(2, 2) },
    ]);
    const second = show({ selected: 'r2', playhead: 5 }).shown;
    expect(second?.main).toEqual({ style: runStyle('r2', runs), ...at(1, 5) });
    // A run that has ended stays at its end.
    expect(second?.others).toEqual([
      { style: runStyle('r1', runs), ...at(0, 3) },
      { style: runStyle('r3', runs), ...at(2, 5) },
    ]);
  });

  it('are none of hidden runs, nor of those that have no rows yet', () => {
    const [one, two, three] = runs;
    const { workbench, shown } = show({ runs: [{ ...one, visible: false }, two, three], selected: 'r1' });
    expect(shown?.main).toMatchObject({ ...at(1, 2) });
    expect(shown?.others).toHaveLength(1);
    workbench.results.set('runs', new Map());
    expect(neuronsOnShow(workbench)).toMatchObject({ main: undefined, others: [] });
    expect(show({ runs: [] }).shown).toMatchObject({ main: undefined, others: [] });
  });

  it('have the data of the scene at once where they are few, else those that came', () => {
    expect(show({}).shown?.points.x).toHaveLength(2);
    const { workbench, shown } = show({ objective: MILLION });
    expect(shown).toBeNull();
    const points = { x: Float64Array.of(1), y: Float64Array.of(0.5), total: 1_000_000 };
    workbench.results.set('points', points);
    expect(neuronsOnShow(workbench)?.points).toBe(points);
  });
});

describe('the place of a run', () => {
  it('is that of its row, with the loss there', () => {
    const { names, columns } = known[0];
    const column = (name: string) => columns[names.indexOf(name)];
    expect(at(0, 1)).toEqual({ w: column('w')[1], b: column('b')[1], loss: column('loss')[1] });
    expect(at(0, 0)).toEqual({ w: -2, b: -2, loss: column('loss')[0] });
  });

  it('is none while the run has no rows', () => {
    expect(placeAt(undefined, 0)).toBeUndefined();
    expect(placeAt({ ...known[0], length: 0 }, 0)).toBeUndefined();
  });
});

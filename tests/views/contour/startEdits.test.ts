/** Moving the start from the map. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../src/scene/defaults';
import type { RunSpec } from '../../../src/scene/types';
import { createSceneStore } from '../../../src/state/scene';
import { createViewStore } from '../../../src/state/view';
import type { Workbench } from '../../../src/state/workbench';
import { placeStart } from '../../../src/views/contour/startEdits';
import { runOf, TWO_POINTS } from '../../engine/scenes';

const pair = ['r1', 'r2'].map((id): RunSpec => ({ ...runOf('gd', { start: { w: 1, b: 1 } }), id }));
function map(runs: readonly RunSpec[], selected: string) {
  const scene = createSceneStore({ version: 1, objective: TWO_POINTS, runs, sharedStart: false });
  const workbench = { scene, view: createViewStore({ ...DEFAULT_VIEW, selected }) };
  const starts = () => scene.getState().scene.runs.map(({ start }) => [start.w, start.b]);
  return { scene, workbench: workbench as Partial<Workbench> as Workbench, starts };
}

describe('a start that is placed', () => {
  it('is the selected run’s, or the first one’s', () => {
    const { workbench, starts } = map(pair, 'r2');
    placeStart(workbench, { w: 3, b: -4 });
    expect(starts()).toEqual([
      [1, 1],
      [3, -4],
    ]);
    const first = map(pair, '');
    placeStart(first.workbench, { w: 3, b: -4 });
    expect(first.starts()).toEqual([
      [3, -4],
      [1, 1],
    ]);
  });

  it('is taken back as long as nothing was edited since', () => {
    const { workbench, scene, starts } = map(pair, 'r1');
    const back = placeStart(workbench, { w: 3, b: 3 });
    back();
    expect(starts()[0]).toEqual([1, 1]);
    back();
    const stale = placeStart(workbench, { w: 5, b: 5 });
    scene.getState().edit((current) => ({ ...current, sharedStart: true }));
    stale();
    expect(starts()[0]).toEqual([5, 5]);
  });

  it('takes nothing back that it has not done', () => {
    const { workbench, starts } = map(pair, 'r1');
    placeStart(workbench, { w: 3, b: 3 });
    placeStart(workbench, { w: 3, b: 3 })();
    expect(starts()[0]).toEqual([3, 3]);
    const none = map([], '');
    placeStart(none.workbench, { w: 3, b: 3 })();
    expect(none.starts()).toEqual([]);
  });
});

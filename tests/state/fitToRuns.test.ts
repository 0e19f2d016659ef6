import { describe, expect, it } from 'vitest';
import { openingScene } from '../../src/scene/defaults';
import { holdsAll } from '../../src/scene/fitWindow';
import type { RunResult, SurfaceResult } from '../../src/scene/outcome';
import { fitToRuns, hidesLandmarks } from '../../src/state/fitToRuns';
import { createResults } from '../../src/state/results';
import { createSceneStore } from '../../src/state/scene';
import { createViewStore } from '../../src/state/view';

const run = (id: string, w: number, b: number): RunResult => ({
  id,
  names: ['w', 'b'],
  columns: [Float64Array.of(-2, w), Float64Array.of(-2, b)],
  length: 2,
  end: null,
});

function setUp() {
  const document = openingScene();
  const [first, second] = document.scene.runs;
  const scene = createSceneStore({
    ...document.scene,
    runs: [first, { ...second, visible: false }],
  });
  const view = createViewStore(document.view);
  const results = createResults();
  results.set(
    'runs',
    new Map([
      [first.id, run(first.id, 3, 1)],
      [second.id, run(second.id, 900, 900)],
    ]),
  );
  return { scene, view, results };
}

const withMinimum = (w: number, b: number) => ({ minimum: { w, b, loss: 0 } }) as SurfaceResult;

describe('fitting to the runs', () => {
  it('shows visible runs, their starts and the minimum, and nothing of hidden ones', () => {
    const workbench = setUp();
    workbench.results.set('surface', withMinimum(9, -4));
    fitToRuns(workbench);
    const { window } = workbench.view.getState().view;
    expect(
      holdsAll(window, [{ w: 9, b: -4 }, { w: 3, b: 1 }, workbench.scene.getState().scene.runs[0].start]),
    ).toBe(true);
    expect(window.w[1]).toBeLessThan(12);
  });

  it('is worth offering where a start or the minimum is out of sight', () => {
    const workbench = setUp();
    expect(hidesLandmarks(workbench)).toBe(false);
    workbench.results.set('surface', withMinimum(1, 1));
    expect(hidesLandmarks(workbench)).toBe(false);
    workbench.results.set('surface', withMinimum(9, 1));
    expect(hidesLandmarks(workbench)).toBe(true);
  });
});

import { expect, it } from 'vitest';
import { DEFAULT_VIEW, openingScene } from '../../../src/scene/defaults';
import type { Sweep } from '../../../src/scene/partSpecs';
import { withSwept } from '../../../src/scene/sweep';
import { createFamilySpecsStore } from '../../../src/state/familySpecs';
import { createSceneStore } from '../../../src/state/scene';
import { connectSweep } from '../../../src/state/sweep/connect';
import { createSweepStore } from '../../../src/state/sweep/sweep';
import { createViewStore } from '../../../src/state/view';
import { computingFamilies } from '../computingFamilies';

/** A sweep of the opening scene's first run, with frames that the test draws. */
function onShow(changed: Partial<Sweep> = {}) {
  const opening = openingScene().scene;
  // Long enough that a sweep is cut into several levels.
  const scene = withSwept(opening, opening.runs[0].id, 'steps', 3000);
  const families = computingFamilies();
  const sweep: Sweep = {
    run: scene.runs[0].id,
    x: { of: 'hyper.eta', from: 0.01, to: 1, scale: 'log', count: 33 },
    y: { of: 'start.w', from: -1, to: 1, scale: 'linear', count: 17 },
    measure: 'loss',
    target: 1e-3,
    seeds: 1,
    ...changed,
  };
  const workbench = {
    scene: createSceneStore(scene),
    view: createViewStore(DEFAULT_VIEW),
    families: families.client,
    familySpecs: createFamilySpecsStore({ sweep }),
  };
  const store = createSweepStore();
  let wanted = 0;
  let draw = () => {};
  const connection = connectSweep(workbench, store, (work) => {
    draw = work;
    return {
      request: () => {
        wanted++;
      },
      cancel: () => {
        wanted = 0;
      },
    };
  });
  return { ...workbench, sweep, store, families, connection, draw: () => draw(), wanted: () => wanted };
}

it('tiles that come between two frames are drawn together', () => {
  const { store, families, draw, wanted } = onShow();
  const before = store.getState().version;
  families.answer();
  expect(wanted()).toBeGreaterThan(0);
  expect(store.getState().version).toBe(before);
  draw();
  expect(store.getState().version).toBe(before + 1);
});

it('coarse cells stand in for the others until all are there', () => {
  const { store, families, sweep, draw } = onShow();
  families.answer();
  draw();
  const result = store.getState().results.get(sweep.run);
  expect(result?.known).toBeGreaterThan(0);
  expect(store.getState().status).toBe('computing');
  for (let level = 0; store.getState().status !== 'done' && level < 20; level++) families.answer();
  expect(store.getState().status).toBe('done');
  expect(result?.known).toBe(33 * 17);
  expect(result?.shown.every((cell, at) => cell === at)).toBe(true);
});

it('a run that moves within its sweep asks nothing anew, and one that moves elsewhere does', () => {
  const { store, scene, sweep } = onShow();
  const result = () => store.getState().results.get(sweep.run);
  const first = result();
  scene.getState().edit((now) => withSwept(now, sweep.run, 'hyper.eta', 0.5));
  expect(result()).toBe(first);
  scene.getState().edit((now) => withSwept(now, sweep.run, 'start.b', 0.5));
  expect(result()).not.toBe(first);
});

it('along one axis every visible run that has the number is swept', () => {
  const { store, scene, families, connection } = onShow({ y: null });
  const { runs } = scene.getState().scene;
  expect([...store.getState().results.keys()]).toEqual(runs.map(({ id }) => id));
  expect(families.open()).toBe(runs.length);
  scene.getState().edit((now) => ({
    ...now,
    runs: now.runs.map((run, i) => (i === 1 ? { ...run, visible: false } : run)),
  }));
  expect(store.getState().results.has(runs[1].id)).toBe(false);
  connection.end();
  expect(families.open()).toBe(0);
});

it('a sweep of a run that is gone says so, and computes nothing', () => {
  const { store, scene, families, sweep } = onShow();
  scene.getState().edit((now) => ({ ...now, runs: now.runs.filter(({ id }) => id !== sweep.run) }));
  expect(store.getState().status).toBe('faulty');
  expect(store.getState().faults.length).toBeGreaterThan(0);
  expect(families.open()).toBe(0);
});

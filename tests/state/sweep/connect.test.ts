import { expect, it } from 'vitest';
import { DEFAULT_VIEW, openingScene } from '../../../src/scene/defaults';
import { withSwept } from '../../../src/scene/sweep';
import { sweepCsv } from '../../../src/scene/sweepCsv';
import type { Sweep } from '../../../src/scene/sweepFields';
import { createFamilySpecsStore } from '../../../src/state/familySpecs';
import { createSceneStore } from '../../../src/state/scene';
import { connectSweep } from '../../../src/state/sweep/connect';
import { namedCells } from '../../../src/state/sweep/namedCells';
import { UNKNOWN } from '../../../src/state/sweep/result';
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
  const frame = gathered();
  const rest = gathered();
  const connection = connectSweep(workbench, store, frame.gather, rest.gather);
  /** Answers all that is open, level by level, until there is nothing more to come before the next rest. */
  const settle = () => {
    for (let level = 0; !store.getState().settled && level < 20; level++) families.answer();
  };
  const draw = () => frame.work();
  return { ...workbench, sweep, store, families, connection, draw, wanted: frame.wanted, settle, rest };
}

/** Work that is gathered until the test does it. */
function gathered() {
  let work = () => {};
  let wanted = 0;
  return {
    gather: (given: () => void) => {
      work = given;
      const request = () => {
        wanted++;
      };
      const cancel = () => {
        wanted = 0;
      };
      return { request, cancel };
    },
    work: () => work(),
    wanted: () => wanted,
  };
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

it('once its cells are there, more come between them, as many as the screen shows', () => {
  const { store, families, sweep, settle, rest } = onShow();
  store.setState({ room: { x: 100, y: 30 } });
  settle();
  const own = store.getState().results.get(sweep.run);
  expect(store.getState()).toMatchObject({ settled: true, status: 'computing' });
  rest.work();
  const finer = store.getState().results.get(sweep.run);
  if (own === undefined || finer === undefined) throw new Error('no result');
  expect([finer.columns, finer.rows]).toEqual([129, 33]);
  // Its own cells are there from the beginning, stand for all others, and stay what they were.
  const { columns, rows } = finer.named;
  const losses = () => rows.flatMap((row) => columns.map((column) => finer.loss[row * 129 + column]));
  expect(losses()).toEqual([...own.loss]);
  expect([...finer.shown].every((cell) => cell !== UNKNOWN)).toBe(true);
  expect(store.getState().settled).toBe(true);
  for (let level = 0; store.getState().status !== 'done' && level < 20; level++) families.answer();
  expect(finer.known).toBe(129 * 33);
  expect(losses()).toEqual([...own.loss]);
  // The document's cells are saved, as the terminal prints them.
  expect(sweepCsv(sweep, namedCells(finer))).toBe(sweepCsv(sweep, own));
});

it('as many cells as were asked for are all there is, where they are not to be finer', () => {
  const { store, sweep, settle, rest } = onShow();
  store.setState({ room: { x: 100, y: 30 }, fine: false });
  settle();
  rest.work();
  expect(store.getState().status).toBe('done');
  expect(store.getState().results.get(sweep.run)?.columns).toBe(33);
});

it('a wider screen asks for more cells, and one that is stopped asks for none', () => {
  const { store, families, sweep, settle, rest, connection } = onShow({ y: null });
  store.setState({ room: { x: 60, y: 0 } });
  settle();
  rest.work();
  expect(store.getState().results.get(sweep.run)?.columns).toBe(65);
  for (let level = 0; store.getState().status !== 'done' && level < 20; level++) families.answer();
  connection.stop();
  store.setState({ room: { x: 120, y: 0 } });
  rest.work();
  expect(store.getState().results.get(sweep.run)?.columns).toBe(65);
  connection.goOn();
  rest.work();
  expect(store.getState().results.get(sweep.run)?.columns).toBe(129);
});

/** Closer, wider and back. */
import { expect, it } from 'vitest';
import { openingScene } from '../../../src/scene/defaults';
import type { Sweep } from '../../../src/scene/sweepFields';
import { createFamilySpecsStore } from '../../../src/state/familySpecs';
import { createSceneStore } from '../../../src/state/scene';
import { createSweepStore } from '../../../src/state/sweep/sweep';
import { zoomBack, zoomSweep } from '../../../src/state/sweep/zoom';

function setUp() {
  const { scene } = openingScene();
  const sweep: Sweep = {
    run: 'r2',
    x: { of: 'hyper.eta', from: 0.01, to: 1, scale: 'log', count: 65 },
    y: { of: 'hyper.beta', from: 0, to: 0.5, scale: 'linear', count: 65 },
    measure: 'loss',
    target: 1e-3,
    seeds: 1,
  };
  const familySpecs = createFamilySpecsStore({ sweep });
  const store = createSweepStore();
  const on = { scene: createSceneStore(scene), familySpecs };
  return { sweep, store, on, now: () => familySpecs.getState().sweep };
}

it('zooms one after the other add up, before anything has been drawn in between', () => {
  const { store, on, now } = setUp();
  for (let i = 0; i < 3; i++) expect(zoomSweep(on, store, [0.25, 0.75], [0, 0.5], i > 0)).toBe(true);
  expect(now()?.y).toMatchObject({ from: 0, to: 0.0625 });
});

it('turns of one wheel are one step back', () => {
  const { store, on, now, sweep } = setUp();
  for (let i = 0; i < 5; i++) zoomSweep(on, store, [0.25, 0.75], [0.25, 0.75], i > 0);
  zoomSweep(on, store, [0, 0.5], [0, 0.5]);
  expect(store.getState().before).toHaveLength(2);
  zoomBack(on, store);
  zoomBack(on, store);
  expect(now()).toEqual(sweep);
  zoomBack(on, store);
  expect(now()).toEqual(sweep);
});

it('goes on until neighbouring cells are neighbouring doubles, says so, and has its scale again farther out', () => {
  const { store, on, now } = setUp();
  let times = 0;
  while (zoomSweep(on, store, [0.25, 0.75], [0.25, 0.75], times > 0) && times < 200) times++;
  const axis = now()?.x;
  if (axis === undefined) throw new Error('no sweep');
  expect(times).toBeGreaterThan(40);
  expect(Math.abs(axis.to - axis.from) / (axis.count - 1)).toBeLessThan(2.1 * Number.EPSILON * axis.to);
  expect(axis.scale).toBe('linear');
  for (let i = 0; i < times; i++) zoomSweep(on, store, [-0.5, 1.5], [-0.5, 1.5], true);
  expect(now()?.x.scale).toBe('log');
});

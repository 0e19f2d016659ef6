import { afterEach, describe, expect, it, vi } from 'vitest';
import { basins } from '../../src/layers/basins';
import { BasinMap, basinsCsv } from '../../src/layers/kit/basinMap';
import { FIRST_MINIMUM } from '../../src/scene/basins';
import { OUTCOMES } from '../../src/scene/outcome';
import type { ObjectiveSpec, Window } from '../../src/scene/types';
import { runOf } from '../engine/scenes';
import { ofKind, stage } from './stage';

const HIMMELBLAU: ObjectiveSpec = { kind: 'function', id: 'himmelblau', params: {} };
const BOWL: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 1, angle: 0 } };
const window: Window = { w: [-5, 5], b: [-5, 5] };
const descent = runOf('gd', { hyper: { eta: 0.01 }, steps: 300 });
const on = (objective: ObjectiveSpec) =>
  stage(basins, { objective, runs: [descent], view: { window, selected: descent.id } });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the layer of basins', () => {
  it('shows a coarse map first and then a fine one', () => {
    const { frame, marks } = on(HIMMELBLAU);
    const sizes = new Set<number>();
    for (let i = 0; i < 12; i++) {
      frame();
      for (const { size } of ofKind(marks(), 'basins')) sizes.add(size);
    }
    expect([...sizes]).toEqual([33, 257]);
  });

  it('names the four minima of Himmelblau with their shares, and numbers them on the map', () => {
    const { frame, marks, told } = on(HIMMELBLAU);
    for (let i = 0; i < 12; i++) frame();
    const [{ key }] = ofKind(marks(), 'basins');
    const minima = key.filter(({ end }) => end >= FIRST_MINIMUM);
    expect(minima.map(({ name }) => name).sort()).toEqual([
      'minimum at (3.00, 2.00)',
      'minimum at (3.58, −1.85)',
      'minimum at (−2.81, 3.13)',
      'minimum at (−3.78, −3.28)',
    ]);
    for (const { share, name } of minima) {
      expect(share).toBeGreaterThan(0.1);
      expect(told()).toContain(name);
    }
    expect(key.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(ofKind(marks(), 'point').map(({ label }) => label)).toEqual(['1', '2', '3', '4']);
  });

  it('finds minima that the surface does not list by where runs end, each with a number, a name and a colour', () => {
    const { frame, marks, told } = stage(basins, {
      objective: { kind: 'function', id: 'rastrigin', params: {} },
      runs: [runOf('gd', { hyper: { eta: 0.002 }, steps: 150 })],
      view: { window: { w: [-1.45, 1.45], b: [-1.45, 1.45] }, selected: 'r1' },
    });
    for (let i = 0; i < 12; i++) frame();
    const [{ key }] = ofKind(marks(), 'basins');
    const minima = key.filter(({ end }) => end >= FIRST_MINIMUM);
    expect(minima.map(({ short }) => short)).toEqual([
      '(0, 0)',
      '(−0.995, 0)',
      '(0, −0.995)',
      '(0, 0.995)',
      '(0.995, 0)',
      '(−0.995, −0.995)',
      '(−0.995, 0.995)',
      '(0.995, −0.995)',
      '(0.995, 0.995)',
    ]);
    expect(minima[0].share).toBeCloseTo(1 / 2.9 ** 2, 1);
    expect(key.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(told()).toContain('minimum at (0.99, 0.00)');
  });

  it('numbers the twelve lowest minima of many, and tells the twelve largest shares and how many others there are', () => {
    const { frame, marks, told } = stage(basins, {
      objective: { kind: 'function', id: 'rastrigin', params: {} },
      runs: [runOf('gd', { hyper: { eta: 0.002 }, steps: 150 })],
      view: { window: { w: [-2.2, 2.45], b: [-1.45, 2.3] }, selected: 'r1' },
    });
    for (let i = 0; i < 2; i++) frame();
    const [{ key }] = ofKind(marks(), 'basins');
    expect(key.length).toBeGreaterThan(14);
    const numbers = Array.from({ length: 12 }, (_, i) => `${i + 1}`);
    expect(ofKind(marks(), 'point').map(({ label }) => label)).toEqual(numbers);
    const largest = key.toSorted((one, other) => other.share - one.share).slice(0, 12);
    const places = largest.map(({ name }) => told().indexOf(name));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    for (const { name } of key.filter((each) => !largest.includes(each))) expect(told()).not.toContain(name);
    expect(told()).toMatch(new RegExp(`; ${key.length - 12} others\\.$`));
  });

  it('follows a hyperparameter, and does not ask anew for a start, a name or a touch of the view', () => {
    const { frame, marks, workbench, shows } = on(BOWL);
    for (let i = 0; i < 12; i++) frame();
    const edit = (change: Partial<typeof descent>) =>
      workbench.scene.getState().edit((scene) => ({ ...scene, runs: [{ ...descent, ...change }] }));
    const before = shows();
    edit({ start: { w: 1, b: 1 }, label: 'mine' });
    workbench.view.getState().setHover({ w: 1, b: 1 });
    for (let i = 0; i < 4; i++) frame();
    expect(shows()).toBe(before);
    edit({ hyper: { eta: 5 } });
    for (let i = 0; i < 4; i++) frame();
    const [{ ends }] = ofKind(marks(), 'basins');
    expect(ends[0]).toBe(OUTCOMES.indexOf('diverged'));
  });

  it('is that of another run once it is selected, and of the window on show', () => {
    const other = runOf('gd', { id: 'r2', hyper: { eta: 5 }, steps: 20, label: 'too far' });
    const { frame, marks, told, workbench } = stage(basins, {
      objective: BOWL,
      runs: [descent, other],
      view: { window, selected: descent.id },
    });
    for (let i = 0; i < 3; i++) frame();
    expect(told()).toContain('Gradient descent');
    workbench.view.getState().select('r2');
    for (let i = 0; i < 3; i++) frame();
    expect(told()).toContain('too far');
    const closer: Window = { w: [-1, 1], b: [-1, 1] };
    workbench.view.getState().setWindow(closer);
    for (let i = 0; i < 3; i++) frame();
    expect(ofKind(marks(), 'basins')[0].window).toEqual(closer);
  });

  it('takes the map of an older surface away as soon as a newer one is there', () => {
    const { frame, marks, workbench } = on(BOWL);
    for (let i = 0; i < 12; i++) frame();
    workbench.scene.getState().edit((scene) => ({ ...scene, objective: HIMMELBLAU }));
    expect(ofKind(marks(), 'basins')).toHaveLength(1);
    const results = workbench.results as ReturnType<typeof import('../../src/state/results').createResults>;
    const surface = results.get('surface');
    results.set('surface', surface === null ? null : { ...surface });
    expect(marks()).toEqual([]);
    for (let i = 0; i < 12; i++) frame();
    expect(ofKind(marks(), 'point')).toHaveLength(4);
  });
});

it('a map’s values are written by place, with the end’s word, the minimum’s number and the steps', () => {
  const map = new BasinMap({ objective: BOWL, run: descent, window: { w: [0, 1], b: [2, 4] }, size: 2 });
  const tile = {
    level: 0,
    at: null,
    effort: 1,
    stride: 1,
    skips: false,
    columns: [0, 2],
    rows: [0, 2],
  } as const;
  const minimum = { w: 0, b: 0, loss: 0 };
  const ends = Uint8Array.of(FIRST_MINIMUM, 4, 5, FIRST_MINIMUM + 1);
  const none = new Float64Array(4).fill(Number.NaN);
  const elsewhere = { w: none, b: none, loss: none };
  map.write(tile, { ends, steps: Uint32Array.of(7, 8, 9, 10), elsewhere, minima: [minimum, minimum] });
  expect(basinsCsv(map).split('\n')).toEqual([
    'w,b,end,minimum,steps',
    '0,2,minimum,1,7',
    '1,2,going,,8',
    '0,4,diverged,,9',
    '1,4,minimum,2,10',
    '',
  ]);
});

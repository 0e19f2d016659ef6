/** The overlay of a sweep's picture. */
import { describe, expect, it } from 'vitest';
import type { SweepChoice } from '../../../src/scene/sweepChoices';
import type { Sweep, SweepAxis } from '../../../src/scene/sweepFields';
import type { Scene } from '../../../src/scene/types';
import { axisNames, idleNames, isPart, placeOfCell, presentPlace } from '../../../src/views/heatmap/overlay';
import { runOf, TWO_POINTS } from '../../engine/scenes';

const eta: SweepAxis = { of: 'hyper.eta', from: 0, to: 4, scale: 'linear', count: 5 };
const beta: SweepAxis = { of: 'hyper.beta', from: 0, to: 1, scale: 'linear', count: 5 };
const sweep: Sweep = { run: 'r2', x: eta, y: beta, measure: 'loss', target: 1e-3, seeds: 1 };
const scene: Scene = {
  version: 1,
  objective: TWO_POINTS,
  runs: [
    { ...runOf('gd', { hyper: { eta: 1 } }), id: 'r1' },
    { ...runOf('momentum', { hyper: { eta: 3, beta: 0.5 } }), id: 'r2' },
  ],
  sharedStart: false,
};

it('an axis has the name that its choice has, or its own where there is no such choice any more', () => {
  const choices = [{ of: 'hyper.eta', name: 'Learning rate η' }] as Partial<SweepChoice>[] as SweepChoice[];
  expect(axisNames(choices, sweep)).toEqual(['Learning rate η', 'hyper.beta']);
  expect(axisNames(choices, { ...sweep, y: null })).toEqual(['Learning rate η', '']);
  expect(axisNames([], { ...sweep, y: eta })).toEqual(['hyper.eta', 'hyper.eta']);
});

it('axes show a part where one of them ends before its usual end', () => {
  const choices = [
    { of: 'hyper.eta', from: 0, to: 4 },
    { of: 'hyper.beta', from: 1, to: 0 },
  ] as Partial<SweepChoice>[] as SweepChoice[];
  const of = (x: Partial<SweepAxis>, y: Partial<SweepAxis> | null = {}) =>
    isPart(choices, { x: { ...eta, ...x }, y: y === null ? null : { ...beta, ...y } });
  expect([of({}), of({ to: 9 }), of({ from: 4, to: 0 }), of({}, null)]).toEqual([false, false, false, false]);
  expect([of({ from: 1 }), of({ to: 3 }), of({}, { to: 0.5 })]).toEqual([true, true, true]);
  expect(isPart([], { x: eta, y: null })).toBe(false);
});

it('numbers along the axes that the schedule decides are named', () => {
  const choices = [
    { of: 'hyper.eta', name: 'Learning rate η', isDecided: true },
    { of: 'hyper.beta', name: 'Momentum β', isDecided: false },
  ] as Partial<SweepChoice>[] as SweepChoice[];
  expect(idleNames(choices, sweep)).toEqual(['Learning rate η']);
  expect(idleNames(choices, { x: beta, y: null })).toEqual([]);
});

it('cells are counted along each row', () => {
  expect([0, 4, 5, 13].map((cell) => placeOfCell(cell, 5))).toEqual([
    [0, 0],
    [4, 0],
    [0, 1],
    [3, 2],
  ]);
});

describe('the run’s own place', () => {
  it('is in shares of both axes, inside them or beyond', () => {
    expect(presentPlace(scene, sweep)).toEqual([0.75, 0.5]);
    expect(presentPlace(scene, { ...sweep, x: { ...eta, from: 4, to: 5 } })).toEqual([-1, 0.5]);
  });

  it('is none on a single axis, of a run that is gone, and where a number is none of the run’s', () => {
    expect(presentPlace(scene, { ...sweep, y: null })).toBeNull();
    expect(presentPlace(scene, { ...sweep, run: 'r9' })).toBeNull();
    expect(presentPlace(scene, { ...sweep, run: 'r1' })).toBeNull();
    expect(presentPlace(scene, { ...sweep, run: 'r1', y: eta })).toEqual([0.25, 0.25]);
  });
});

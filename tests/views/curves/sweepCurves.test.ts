/** The curves of a sweep along one axis. */
import { expect, it } from 'vitest';
import { runStyle } from '../../../src/runStyle/runStyle';
import { OUTCOMES } from '../../../src/scene/outcome';
import type { Sweep } from '../../../src/scene/sweepFields';
import type { Scene } from '../../../src/scene/types';
import { SweepResult } from '../../../src/state/sweep/result';
import { sweepCurves } from '../../../src/views/curves/sweepCurves';
import { runOf, TWO_POINTS } from '../../engine/scenes';

const SWEEP: Sweep = {
  run: 'r2',
  x: { of: 'hyper.eta', from: 1, to: 4, scale: 'linear', count: 4 },
  y: null,
  measure: 'loss',
  target: 1e-3,
  seeds: 1,
};
const runs = [
  { ...runOf('gd', { hyper: { eta: 0.5 } }), id: 'r1' },
  { ...runOf('adam', { hyper: { eta: 0.25 } }), id: 'r2' },
  { ...runOf('gd'), id: 'r3' },
];
const scene: Scene = { version: 1, objective: TWO_POINTS, runs, sharedStart: false };

function resultOf(losses: readonly number[]): SweepResult {
  const result = new SweepResult(SWEEP, { x: [1, 2, 3, 4], y: [0] });
  result.loss.set(losses);
  result.outcome.fill(OUTCOMES.indexOf('going'));
  result.shown.set([0, 1, 2, 3]);
  return result;
}

it('each run that has been swept has a curve, with its good range and its own value', () => {
  const curves = sweepCurves(
    scene,
    SWEEP,
    new Map([
      ['r2', resultOf([8, 1, 2, 9])],
      ['r1', resultOf([3, 4, 50, 60])],
    ]),
  );
  expect(
    curves.map(({ id, name, style, present, selected }) => ({ id, name, style, present, selected })),
  ).toEqual([
    { id: 'r1', name: 'Gradient descent', style: runStyle('r1', runs), present: 0.5, selected: false },
    { id: 'r2', name: 'Adam', style: runStyle('r2', runs), present: 0.25, selected: true },
  ]);
  expect(curves.map(({ x, y }) => [Array.from(x), Array.from(y)])).toEqual([
    [
      [1, 2, 3, 4],
      [3, 4, 50, 60],
    ],
    [
      [1, 2, 3, 4],
      [8, 1, 2, 9],
    ],
  ]);
  expect(curves.map(({ good }) => [good?.from, good?.to])).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

it('a curve has a gap where another cell stands in, and goes up where a run was lost', () => {
  const result = resultOf([8, 1, 2, 9]);
  result.shown[1] = 0;
  result.outcome[3] = OUTCOMES.indexOf('diverged');
  const [{ y }] = sweepCurves(scene, SWEEP, new Map([['r1', result]]));
  expect(Array.from(y)).toEqual([8, Number.NaN, 2, Number.POSITIVE_INFINITY]);
});

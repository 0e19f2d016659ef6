/** More steps for runs that have not arrived. */
import { expect, it } from 'vitest';
import type { Scene } from '../../src/scene/types';
import { moreSteps, takeMoreSteps } from '../../src/state/moreSteps';
import { runOf, TWO_POINTS } from '../engine/scenes';

it('they are four times as many, within what is legal', () => {
  expect([0, 1, 150, 30_000, 100_000].map((steps) => moreSteps({ steps }))).toEqual([
    4, 4, 600, 100_000, 100_000,
  ]);
});

it('only the runs that are named have them', () => {
  const runs = ['r1', 'r2', 'r3'].map((id) => ({ ...runOf('gd', { steps: 100 }), id }));
  const scene: Scene = { version: 1, objective: TWO_POINTS, runs, sharedStart: false };
  expect(takeMoreSteps(scene, ['r1', 'r3']).runs.map(({ steps }) => steps)).toEqual([400, 100, 400]);
  expect(scene.runs[0].steps).toBe(100);
});

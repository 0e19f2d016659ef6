/** The balls of the runs, as their attributes say them. */
import { Color } from 'three';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RUN_MARKERS } from '../../../src/runStyle/runStyle';
import { MAX_RUNS } from '../../../src/scene/limits';
import { BallSprites } from '../../../src/views/surface3d/balls';
import { ORDER } from '../../../src/views/surface3d/order';
import { stubOverlay } from './overlay';

const [FIRST, SECOND] = RUN_MARKERS;
const BALL = { marker: FIRST, colour: new Color().setRGB(1, 0, 0), selected: false, stopped: false };

// Their shapes are painted on a canvas, which is no subject here.
beforeEach(() => void stubOverlay());
afterEach(() => void vi.unstubAllGlobals());

function shownBy(balls: BallSprites) {
  balls.show();
  return balls.points.geometry.drawRange.count;
}

it('are as many as were added since the last clearing, at most one a run with an arrow to its start', () => {
  const balls = new BallSprites();
  for (let k = 0; k <= 2 * MAX_RUNS; k++) balls.add(k, 0, 0, BALL);
  expect(shownBy(balls)).toBe(2 * MAX_RUNS);
  balls.clear();
  balls.add(1, 2, 3, BALL);
  expect(shownBy(balls)).toBe(1);
  const { position } = balls.points.geometry.attributes;
  expect([position.getX(0), position.getY(0), position.getZ(0)]).toEqual([1, 2, 3]);
});

it('have the shape of their run’s marker, with a cross where it has stopped, and are larger where it is selected', () => {
  const balls = new BallSprites();
  balls.add(0, 0, 0, BALL);
  balls.add(0, 0, 0, { ...BALL, marker: SECOND, stopped: true, selected: true });
  const { cell, size } = balls.points.geometry.attributes;
  expect([cell.getX(0), cell.getY(0)]).toEqual([0, 0]);
  expect([cell.getX(1), cell.getY(1)]).toEqual([1, 1]);
  expect(size.getX(1)).toBeGreaterThan(size.getX(0));
});

it('are arrows of one shape where they have a direction, and only those are turned', () => {
  const balls = new BallSprites();
  balls.add(0, 0, 0, { ...BALL, towards: Math.PI / 2 });
  balls.add(0, 0, 0, { ...BALL, marker: SECOND, stopped: true, towards: 0 });
  balls.clear();
  balls.add(0, 0, 0, { ...BALL, marker: SECOND });
  const { cell, towards } = balls.points.geometry.attributes;
  const turned = (at: number) => [towards.getX(at), towards.getY(at)];
  expect([cell.getX(1), cell.getY(1)]).toEqual([RUN_MARKERS.length, 0]);
  expect(turned(1)).toEqual([1, 0]);
  expect([cell.getX(0), cell.getY(0)]).toEqual([1, 0]);
  expect(turned(0)).toEqual([0, 0]);
});

it('have the colours of the screen, since their shader writes them as they are', () => {
  const balls = new BallSprites();
  balls.add(0, 0, 0, { ...BALL, colour: new Color().setRGB(0.5, 0.5, 0.5, 'srgb') });
  expect(balls.points.geometry.attributes.colour.getX(0)).toBeCloseTo(0.5, 4);
});

it('lie above all other things that are drawn', () => {
  expect(new BallSprites().points.renderOrder).toBe(Math.max(...Object.values(ORDER)));
});

import { describe, expect, it } from 'vitest';
import { openingScene } from '../../../src/scene/defaults';
import type { RunSpec } from '../../../src/scene/types';
import { inDrawingOrder } from '../../../src/state/runStarts';
import { nearestBall } from '../../../src/views/contour/pickBall';

const [template] = openingScene().scene.runs;
const run = (id: string, visible = true): RunSpec => ({ ...template, id, visible });
const ball = (id: string, x: number, y: number) => ({ id, x, y });

describe('the ball that a click means', () => {
  it('is the nearest one in reach', () => {
    const balls = [ball('near', 100, 100), ball('far', 108, 100)];
    expect(nearestBall(balls, { x: 103, y: 100 }, false)?.id).toBe('near');
    expect(nearestBall(balls, { x: 105, y: 100 }, false)?.id).toBe('far');
  });

  it('is none on the ground: farther than 12 px for a mouse, 18 px for a finger', () => {
    const balls = [ball('only', 100, 100)];
    expect(nearestBall(balls, { x: 112, y: 100 }, false)?.id).toBe('only');
    expect(nearestBall(balls, { x: 100, y: 113 }, false)).toBeNull();
    expect(nearestBall(balls, { x: 100, y: 118 }, true)?.id).toBe('only');
    expect(nearestBall(balls, { x: 81, y: 100 }, true)).toBeNull();
    expect(nearestBall([], { x: 100, y: 100 }, true)).toBeNull();
  });

  it('is the topmost where several lie on one spot', () => {
    const runs = inDrawingOrder([run('a'), run('b'), run('c')], 'b');
    const balls = runs.map(({ id }) => ball(id, 100, 100));
    expect(nearestBall(balls, { x: 104, y: 100 }, false)?.id).toBe('b');
  });
});

describe('the order in which runs are drawn', () => {
  it('puts the selected one on top and leaves hidden ones out', () => {
    const runs = [run('a'), run('b'), run('c', false), run('d')];
    expect(inDrawingOrder(runs, 'a').map(({ id }) => id)).toEqual(['b', 'd', 'a']);
    expect(inDrawingOrder(runs, 'c').map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });
});

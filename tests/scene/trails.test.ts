import { describe, expect, it } from 'vitest';
import { trailPoints, trailsOf } from '../../src/scene/trails';
import { runOf, TWO_POINTS } from '../engine/scenes';
import { resultOf } from './follow';

describe('the paths beside that of θ', () => {
  it.each(['schedule-free', 'schedule-free-adamw'])(
    'of %s are those of the walker z, and of y between the two',
    (id) => {
      const run = runOf(id, { steps: 20 });
      const result = resultOf(TWO_POINTS, run);
      const column = (name: string) => result.columns[result.names.indexOf(name)];
      const [z, y] = trailsOf(run).map((trail) => trailPoints(run, result, trail, 0, 20));
      expect([z.length, y.length]).toEqual([42, 42]);
      const beta = Number(run.hyper.beta);
      for (let row = 0; row <= 20; row++) {
        expect(z[2 * row]).toBe(column('z.w')[row]);
        expect(z[2 * row + 1]).toBe(column('z.b')[row]);
        expect(y[2 * row]).toBe((1 - beta) * column('z.w')[row] + beta * column('w')[row]);
      }
    },
  );

  it('of Sophia are the stretches whose steps were clipped', () => {
    const run = runOf('sophia', { steps: 60, start: { w: -2, b: -2 } });
    const result = resultOf(TWO_POINTS, run);
    const [w, b] = result.columns;
    const eta = Number(run.hyper.eta);
    const [trail] = trailsOf(run);
    // A clipped step has the length η in one parameter at least.
    for (let row = 0; row < 60; row++) {
      const longest = Math.max(Math.abs(w[row + 1] - w[row]), Math.abs(b[row + 1] - b[row]));
      const points = trailPoints(run, result, trail, row, row + 1);
      expect(points.length, `step ${row}`).toBe(Math.abs(longest - eta) < 1e-12 ? 4 : 0);
    }
    const all = trailPoints(run, result, trail, 0, 60);
    expect(all.length).toBeGreaterThan(4);
    expect(all.length).toBeLessThan(2 * 61);
  });

  it('are none of most rules, of unknown ones, and of no steps', () => {
    expect(trailsOf(runOf('gd'))).toEqual([]);
    expect(trailsOf({ ...runOf('gd'), optimizer: 'none' })).toEqual([]);
    const run = runOf('schedule-free', { steps: 5 });
    const result = resultOf(TWO_POINTS, run);
    expect(trailPoints(run, result, trailsOf(run)[0], 3, 3)).toHaveLength(0);
  });
});

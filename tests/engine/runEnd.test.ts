import { beforeAll, describe, expect, it } from 'vitest';
import { makeBuildable } from '../../src/engine/objective';
import { NEVER } from '../../src/engine/recordedColumns';
import { endOfRun } from '../../src/engine/runEnd';
import { outcomeOf } from '../../src/scene/outcome';
import type { ObjectiveSpec, RunSpec } from '../../src/scene/types';
import { quadratic } from './analyticObjectives';
import { NOISY, runOf, TWO_POINTS } from './scenes';
import { follow } from './trajectory';

const formula = (text: string): ObjectiveSpec => ({ kind: 'formula', text });
const surface = (id: string, params = {}): ObjectiveSpec => ({ kind: 'function', id, params });
const gd = (w: number, b: number, eta: number, steps: number): RunSpec =>
  runOf('gd', { start: { w, b }, steps, hyper: { eta } });

beforeAll(() => makeBuildable({ kind: 'formula', text: 'w' }));

describe('a run with a small gradient to the end', () => {
  it.each([
    ['the two points’ minimum', TWO_POINTS, runOf('momentum', { steps: 400 })],
    [
      'the six points’ minimum, which is no perfect fit',
      { ...TWO_POINTS, data: { kind: 'preset', id: 'six-points' } },
      runOf('momentum', { steps: 2000 }),
    ],
    [
      'the valley’s minimum',
      { ...TWO_POINTS, data: { kind: 'preset', id: 'valley' } },
      runOf('momentum', { start: { w: -2, b: -4 }, steps: 4000 }),
    ],
    ['noisy data', NOISY, runOf('adam', { steps: 4000 })],
    ['a bowl', surface('bowl', { kappa: 10, angle: 0 }), gd(2, 1, 0.05, 4000)],
    ['one of Himmelblau’s', surface('himmelblau'), gd(3, 3, 0.01, 2000)],
    ['a dimple of Rastrigin', surface('rastrigin'), gd(3.1, 2.9, 0.001, 2000)],
    ['a minimum of fourth order', formula('w^4 + b^4'), gd(0.5, 0.5, 0.1, 100_000)],
    ['a minimum of fourth and second order', formula('w^4 + b^2'), gd(0.5, 0.5, 0.1, 100_000)],
    [
      'a minimum of fourth order, where the gradient has just become small',
      formula('w^4 + b^2'),
      gd(0.5, 0.5, 0.1, 33_000),
    ],
    ['a line of minima', formula('(w - b)^2'), gd(2, 1, 0.1, 400)],
    ['a steep minimum', formula('1e6 (w^2 + b^2)'), gd(1, 1, 1e-7, 4000)],
    ['a start at the minimum', formula('w^2 + b^2'), gd(0, 0, 0.1, 5)],
    [
      'creased valleys, at whose crossing each side bends as at a saddle',
      formula('abs(w^2 - b^2)'),
      gd(0.8, 0.7, 0.05, 3000),
    ],
  ] as [string, ObjectiveSpec, RunSpec][])('has converged at %s', (_, spec, run) => {
    const { end } = follow(spec, run);
    expect(outcomeOf(end)).toBe('converged');
  });

  it.each([
    ['the two points’ plateau, by gradient descent', TWO_POINTS, gd(-10, -10, 1, 400)],
    [
      'the two points’ plateau, thrown there by momentum',
      TWO_POINTS,
      runOf('momentum', { steps: 400, hyper: { eta: 10_000 } }),
    ],
    ['ground so flat that the gradient is 0', TWO_POINTS, gd(-1000, -1000, 1, 50)],
    ['Easom’s plain', surface('easom'), gd(-4, -4, 1, 200)],
    ['an exponential tail', formula('exp(-w) + b^2'), gd(14, 0.1, 0.1, 300)],
    ['a flat step in the middle of a slope', formula('sigmoid(w) + b^2'), gd(-16, 0.1, 0.1, 300)],
    [
      'a plateau, in a valley that goes on',
      TWO_POINTS,
      runOf('momentum', { start: { w: -8, b: 2 }, steps: 1000, hyper: { eta: 1, beta: 0.9 } }),
    ],
    [
      'the plateau at the other side',
      TWO_POINTS,
      runOf('momentum', { start: { w: 8, b: -3 }, steps: 1000, hyper: { eta: 1, beta: 0.9 } }),
    ],
    ['a turned exponential tail', formula('exp(-w - 0.3 b) + 9 (b - 0.3 w)^2'), gd(13.5, 4.05, 0.01, 3000)],
    ['a constant', formula('0 w + 3'), gd(1, 1, 0.1, 10)],
  ] as [string, ObjectiveSpec, RunSpec][])('has stalled on %s', (_, spec, run) => {
    const { end } = follow(spec, run);
    expect(outcomeOf(end)).toBe('stalled');
  });

  it.each([
    ['the saddle, reached along its ridge', surface('saddle'), gd(1, 0, 0.1, 400)],
    ['the monkey saddle, started on it', surface('monkey-saddle'), gd(0, 0, 0.1, 10)],
    ['Himmelblau’s maximum, started on it', formula('-(w^2 + b^2)'), gd(0, 0, 0.1, 10)],
    ['a saddle of fourth order', formula('w^4 - b^4'), gd(0.5, 0, 0.1, 100_000)],
    ['a crease that bends up on this side alone', formula('w abs(w) + b^2'), gd(0.8, 0.7, 0.05, 400)],
  ] as [string, ObjectiveSpec, RunSpec][])('is at a saddle: %s', (_, spec, run) => {
    expect(outcomeOf(follow(spec, run).end)).toBe('saddle');
  });
});

it('rests on the same ground however it is cut into chunks', () => {
  const run = runOf('momentum', { steps: 400 });
  expect(follow(TWO_POINTS, run, 7).end).toEqual(follow(TWO_POINTS, run).end);
});

describe('a run that ends otherwise', () => {
  it('is still going while its gradient is large', () => {
    expect(outcomeOf(follow(TWO_POINTS, runOf('gd', { steps: 10 })).end)).toBe('going');
  });

  it('has diverged where θ or the loss grows beyond all numbers', () => {
    expect(outcomeOf(follow(formula('w^2'), gd(1, 1, 1e4, 400)).end)).toBe('diverged');
    expect(outcomeOf(follow(formula('log(w)'), gd(0.5, 0, 1, 10)).end)).toBe('diverged');
  });

  it('says that it needs residuals where a rule for sums of squares meets a function without data', () => {
    const run = runOf('levenberg-marquardt', { steps: 5, start: { w: 2, b: 1 } });
    const { end, length } = follow(surface('rosenbrock'), run);
    expect(end).toEqual({ reason: 'no-slope', at: 0, rest: null, missing: { cause: 'no-residuals' } });
    expect(length).toBe(1);
  });

  it.each([1, 2, 3, 100])(
    'has no slope where ε is 0 and a parameter has no gradient, in chunks of %i',
    (chunk) => {
      // b has no gradient at all, and Adam divides 0 by 0.
      const run = runOf('adam', { steps: 5, hyper: { epsilon: 0 } });
      const { end, length } = follow(formula('w^2'), run, chunk);
      expect(end).toEqual({
        reason: 'no-slope',
        at: 0,
        rest: null,
        missing: { component: 'b', cause: 'zero-over-zero' },
      });
      expect(length).toBe(1);
    },
  );
});

describe('the reason why no step leaves a row', () => {
  const { NaN: none } = Number;
  const missing = (
    { theta, seen, epsilon = 0, at = 3 }: { theta: number[]; seen: number[]; epsilon?: number; at?: number },
    reason: 'diverged' | 'steps' = 'diverged',
  ) => {
    const numbers = {
      reason,
      at,
      smallSince: NEVER,
      theta: Float64Array.from(theta),
      full: Float64Array.of(1, 1, none),
      lastSeen: Float64Array.from(seen),
    };
    const end = endOfRun(numbers, quadratic(1, 0, 1), runOf('adam', { hyper: { epsilon } }));
    expect(end).toMatchObject({ at, rest: null });
    if (end.reason !== 'no-slope') expect(end.reason).toBe(reason);
    return end.reason === 'no-slope' ? end.missing : null;
  };

  it('is 0 by 0 in the parameter that has become no number without a slope, where ε is 0', () => {
    expect(missing({ theta: [none, 2], seen: [0, 1, 5] })).toEqual({
      component: 'w',
      cause: 'zero-over-zero',
    });
    expect(missing({ theta: [2, none], seen: [1, 0, 5] })).toEqual({
      component: 'b',
      cause: 'zero-over-zero',
    });
    expect(missing({ theta: [none, none], seen: [1, 0, 5] })).toEqual({
      component: 'b',
      cause: 'zero-over-zero',
    });
  });

  it('is none where ε is not 0, the parameter had a slope, or is a number still', () => {
    expect(missing({ theta: [none, none], seen: [0, 0, 5], epsilon: 1e-8 })).toBeNull();
    expect(missing({ theta: [none, none], seen: [1, 1, 5] })).toBeNull();
    expect(missing({ theta: [Number.POSITIVE_INFINITY, 2], seen: [0, 0, 5] })).toBeNull();
    expect(missing({ theta: [1, 2], seen: [0, 0, 5] }, 'steps')).toBeNull();
  });

  it('is a gradient that is no number, w’s before b’s', () => {
    expect(missing({ theta: [none, 2], seen: [none, none, 5] })).toEqual({
      component: 'w',
      cause: 'gradient',
    });
    expect(missing({ theta: [2, none], seen: [1, none, 5] })).toEqual({ component: 'b', cause: 'gradient' });
  });

  it('is that also where the row’s loss was not recorded, but for the start, which then lies off the surface', () => {
    const row = { theta: [none, none], seen: [none, none, none] };
    expect(missing({ ...row, at: 1 })).toEqual({ component: 'w', cause: 'gradient' });
    expect(missing({ ...row, at: 0 })).toBeNull();
    expect(missing({ ...row, seen: [none, 1, 0], at: 0 })).toEqual({ component: 'w', cause: 'gradient' });
  });
});

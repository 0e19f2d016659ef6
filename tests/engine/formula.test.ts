// Wants fresh modules: other tests load what reads formulas.
import { getHeapStatistics } from 'node:v8';
import { beforeAll, describe, expect, it } from 'vitest';
import { GRAD_B, GRAD_W, LOSS } from '../../src/catalog/define';
import { buildObjective, evaluateAt, isBuildable, makeBuildable } from '../../src/engine/objective';
import { type Picture, pictureOf } from '../../src/engine/picture';
import { createRunner } from '../../src/engine/runner';
import type { FormulaSpec, Window } from '../../src/scene/types';
import { runOf } from './scenes';

const formula = (text: string): FormulaSpec => ({ kind: 'formula', text });
const WINDOW: Window = { w: [-2, 2], b: [-2, 2] };

function picture(text: string, window = WINDOW, size = 65): Picture {
  const fill = pictureOf(
    buildObjective(formula(text)),
    window,
    'linear',
    size,
    new Float64Array(size * size),
  );
  for (;;) {
    const done = fill.advance(1e6);
    if (done !== null) return done;
  }
}

function descend(text: string, start: { w: number; b: number }, steps = 50, eta = 0.1) {
  const run = runOf('gd', { start, steps, hyper: { eta } });
  const runner = createRunner(buildObjective(formula(text)).objective, run);
  const out = new Float64Array((steps + 1) * runner.columns.length);
  const rows = runner.fill(out, steps + 1);
  const column = (name: string) => {
    const at = runner.columns.indexOf(name) * (steps + 1);
    return out.subarray(at, at + rows);
  };
  return { end: runner.end, rows, column };
}

it('what reads formulas is loaded with the first of them', async () => {
  expect(isBuildable({ kind: 'function', id: 'bowl', params: {} })).toBe(true);
  expect(isBuildable(formula('w'))).toBe(false);
  expect(() => buildObjective(formula('w'))).toThrow('not be loaded');
  await makeBuildable(formula('w'));
  expect(isBuildable(formula('w'))).toBe(true);
});

describe('a formula', () => {
  beforeAll(() => makeBuildable(formula('w')));

  it('is an objective without data, at the cost of one', () => {
    const { objective, points, loss } = buildObjective(formula('w^2 + 3b'));
    expect({ points, loss, n: objective.points, cost: objective.cost }).toEqual({
      points: null,
      loss: null,
      n: 0,
      cost: 1,
    });
    const out = new Float64Array(3);
    objective.evaluate(Float64Array.of(2, 1), out, 0, 0, null);
    expect([out[GRAD_W], out[GRAD_B], out[LOSS]]).toEqual([4, 3, 7]);
    expect(evaluateAt(objective, { w: 2, b: 1 })).toEqual({ w: 2, b: 1, loss: 7, gradW: 4, gradB: 3 });
  });

  it('that is long has its surface computed in short slices', () => {
    const built = buildObjective(formula(`w${'*w'.repeat(190)}`));
    const size = 65;
    const fill = pictureOf(built, WINDOW, 'linear', size, new Float64Array(size * size));
    let slices = 1;
    while (fill.advance(1e5) === null) slices++;
    expect(slices).toBeGreaterThan(20);
  });

  it('descends like a listed function of the same terms, to the last bit', () => {
    const steps = 200;
    const typed = descend('w*w - b*b', { w: 1.3, b: 1e-5 }, steps, 0.01);
    const bowl = buildObjective({ kind: 'function', id: 'saddle', params: {} }).objective;
    const out = new Float64Array((steps + 1) * 100);
    const listed = createRunner(
      bowl,
      runOf('gd', { start: { w: 1.3, b: 1e-5 }, steps, hyper: { eta: 0.01 } }),
    );
    listed.fill(out, steps + 1);
    expect([...typed.column('w')]).toEqual([...out.subarray(0, steps + 1)]);
  });

  it('gives the same bits again and again, whatever was computed in between', () => {
    const { objective } = buildObjective(formula('exp(-w^2) * sin(5b) + w^b'));
    const first = evaluateAt(objective, { w: 1.1, b: 0.3 });
    evaluateAt(objective, { w: -1, b: 0.5 });
    expect(evaluateAt(objective, { w: 1.1, b: 0.3 })).toEqual(first);
  });

  it('allocates nothing per step', () => {
    const { objective } = buildObjective(formula('(w^2 - b)^2/10 + w*b/7 + abs(w - b)'));
    const steps = 20_000;
    const out = new Float64Array((steps + 1) * 20);
    let quiet = 0;
    // As for the neuron (allocation.test.ts): code that is not compiled yet allocates.
    for (let i = 0; i < 60 && quiet < 3; i++) {
      const runner = createRunner(
        objective,
        runOf('gd', { start: { w: 1, b: 1 }, steps, hyper: { eta: 1e-3 } }),
      );
      const before = getHeapStatistics().used_heap_size;
      runner.fill(out, steps + 1);
      const bytes = (getHeapStatistics().used_heap_size - before) / steps;
      if (bytes >= 0 && bytes < 1) quiet++;
    }
    expect(quiet).toBe(3);
  });

  it('has its lowest point marked, to the last digits', () => {
    const { minimum, minima } = picture('(w - 0.3)^2 + (b + 1/7)^4 + (b + 1/7)^2');
    expect(minimum?.w).toBeCloseTo(0.3, 12);
    expect(minimum?.b).toBeCloseTo(-1 / 7, 12);
    expect(minima).toEqual([minimum]);
    expect(picture('w - b').minimum).toBeNull();
  });
});

describe('where a formula is no real number', () => {
  it('its surface has holes, and a range and isolines without them', () => {
    const { grid, lowest, highest, isolines } = picture('log(w) + b^2');
    const isHole = (w: number) => w <= 0;
    for (let i = 0; i < grid.length; i++)
      expect(Number.isNaN(grid[i])).toBe(isHole(-2 + (4 * (i % 65)) / 64));
    expect(lowest).toBeCloseTo(Math.log(1 / 16), 12);
    expect(highest).toBeCloseTo(Math.log(2) + 4, 12);
    expect(isolines.length).toBeGreaterThan(8);
    // No line runs along the hole, which begins at w = 0, before the first sample at 1/16.
    for (const { level, lines } of isolines) {
      for (const line of lines) {
        for (let i = 0; i < line.length; i += 2) {
          expect(line[i]).toBeGreaterThanOrEqual(1 / 16 - 1e-12);
          expect(Math.abs(Math.log(line[i]) + line[i + 1] ** 2 - level)).toBeLessThan(0.2);
        }
      }
    }
  });

  it('poles are holes, and so is what would overflow', () => {
    const { grid, lowest, highest } = picture('1/w^2 + 1/(b - b)^0');
    expect(grid.filter(Number.isNaN)).toHaveLength(65);
    expect(lowest).toBeCloseTo(1.25, 12);
    expect(highest).toBeLessThan(300);
    expect(picture('1e308 w').grid.filter(Number.isNaN).length).toBeGreaterThan(60 * 65);
  });

  it('a ring around a hole in the middle stays whole, and lines that end at it are cut', () => {
    const { isolines } = picture('sqrt(w^2 + b^2 - 1) + 0*w');
    const middle = isolines[Math.floor(isolines.length / 2)];
    expect(middle.lines).toHaveLength(1);
    const [ring] = middle.lines;
    expect([ring[0], ring[1]]).toEqual([ring[ring.length - 2], ring[ring.length - 1]]);
    const across = picture('w + 0*sqrt(w^2 + b^2 - 1)').isolines.find(({ level }) => level === 0.2);
    expect(across?.lines).toHaveLength(2);
    for (const line of across?.lines ?? []) {
      for (let i = 0; i < line.length; i += 2) expect(Math.hypot(line[i], line[i + 1])).toBeGreaterThan(1);
    }
  });

  it('all over the window, there is no range, no isoline and no lowest point', () => {
    const { lowest, highest, isolines, minimum } = picture('log(w - 5)');
    expect({ lowest, highest, isolines, minimum }).toEqual({
      lowest: Number.NaN,
      highest: Number.NaN,
      isolines: [],
      minimum: null,
    });
  });

  it('it has no slope either', () => {
    const { objective } = buildObjective(formula('w - log(w)'));
    expect(evaluateAt(objective, { w: -1, b: 0 })).toEqual({
      w: -1,
      b: 0,
      loss: Number.NaN,
      gradW: Number.NaN,
      gradB: Number.NaN,
    });
  });

  it('a run ends at its last defined step', () => {
    const { end, rows, column } = descend('log(w) + b^2', { w: 0.5, b: 1 });
    expect(end?.reason).toBe('diverged');
    expect(end?.at).toBe(rows - 1);
    expect(column('loss').every(Number.isFinite)).toBe(true);
    expect(descend('log(w)', { w: -1, b: 0 }).end).toEqual({ reason: 'diverged', at: 0, rest: null });
  });
});

it('a function has all its minima marked, the lowest first', () => {
  const fill = pictureOf(
    buildObjective({ kind: 'function', id: 'himmelblau', params: {} }),
    { w: [-6, 6], b: [-6, 6] },
    'log',
    33,
    new Float64Array(33 * 33),
  );
  const { minimum, minima } = fill.advance(1e9) as Picture;
  expect(minima).toHaveLength(4);
  expect(minima[0]).toEqual(minimum);
  for (const { loss } of minima) expect(loss).toBeLessThan(1e-20);
});

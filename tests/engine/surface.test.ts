import { describe, expect, it, vi } from 'vitest';
import type { DataPoints, LossDefinition } from '../../src/catalog/define';
import { LOSSES } from '../../src/catalog/losses';
import { createNeuron } from '../../src/catalog/objectives';
import { buildObjective } from '../../src/engine/objective';
import { neuronSurface, plainSurface, sampleAt } from '../../src/engine/surface';
import type { DataSpec, Window } from '../../src/scene/types';

const WINDOW: Window = { w: [-6, 6], b: [-6, 6] };
const SIZE = 41;

const DATA: readonly (readonly [string, DataSpec])[] = [
  ['two points', { kind: 'preset', id: 'two-points' }],
  ['the valley', { kind: 'preset', id: 'valley' }],
  ['one point', { kind: 'points', x: [0.5], y: [0.2] }],
  ['500 sparse points', { kind: 'generated', id: 'sparse', n: 500, sparsity: 0.8, noise: 0.05, seed: 1 }],
  ['1,300 points, more than one block', { kind: 'generated', id: 'noisy', n: 1300, noise: 0.05, seed: 1 }],
];

function both(data: DataPoints, loss: LossDefinition, window: Window, slice = Number.POSITIVE_INFINITY) {
  const objective = createNeuron(data, loss);
  const separable = neuronSurface(objective, data, loss, window, new Float64Array(SIZE * SIZE), SIZE);
  const plain = plainSurface(objective, window, new Float64Array(SIZE * SIZE), SIZE);
  for (const fill of [separable, plain]) while (!fill.advance(slice));
  return { separable: separable.grid, plain: plain.grid };
}

function points(spec: DataSpec): DataPoints {
  const built = buildObjective({ kind: 'neuron', loss: 'half-sum', data: spec });
  return built.points as DataPoints;
}

describe.each(LOSSES.map((loss) => [loss.id, loss] as const))('the separable surface, %s', (_, loss) => {
  it.each(DATA)(
    '%s: differs from the plain one by at most 1e-10 of max(L, a thousandth of the largest)',
    (_, spec) => {
      const { separable, plain } = both(points(spec), loss, WINDOW);
      const highest = plain.reduce((a, b) => Math.max(a, b));
      for (let i = 0; i < plain.length; i++) {
        const error = Math.abs(separable[i] - plain[i]) / Math.max(plain[i], highest / 1000);
        expect(error).toBeLessThanOrEqual(1e-10);
      }
    },
  );

  it('falls back to the plain form where the exponentials could overflow', () => {
    const data = points({ kind: 'points', x: [-800, 3, 900], y: [0.1, 0.5, 0.9] });
    const { separable, plain } = both(data, loss, WINDOW);
    expect(separable).toEqual(plain);
    expect(separable.every(Number.isFinite)).toBe(true);
  });

  it.each([5, 6, 7, 8])('fills a grid of %d rows, of which four are computed at once', (size) => {
    const data = points(DATA[1][1]);
    const objective = createNeuron(data, loss);
    const separable = neuronSurface(objective, data, loss, WINDOW, new Float64Array(size * size), size);
    const plain = plainSurface(objective, WINDOW, new Float64Array(size * size), size);
    separable.advance(Number.POSITIVE_INFINITY);
    plain.advance(Number.POSITIVE_INFINITY);
    for (const [i, value] of plain.grid.entries()) expect(separable.grid[i]).toBeCloseTo(value, 10);
  });

  it('takes four rows of all points a step, so many slices and no more', () => {
    const data = points({ kind: 'points', x: [-1, 0, 1, 2, 3], y: [0.1, 0.4, 0.5, 0.6, 0.9] });
    const slicesOf = (slice: number) => {
      const fill = neuronSurface(
        createNeuron(data, loss),
        data,
        loss,
        WINDOW,
        new Float64Array(SIZE * SIZE),
        SIZE,
      );
      for (let count = 1; ; count++) if (fill.advance(slice)) return count;
    };
    // 41 rows are eleven times four.
    expect(slicesOf(4 * 5 * SIZE)).toBe(11);
    expect(slicesOf(4 * 5 * SIZE + 1)).toBe(6);
  });

  it('takes the plain form where an exponent may be above 340, and only there', () => {
    const data = points({ kind: 'points', x: [-1, 0.3, 3], y: [0.1, 0.5, 0.9] });
    const isPlain = (window: Window) => {
      const { separable, plain } = both(data, loss, window);
      return separable.every((value, i) => Object.is(value, plain[i]));
    };
    expect(isPlain({ w: [-100, 10], b: [-40, 3] })).toBe(false);
    expect(isPlain({ w: [-10, 100], b: [-3, 40] })).toBe(false);
    expect(isPlain({ w: [-100, 10], b: [-3, 41] })).toBe(true);
    expect(isPlain({ w: [-10, 100.5], b: [-40, 3] })).toBe(true);
  });

  it('is filled once, and stays as it is', () => {
    const data = points(DATA[1][1]);
    const fill = neuronSurface(
      createNeuron(data, loss),
      data,
      loss,
      WINDOW,
      new Float64Array(SIZE * SIZE),
      SIZE,
    );
    while (!fill.advance(1000));
    const before = fill.grid.slice();
    expect(fill.advance(1000)).toBe(true);
    expect(fill.grid).toEqual(before);
  });

  it('is the same in slices of any size', () => {
    const data = points(DATA[4][1]);
    expect(both(data, loss, WINDOW, 10_000).separable).toEqual(both(data, loss, WINDOW).separable);
  });
});

describe('the plain surface', () => {
  it('can stop after each cell, since one of a million points is work enough', () => {
    const neuron = createNeuron(points(DATA[4][1]), LOSSES[0]);
    const evaluate = vi.spyOn(neuron, 'evaluate');
    const fill = plainSurface(neuron, WINDOW, new Float64Array(SIZE * SIZE), SIZE);
    expect(fill.advance(1)).toBe(false);
    expect(evaluate).toHaveBeenCalledTimes(1);
    expect(fill.advance(2 * neuron.cost)).toBe(false);
    expect(evaluate).toHaveBeenCalledTimes(3);
  });

  it('is the same in slices of any size', () => {
    const data = points(DATA[3][1]);
    expect(both(data, LOSSES[0], WINDOW, 10_000).plain).toEqual(both(data, LOSSES[0], WINDOW).plain);
  });
});

describe('the surface of very many points', () => {
  it('is complete once it says so, also after slices in which its points are summed up', () => {
    const data = points({ kind: 'generated', id: 'noisy', n: 20_000, noise: 0.05, seed: 3 });
    const neuron = createNeuron(data, LOSSES[0]);
    const fill = neuronSurface(neuron, data, LOSSES[0], WINDOW, new Float64Array(SIZE * SIZE), SIZE);
    let slices = 1;
    while (!fill.advance(5_000)) slices++;
    expect(slices).toBeGreaterThan(20);
    const out = new Float64Array(3);
    for (const cell of [0, SIZE + 1, (SIZE * SIZE - 1) / 2, SIZE * SIZE - 1]) {
      const theta = Float64Array.of(-6 + 0.3 * (cell % SIZE), -6 + 0.3 * Math.floor(cell / SIZE));
      neuron.evaluate(theta, out, 0, neuron.points, null);
      expect(fill.grid[cell] / out[2]).toBeCloseTo(1, 6);
    }
  });
});

describe('the plain form, where the exponentials could overflow', () => {
  it.each([
    ['the points’ summary, where some lie at one x', [900, 900, -800], 0],
    ['the points as they are, where none do', [900, 850, -800], 9],
  ])('evaluates %s', (_, x, expected) => {
    const data = { x: Float64Array.from(x), y: Float64Array.of(0.1, 0.7, 0.4) };
    const neuron = createNeuron(data, LOSSES[0]);
    let evaluations = 0;
    const counted = {
      ...neuron,
      evaluate: (...all: Parameters<typeof neuron.evaluate>) => {
        evaluations++;
        neuron.evaluate(...all);
      },
    };
    const fill = neuronSurface(counted, data, LOSSES[0], WINDOW, new Float64Array(9), 3);
    expect(fill.advance(Number.POSITIVE_INFINITY)).toBe(true);
    expect(evaluations).toBe(expected);
    const plain = plainSurface(neuron, WINDOW, new Float64Array(9), 3);
    plain.advance(Number.POSITIVE_INFINITY);
    for (const [i, value] of plain.grid.entries()) expect(fill.grid[i]).toBeCloseTo(value, 12);
  });
});

it('a surface overwrites whatever its memory held, and goes on by any slice, however small', () => {
  const data = points(DATA[0][1]);
  const fillOf = (grid: Float64Array) =>
    neuronSurface(createNeuron(data, LOSSES[0]), data, LOSSES[0], WINDOW, grid, SIZE);
  const fresh = fillOf(new Float64Array(SIZE * SIZE));
  fresh.advance(Number.POSITIVE_INFINITY);
  const used = fillOf(new Float64Array(SIZE * SIZE).fill(7));
  let slices = 1;
  while (slices < 100 && !used.advance(1)) slices++;
  // 41 rows are eleven times four.
  expect(slices).toBe(11);
  expect(used.grid).toEqual(fresh.grid);
});

it('the surface of points that lie close to 0 is separable in a wide window', () => {
  const data = points({ kind: 'points', x: [-0.3, 0.1, 0.3], y: [0.1, 0.5, 0.9] });
  const { separable, plain } = both(data, LOSSES[0], { w: [-600, 600], b: [-3, 3] });
  expect(separable.every((value, i) => Object.is(value, plain[i]))).toBe(false);
  for (const [i, value] of plain.entries()) expect(separable[i]).toBeCloseTo(value, 10);
});

describe('samples', () => {
  it('lie evenly between the edges', () => {
    expect([0, 1, 2, 3, 4].map((index) => sampleAt([-1, 5], index, 5))).toEqual([-1, 0.5, 2, 3.5, 5]);
  });

  it('include both edges of the window exactly', () => {
    expect(sampleAt([-0.1, 0.3], 0, 257)).toBe(-0.1);
    expect(sampleAt([-0.1, 0.3], 256, 257)).toBe(0.3);
  });
});

import { describe, expect, it } from 'vitest';
import { buildObjective, evaluateAt } from '../../../../src/engine/objective';
import { LECTURE_GUESSES, LECTURE_PINS } from '../../../../src/lessons/explorables/guess-work/guesses';
import { createGuesses, improvements } from '../../../../src/lessons/explorables/guess-work/randomSearch';
import {
  BEST_OF,
  EXACT,
  STEEP_DATA,
  STEEP_EDGE,
  STEEP_EXACT,
} from '../../../../src/lessons/modules/guess-work/guessScenes';
import { neuron } from '../../../../src/lessons/scenes';
import type { Point } from '../../../../src/scene/types';

const { objective } = buildObjective(neuron('two-points'));
const loss = (point: Point, on = objective) => evaluateAt(on, point).loss;

describe('the lecture’s guesses', () => {
  it('have the losses 0.0731, 0.1481, 0.0217, 0.0029, 0.0003 and 0.0000', () => {
    expect(LECTURE_PINS.slice(1).map((guess) => loss(guess).toFixed(4))).toEqual([
      '0.0731',
      '0.1481',
      '0.0217',
      '0.0029',
      '0.0003',
      '0.0000',
    ]);
  });

  it('have half the sum of the squared residuals as their loss, which is the mean of two', () => {
    const mean = buildObjective(neuron('two-points', 'mean')).objective;
    for (const guess of LECTURE_PINS) {
      const f = (x: number) => 1 / (1 + Math.exp(-(guess.w * x + guess.b)));
      const half = 0.5 * ((f(0.5) - 0.2) ** 2 + (f(2.5) - 0.9) ** 2);
      expect(loss(guess)).toBeCloseTo(half, 15);
      expect(loss(guess, mean)).toBeCloseTo(half, 15);
    }
  });

  it('are the random first one and six with a printed loss', () => {
    expect(LECTURE_GUESSES.map(({ printed }) => printed)).toEqual([
      null,
      '0.0730',
      '0.14',
      '0.0214',
      '0.0028',
      '0.0003',
      '0.0000',
    ]);
    expect(LECTURE_PINS[0]).toEqual({ w: 3, b: -1 });
  });
});

describe('random search', () => {
  const window = { w: [-6, 6], b: [-6, 6] } as const;

  it('finds with seed 1 what the lesson shows', () => {
    const points = createGuesses(1, window).take(10_000);
    const best = improvements(
      [],
      0,
      points,
      points.map((point) => loss(point)),
    );
    for (const [count, point] of Object.entries(BEST_OF)) {
      const { w, b } = best.findLast(({ guess }) => guess <= Number(count)) ?? {};
      expect({ w, b }).toEqual(point);
    }
  });

  it('draws the same guesses in one go and in parts', () => {
    const [whole, parts] = [createGuesses(7, window), createGuesses(7, window)];
    expect([...parts.take(3), ...parts.take(4)]).toEqual(whole.take(7));
  });

  it('stays in its window', () => {
    const narrow = { w: [2, 3], b: [-60, -50] } as const;
    for (const { w, b } of createGuesses(3, narrow).take(200)) {
      expect(w >= 2 && w < 3 && b >= -60 && b < -50).toBe(true);
    }
  });

  it('keeps only what is better than all before it, and counts on', () => {
    const points = [1, 2, 3, 4].map((w) => ({ w, b: 0 }));
    const first = improvements([], 0, points, [5, 7, Number.NaN, 4]);
    expect(first.map(({ guess, loss: found }) => [guess, found])).toEqual([
      [1, 5],
      [4, 4],
    ]);
    const more = improvements(first, 4, points, [4, 3, 3, 9]);
    expect(more.map(({ guess, w }) => [guess, w])).toEqual([
      [1, 1],
      [4, 4],
      [6, 2],
    ]);
  });
});

describe('the exact places', () => {
  it('have no loss', () => {
    expect(loss(EXACT)).toBeLessThan(1e-30);
    expect(loss(STEEP_EXACT, buildObjective(neuron(STEEP_DATA)).objective)).toBeLessThan(1e-30);
  });

  it('of the steep data lies outside of the window, whose lowest point is on its edge', () => {
    const steep = buildObjective(neuron(STEEP_DATA)).objective;
    let lowest: Point & { readonly loss: number } = { w: 0, b: 0, loss: 1 };
    for (let i = 0; i <= 400; i++)
      for (let j = 0; j <= 1200; j++) {
        const point = { w: -6 + (12 * i) / 400, b: Number((-6 + j / 100).toFixed(2)) };
        const found = loss(point, steep);
        if (found < lowest.loss) lowest = { ...point, loss: found };
      }
    expect({ w: lowest.w, b: lowest.b }).toEqual(STEEP_EDGE);
    expect(STEEP_EXACT.w).toBeGreaterThan(6);
  });
});

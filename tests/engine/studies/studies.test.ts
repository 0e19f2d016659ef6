import { describe, expect, it } from 'vitest';
import { buildObjective, evaluateAt } from '../../../src/engine/objective';
import type { NeuronSpec, Window } from '../../../src/scene/types';
import { NOISY, runOf, TWO_POINTS } from '../scenes';
import { follow } from '../trajectory';
import { answerOf, surface } from './answer';

const WINDOW: Window = { w: [-2, 6], b: [-4, 4] };
const BOWL = surface('bowl', { kappa: 10, angle: 0 });
const MANY: NeuronSpec = {
  ...NOISY,
  data: { kind: 'generated', id: 'noisy', n: 20_000, noise: 0.05, seed: 7 },
};

describe('the field', () => {
  it('is −∇L in the middle of each cell', () => {
    const { answer } = answerOf('field', { window: WINDOW, columns: 4, rows: 2 }, BOWL);
    // Columns at w = −1, 1, 3, 5; rows at b = −2, 2; L = ½(w² + 10b²).
    expect([...answer.w]).toEqual([1, -1, -3, -5, 1, -1, -3, -5]);
    expect([...answer.b]).toEqual([20, 20, 20, 20, -20, -20, -20, -20]);
  });

  it('of many points is that of their summary, to many digits', () => {
    const { answer, parts } = answerOf('field', { window: WINDOW, columns: 3, rows: 3 }, MANY);
    const { gradW, gradB } = evaluateAt(buildObjective(MANY).objective, { w: 2, b: 0 });
    expect(answer.w[4]).toBeCloseTo(-gradW, 6);
    expect(answer.b[4]).toBeCloseTo(-gradB, 6);
    expect(parts.length).toBeGreaterThan(0);
  });
});

describe('curvature', () => {
  const point = { w: 1, b: 2 };

  it('of a bowl is its own axes, and the model is the bowl itself', () => {
    const { answer } = answerOf('curvature', { point, window: WINDOW }, BOWL);
    expect(answer.loss).toBe(20.5);
    expect(answer.gradient).toEqual([1, 20]);
    answer.hessian.forEach((each, i) => {
      expect(each).toBeCloseTo([1, 0, 10][i], 15);
    });
    expect(answer.eigenvalues).toEqual([10, 1]);
    expect(Math.abs(answer.eigenvectors[0].b)).toBe(1);
    expect(Math.hypot(answer.center?.w ?? 9, answer.center?.b ?? 9)).toBeLessThan(1e-15);
    expect(answer.model[0]).toBeCloseTo(0.5 * (4 + 160), 12);
    expect(answer.model[answer.size * answer.size - 1]).toBeCloseTo(0.5 * (36 + 160), 12);
  });

  it('of a plain has no centre', () => {
    const flat: NeuronSpec = { kind: 'neuron', loss: 'mean', data: { kind: 'points', x: [1], y: [0.5] } };
    const { answer } = answerOf('curvature', { point: { w: 0, b: 0 }, window: WINDOW }, flat);
    expect(answer.center).toBeNull();
    expect(answer.eigenvalues[1]).toBeCloseTo(0, 15);
  });
});

describe('sharpness', () => {
  const path = (length: number) => Float64Array.from({ length }, (_, i) => i / 100);

  it('is the larger eigenvalue, at the first, the last and evenly many rows between', () => {
    const { answer } = answerOf('sharpness', { w: path(101), b: path(101), count: 5 }, BOWL);
    expect([...answer.rows]).toEqual([0, 25, 50, 75, 100]);
    expect([...answer.sharpness]).toEqual([10, 10, 10, 10, 10]);
  });

  it('of a short path is that of all its rows', () => {
    const { answer } = answerOf('sharpness', { w: path(3), b: path(3), count: 50 }, TWO_POINTS);
    expect([...answer.rows]).toEqual([0, 1, 2]);
    const { answer: first } = answerOf('curvature', { point: { w: 0, b: 0 }, window: WINDOW }, TWO_POINTS);
    expect(answer.sharpness[0]).toBe(first.eigenvalues[0]);
  });
});

describe('a slice', () => {
  it('lies where the surface is as high, again and again', () => {
    const { objective } = buildObjective(TWO_POINTS);
    for (const level of [0.02, 0.1]) {
      const { answer } = answerOf('slice', { window: WINDOW, level }, TWO_POINTS);
      expect(answer.level).toBe(level);
      for (const line of answer.lines) {
        for (let i = 0; i < line.length; i += 2) {
          expect(evaluateAt(objective, { w: line[i], b: line[i + 1] }).loss).toBeCloseTo(level, 3);
        }
      }
    }
  });

  it('of a surface that was cut before costs next to nothing', () => {
    const built = buildObjective(NOISY);
    const cost = (window: Window, level: number) =>
      answerOf('slice', { window, level }, built).parts.reduce((sum, part) => sum + part);
    const first = cost(WINDOW, 1);
    expect(cost({ ...WINDOW }, 2)).toBeLessThan(first / 5);
    expect(cost({ ...WINDOW, w: [0, 1] }, 2)).toBeGreaterThan(first / 2);
  });
});

describe('a profile', () => {
  it('has the loss and the slope along its line', () => {
    const { answer } = answerOf('profile', { from: { w: -1, b: 0 }, to: { w: 3, b: 0 }, count: 5 }, BOWL);
    expect([...answer.distance]).toEqual([0, 1, 2, 3, 4]);
    expect([...answer.loss]).toEqual([0.5, 0, 0.5, 2, 4.5]);
    expect([...answer.slope]).toEqual([-1, 0, 1, 2, 3]);
  });

  it('of a line without length is level', () => {
    const point = { w: 1, b: 1 };
    const { answer } = answerOf('profile', { from: point, to: point, count: 2 }, BOWL);
    expect([...answer.slope]).toEqual([0, 0]);
  });
});

describe('samples', () => {
  it('are the loss and its gradient, point by point', () => {
    const { answer } = answerOf(
      'samples',
      {
        points: [
          { w: 1, b: 2 },
          { w: 0, b: 0 },
        ],
      },
      BOWL,
    );
    expect([...answer]).toEqual([20.5, 1, 20, 0, 0, 0]);
  });
});

describe('the cost of a study', () => {
  it('of samples is an evaluation of all the data for each, told in parts of no more than one over 100,000', () => {
    const points = Array.from({ length: 12 }, (_, i) => ({ w: i, b: -i }));
    const { answer, parts } = answerOf('samples', { points }, MANY);
    expect(parts).toEqual([100_000, 100_000]);
    const { loss, gradW, gradB } = evaluateAt(buildObjective(MANY).objective, points[11]);
    expect([...answer.subarray(33)]).toEqual([loss, gradW, gradB]);
  });

  it('of another level of a surface that was cut before is the walk through its 129 by 129 samples', () => {
    const built = buildObjective(NOISY);
    const parts = (window: Window) => answerOf('slice', { window, level: 1 }, built).parts;
    parts(WINDOW);
    expect(parts({ w: [-2, 6], b: [-4, 4] })).toEqual([2 * 129 * 129]);
    for (const changed of [
      { ...WINDOW, w: [-3, 6] },
      { ...WINDOW, w: [-2, 7] },
      { ...WINDOW, b: [-5, 4] },
      { ...WINDOW, b: [-4, 5] },
    ] as Window[]) {
      parts(WINDOW);
      expect(parts(changed).length).toBeGreaterThan(1);
    }
  });
});

describe('an experiment', () => {
  const runs = [
    runOf('adam', { batch: { size: 10, order: 'shuffled', seed: 4 } }),
    { ...runOf('gd', { steps: 2000, hyper: { eta: 3 } }), id: 'r2' },
  ];

  it('gives whole runs, the same as the scene’s own to the last bit, whatever is on show', () => {
    const { answer, parts } = answerOf('experiment', { objective: NOISY, runs }, BOWL);
    answer.forEach((result, i) => {
      const whole = follow(NOISY, runs[i]);
      expect(result).toMatchObject({ id: runs[i].id, length: whole.length, end: whole.end });
      result.names.forEach((name, c) => {
        expect(result.columns[c]).toEqual(whole.columns[name].subarray(0, whole.length));
      });
    });
    expect(parts.length).toBeGreaterThan(2);
    expect(Math.max(...parts)).toBeLessThan(200_000);
  });

  it('keeps to its rows where a run diverges', () => {
    const wild = runOf('gd', { hyper: { eta: 1e200 }, start: { w: 1, b: 1 } });
    const [result] = answerOf('experiment', { objective: BOWL, runs: [wild] }, TWO_POINTS).answer;
    expect(result.end?.reason).toBe('diverged');
    for (const column of result.columns) expect(column).toHaveLength(result.length);
  });

  it('has no more runs than a scene', () => {
    const many = Array.from({ length: 13 }, () => runOf('gd'));
    expect(() => answerOf('experiment', { objective: BOWL, runs: many }, BOWL)).toThrow('at most 12');
  });
});

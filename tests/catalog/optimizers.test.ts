import { describe, expect, it } from 'vitest';
import { twoPoints } from '../../src/catalog/datasets/two-points';
import { GRAD_B, GRAD_W, LOSS, type Objective } from '../../src/catalog/define';
import { halfSum } from '../../src/catalog/losses/half-sum';
import { bowl } from '../../src/catalog/objectives/bowl';
import { createFunctionObjective, createNeuron } from '../../src/catalog/objectives/index';
import { adadelta } from '../../src/catalog/optimizers/adadelta';
import { adagrad } from '../../src/catalog/optimizers/adagrad';
import { adam } from '../../src/catalog/optimizers/adam';
import { adamp } from '../../src/catalog/optimizers/adamp';
import { gd } from '../../src/catalog/optimizers/gd';
import { OPTIMIZERS } from '../../src/catalog/optimizers/index';
import { lineSearch } from '../../src/catalog/optimizers/line-search';
import { nag } from '../../src/catalog/optimizers/nag';
import { nesterov } from '../../src/catalog/optimizers/nesterov';
import { radam } from '../../src/catalog/optimizers/radam';
import { valuesAt, walksAndStays } from './contract/walks';
import { drive } from './drive';

const neuron = createNeuron(twoPoints.points({}), halfSum);
const STEPS = 60;

describe.each(OPTIMIZERS)('$id', walksAndStays);

describe('nesterov', () => {
  it('is where nag looks ahead to, at constant η and β', () => {
    const eta = 0.5;
    const beta = 0.9;
    const looking = drive(nag, neuron, [-2, -2], 200, { eta, beta });
    const rewritten = drive(nesterov, neuron, [-2, -2], 200, { eta, beta });
    for (const [t, row] of looking.entries()) {
      for (const i of [0, 1]) {
        const ahead = row.next[i] - eta * beta * row.after.u[i];
        expect(rewritten[t].next[i]).toBeCloseTo(ahead, 11);
      }
    }
  });
});

describe('adam taken apart', () => {
  const off = { momentum: false, scaling: false, biasCorrection: false };
  const paths = (hyper: Readonly<Record<string, boolean>>) =>
    drive(adam, neuron, [-2, -2], STEPS, hyper).map(({ next }) => next);

  it('is gradient descent with everything off', () => {
    const expected = drive(gd, neuron, [-2, -2], STEPS, { eta: 0.1 }).map(({ next }) => next);
    expect(paths(off)).toEqual(expected);
  });

  it('changes with each switch alone', () => {
    const whole = paths({});
    for (const name of Object.keys(off)) expect(paths({ [name]: false })).not.toEqual(whole);
  });

  it('is RMSProp at Adam’s values with momentum and correction off', () => {
    const rms = drive(adam, neuron, [-2, -2], 1, { momentum: false, biasCorrection: false, beta2: 0.5 })[0];
    const g = rms.g[0];
    expect(rms.next[0]).toBeCloseTo(-2 - (0.1 * g) / (Math.sqrt(0.5 * g * g) + 1e-8), 14);
  });
});

describe('adagrad', () => {
  it('divides by v + ε with the root off', () => {
    const { g, next } = drive(adagrad, neuron, [-2, -2], 1, { root: false, epsilon: 1e-3 })[0];
    expect(next[1]).toBeCloseTo(-2 - (0.1 * g[1]) / (g[1] * g[1] + 1e-3), 13);
  });
});

describe('line search', () => {
  const shape = (loss: (w: number) => number): Objective => ({
    points: 0,
    cost: 1,
    evaluate: (theta, out) => {
      out[GRAD_W] = 1;
      out[GRAD_B] = 0;
      out[LOSS] = loss(theta[0]);
    },
  });

  it('keeps the lowest, and writes its η', () => {
    const [row] = drive(
      lineSearch,
      shape((w) => (w + 2) * (w + 2)),
      [0, 0],
      1,
      { etas: [0.5, 2, 4] },
    );
    expect(row.eta).toBe(2);
    expect(row.next).toEqual([-2, 0]);
  });

  it('lets the first of equals win', () => {
    const [row] = drive(
      lineSearch,
      shape((w) => (w + 2) * (w + 2)),
      [0, 0],
      1,
      { etas: [3, 1] },
    );
    expect(row.eta).toBe(3);
  });

  it('never lets a candidate without a loss win', () => {
    const [row] = drive(
      lineSearch,
      shape((w) => (w < -1 ? Number.NaN : 7)),
      [0, 0],
      1,
      { etas: [2, 1, 3] },
    );
    expect(row.eta).toBe(1);
    const [none] = drive(
      lineSearch,
      shape(() => Number.NaN),
      [0, 0],
      1,
      { etas: [2, 1] },
    );
    expect(none.eta).toBe(2);
  });
});

describe('derived values', () => {
  it.each([
    {
      optimizer: radam,
      change: (value: (name: string) => number) => value('eta') * value('mHat') * value('scale'),
    },
    { optimizer: adadelta, change: (value: (name: string) => number) => value('delta') },
  ])('of $optimizer.id give the step that its code takes', ({ optimizer, change }) => {
    for (const [t, row] of drive(optimizer, neuron, [-2, -2], STEPS).entries()) {
      for (const i of [0, 1]) {
        const expected = row.theta[i] - change(valuesAt(optimizer, row, t + 1, i));
        expect(row.next[i]).toBeCloseTo(expected, 12);
      }
    }
  });
});

describe('adadelta', () => {
  it('starts with steps of √(ε/(1−β)) at most', () => {
    const [row] = drive(adadelta, createFunctionObjective(bowl, { kappa: 1, angle: 0 }), [1e6, 0], 1);
    expect(row.theta[0] - row.next[0]).toBeCloseTo(Math.sqrt(1e-4 / 0.01), 9);
  });
});

describe('adamp', () => {
  const across: Objective = {
    points: 0,
    cost: 1,
    evaluate: (_theta, out) => {
      out[GRAD_W] = 0.01;
      out[GRAD_B] = 1;
      out[LOSS] = 0;
    },
  };

  it('takes the part along θ out of a step across it, and scales that step’s decay', () => {
    const [row] = drive(adamp, across, [5, 0], 1);
    expect(row.decayScale).toBe(0.1);
    expect(row.next[0]).toBeCloseTo(5, 8);
    expect(row.next[1]).toBeCloseTo(-0.1, 8);
  });

  it('is Adam elsewhere', () => {
    const [row] = drive(adamp, across, [0, 5], 1);
    const [plain] = drive(adam, across, [0, 5], 1);
    expect(row.decayScale).toBe(1);
    expect(row.next[0]).toBeCloseTo(plain.next[0], 12);
    expect(row.next[1]).toBeCloseTo(plain.next[1], 12);
  });
});

/** One run's steps as their callers take them: what a start leaves behind, and what a step sees, costs and decays. */
import { describe, expect, it } from 'vitest';
import {
  BB,
  DECAY_SCALE,
  ETA,
  GRAD_B,
  GRAD_W,
  HESSIAN_PRICE,
  LOSS,
  type OptimizerDefinition,
  STEP,
  WB,
  WW,
} from '../../src/catalog/define';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import {
  CLOCK_BETA,
  CLOCK_ETA,
  Descent,
  FULL_LENGTH,
  GRAD_EVALS,
  LOSS_EVALS,
  ownLength,
  RECORD_ALL_BELOW,
  ruleOf,
  SLOTS,
  THETA_LENGTH,
} from '../../src/engine/descent';
import type { RunSpec } from '../../src/scene/types';
import { objectiveOf as analytic, quadratic } from './analyticObjectives';
import { NOISY, runOf, TWO_POINTS } from './scenes';
import { objectiveOf } from './trajectory';

const BATCH = { size: 7, order: 'shuffled', seed: 3 } as const;
/** ∇L = (2w, 6b), and an evaluation costs 5. */
const BOWL = { ...quadratic(2, 0, 6), cost: 5 };
const LEVEL = analytic({ loss: () => 1, slope: () => [0, 0] });

function descentOf(
  run: RunSpec,
  objective = objectiveOf(TWO_POINTS),
  definition: OptimizerDefinition = ruleOf(run),
): Descent {
  const memory = {
    theta: new Float64Array(THETA_LENGTH),
    full: new Float64Array(FULL_LENGTH),
    own: new Float64Array(ownLength(definition)),
  };
  return new Descent(objective, run, memory, definition);
}

function walk(descent: Descent, steps: number): void {
  for (let t = 0; t < steps; t++) {
    descent.look(t);
    descent.prepareStep(t);
    descent.finishStep();
  }
}

describe('a run begins', () => {
  it('at its start, with nothing spent', () => {
    const { theta, own } = descentOf(runOf('gd', { start: { w: 3, b: -4 } }));
    expect([...theta]).toEqual([3, -4]);
    expect([own[GRAD_EVALS], own[LOSS_EVALS]]).toEqual([0, 0]);
  });

  it.each([
    ['gd', 1, Number.NaN],
    ['momentum', 0.3, 0.7],
    ['levenberg-marquardt', Number.NaN, Number.NaN],
  ])('with the rates that %s has on its clock: η %d, β %d', (id, eta, beta) => {
    const hyper = { ...(Number.isNaN(eta) ? {} : { eta }), ...(Number.isNaN(beta) ? {} : { beta }) };
    const { own } = descentOf(runOf(id, { hyper }));
    expect([own[CLOCK_ETA], own[CLOCK_BETA]]).toEqual([eta, beta]);
  });

  it.each(OPTIMIZERS.map((rule) => [rule.id, rule] as const))(
    'with the slots of %s where the rule says, or at 0',
    (id, { slots }) => {
      const { state, run, own } = descentOf(runOf(id, { start: { w: 3, b: -4 } }));
      const beginning = (start: string | undefined, rotation: boolean | undefined) => {
        if (start === undefined) return [0, 0];
        if (start === 'theta') return [3, -4];
        // The first axis of a rotation is that of w; of two matrices of one entry each is 1.
        if (start === 'eye') return rotation === true ? [1, 0] : [1, 1];
        return [run.hyper[start], run.hyper[start]];
      };
      for (const [name, { start, rotation }] of Object.entries(slots))
        expect([...state.slots[name as never]], name).toEqual(beginning(start, rotation));
      // In a run's own memory they stand in their order, from one place on.
      const values = Object.values(slots).flatMap(({ start, rotation }) => beginning(start, rotation));
      expect([...own].slice(SLOTS, SLOTS + values.length)).toEqual(values);
      expect(own[SLOTS]).toBe(values[0]);
    },
  );

  it('with the slots that all begin elsewhere than at 0', () => {
    const run = runOf('momentum', { start: { w: 3, b: -4 } });
    const rule = ruleOf(run);
    const slots = Object.fromEntries(
      Object.entries(rule.slots).map(([name, slot]) => [name, { ...slot, start: 'theta' as const }]),
    );
    const { state } = descentOf(run, BOWL, { ...rule, slots });
    for (const name of Object.keys(slots)) expect([...state.slots[name as never]]).toEqual([3, -4]);
  });

  it.each(
    OPTIMIZERS.filter(({ carry }) => Object.keys(carry).length > 0).map((rule) => [rule.id, rule] as const),
  )('with what %s carries, apart from all else in its memory', (id, { carry }) => {
    const { state, own, theta } = descentOf(runOf(id));
    const values = Object.values(carry);
    expect([...state.carry]).toEqual(values);
    own.fill(7, 0, own.length - values.length);
    theta.fill(7);
    expect([...state.carry]).toEqual(values);
  });

  it.each(OPTIMIZERS.map(({ id }) => id))('with nothing left of the %s run before it', (id) => {
    const before = runOf(id, { start: { w: 1, b: 2 } });
    for (const run of [
      runOf(id, { start: { w: -3, b: 0.5 } }),
      { ...before, start: { w: -3, b: 0.5 } },
      runOf(id, { start: { w: -3, b: 0.5 }, batch: BATCH, decay: { kind: 'l2', lambda: 0.1 } }),
    ]) {
      const again = descentOf(before, objectiveOf(NOISY));
      walk(again, 3);
      again.begin(run);
      const fresh = descentOf(run, objectiveOf(NOISY));
      expect(again.steady).toBe(fresh.steady);
      expect([...again.own]).toEqual([...fresh.own]);
      walk(again, 5);
      walk(fresh, 5);
      expect([...again.theta]).toEqual([...fresh.theta]);
      expect([...again.own]).toEqual([...fresh.own]);
    }
  });
});

describe('a run is steady', () => {
  it('where each step is one evaluation of everything, at rates that stay', () => {
    expect(descentOf(runOf('gd')).steady).toBe(true);
    expect(descentOf(runOf('adam')).steady).toBe(true);
  });

  it.each<[string, RunSpec]>([
    ['batches', runOf('gd', { batch: BATCH })],
    ['a schedule of η', runOf('gd', { schedule: { kind: 'inverse-time', k: 0.1 } })],
    ['a schedule of β', runOf('momentum', { momentumSchedule: { kind: 'sutskever', betaMax: 0.9 } })],
    ['a penalty', runOf('gd', { decay: { kind: 'l2', lambda: 0.1 } })],
    ['decay', runOf('gd', { decay: { kind: 'decoupled', lambda: 0.1 } })],
    ['a clip', runOf('gd', { clip: { kind: 'norm', c: 1 } })],
    ['a condition', runOf('gd', { stop: { kind: 'loss', at: 0.1 } })],
    ['a gradient from elsewhere', runOf('nag')],
    ['a look at curvature', runOf('newton')],
    ['rates that the rule chooses', runOf('line-search')],
  ])('but not with %s', (_, run) => {
    expect(descentOf(run, objectiveOf(NOISY)).steady).toBe(false);
  });
});

it.each<[string, Partial<RunSpec>]>([
  ['batches', { batch: BATCH }],
  ['schedule of η', { schedule: { kind: 'inverse-time', k: 0.1 } }],
  ['schedule of β', { momentumSchedule: { kind: 'sutskever', betaMax: 0.9 } }],
  ['decay', { decay: { kind: 'l2', lambda: 0.1 } }],
  ['clip', { clip: { kind: 'norm', c: 0.01 } }],
  ['condition', { stop: { kind: 'loss', at: 0.1 } }],
  ['average', { average: { kind: 'ema', beta: 0.9 } }],
])('a run that differs from the one before it in its %s alone goes by its own', (_, change) => {
  const before = runOf('momentum');
  const run = { ...before, ...change };
  for (const [one, other] of [
    [before, run],
    [run, before],
  ]) {
    const again = descentOf(one, objectiveOf(NOISY));
    walk(again, 3);
    again.begin(other);
    const fresh = descentOf(other, objectiveOf(NOISY));
    expect([again.steady, again.stepPrice, again.around]).toEqual([
      fresh.steady,
      fresh.stepPrice,
      fresh.around,
    ]);
    walk(again, 5);
    walk(fresh, 5);
    expect([...again.theta]).toEqual([...fresh.theta]);
  }
});

it('a run that differs from the one before it in a number of its rule alone goes by its own', () => {
  const before = runOf('adam');
  const run = { ...before, hyper: { ...before.hyper, beta1: 0.5, epsilon: 0.1 } };
  for (const [one, other] of [
    [before, run],
    [run, before],
  ]) {
    const again = descentOf(one);
    walk(again, 3);
    again.begin(other);
    const fresh = descentOf(other);
    walk(again, 5);
    walk(fresh, 5);
    expect([...again.theta]).toEqual([...fresh.theta]);
  }
});

describe('a step', () => {
  it('knows its number, its rate and its probe, each in a place of its own', () => {
    const descent = descentOf(runOf('gd', { hyper: { eta: 0.25 } }), BOWL);
    descent.state.probe.set([8, 9]);
    descent.prepareStep(5);
    expect([descent.state.clock[STEP], descent.state.clock[ETA]]).toEqual([5, 0.25]);
    expect([...descent.state.probe]).toEqual([8, 9]);
  });

  it('leaves the loss and the slope over all the data as they are where it has a batch', () => {
    const descent = descentOf(runOf('gd', { batch: BATCH }), objectiveOf(NOISY));
    const all = new Float64Array(3);
    objectiveOf(NOISY).evaluate(descent.theta, all, 0, 53, null);
    descent.look(0);
    expect([...descent.full]).toEqual([...all]);
    descent.prepareStep(0);
    expect([...descent.full]).toEqual([...all]);
    expect([...descent.state.g]).not.toEqual([...all]);
  });

  it('costs no gradient for a rule that asks for none', () => {
    const run = runOf('gd', { start: { w: 3, b: -4 } });
    const descent = descentOf(run, BOWL, { ...ruleOf(run), gradient: false });
    walk(descent, 2);
    expect(descent.own[GRAD_EVALS]).toBe(0);
  });

  it('leaves a decay apart from the gradient to a rule that has its own way, and says ηλ', () => {
    const run = runOf('gd', {
      start: { w: 3, b: -4 },
      hyper: { eta: 0.2 },
      decay: { kind: 'decoupled', lambda: 0.5 },
    });
    const descent = descentOf(run, LEVEL, {
      ...ruleOf(run),
      shrink: ({ theta, clock }) => {
        theta[0] -= clock[DECAY_SCALE];
      },
    });
    walk(descent, 1);
    expect(descent.theta[0]).toBeCloseTo(3 - 0.1, 12);
    expect(descent.theta[1]).toBe(-4);
  });

  it('sees the gradient where the run is, along w and along b', () => {
    const descent = descentOf(runOf('gd', { start: { w: 3, b: -4 }, hyper: { eta: 0.1 } }), BOWL);
    walk(descent, 1);
    expect([...descent.state.g]).toEqual([6, -24, 57]);
    expect(descent.theta[0]).toBeCloseTo(3 - 0.6, 12);
    expect(descent.theta[1]).toBeCloseTo(-4 + 2.4, 12);
  });

  it('sees it with the slope of the penalty λ‖θ‖²/2', () => {
    const decay = { kind: 'l2', lambda: 0.5 } as const;
    const descent = descentOf(runOf('gd', { start: { w: 3, b: -4 }, decay }), BOWL);
    walk(descent, 1);
    expect([descent.state.g[GRAD_W], descent.state.g[GRAD_B]]).toEqual([6 + 1.5, -24 - 2]);
  });

  it('sees both at the probe, for a rule that looks ahead', () => {
    const decay = { kind: 'l2', lambda: 0.5 } as const;
    const beta = 0.8;
    const hyper = { eta: 0.1, beta };
    const descent = descentOf(runOf('nag', { start: { w: 3, b: -4 }, decay, hyper }), BOWL);
    walk(descent, 1);
    const [w, b] = descent.theta;
    walk(descent, 1);
    const { probe, g } = descent.state;
    expect([probe[0], probe[1]]).not.toEqual([w, b]);
    // u is the first slope that was seen, at the start.
    expect(probe[0]).toBeCloseTo(w - 0.1 * beta * 7.5, 12);
    expect(probe[1]).toBeCloseTo(b + 0.1 * beta * 26, 12);
    expect(g[GRAD_W]).toBeCloseTo(2.5 * probe[0], 12);
    expect(g[GRAD_B]).toBeCloseTo(6.5 * probe[1], 12);
  });

  it('is clipped after the penalty is added', () => {
    const around = { decay: { kind: 'l2', lambda: 10 }, clip: { kind: 'norm', c: 1 } } as const;
    const descent = descentOf(runOf('gd', { start: { w: 3, b: -4 }, ...around }), LEVEL);
    walk(descent, 1);
    expect(descent.state.g[GRAD_W]).toBeCloseTo(0.6, 6);
    expect(descent.state.g[GRAD_B]).toBeCloseTo(-0.8, 6);
  });

  it('shrinks w and b by ηλ where the decay is apart from the gradient', () => {
    const decay = { kind: 'decoupled', lambda: 0.5 } as const;
    const descent = descentOf(runOf('gd', { start: { w: 3, b: -4 }, decay, hyper: { eta: 0.2 } }), LEVEL);
    walk(descent, 1);
    expect(descent.theta[0]).toBeCloseTo(3 * 0.9, 12);
    expect(descent.theta[1]).toBeCloseTo(-4 * 0.9, 12);
  });

  it('shrinks them by as much less as the rule says: AdamP by a tenth of it where the slope lies across θ', () => {
    // Along a circle around 0 the slope is at right angles to θ.
    const round = analytic({ loss: () => 1, slope: (w, b) => [-b, w] });
    const start = { w: 3, b: -4 };
    const hyper = { eta: 0.2, wdRatio: 0.1 };
    const [free, decayed] = [0, 0.5].map((lambda) => {
      const decay = lambda === 0 ? ({ kind: 'none' } as const) : ({ kind: 'decoupled', lambda } as const);
      const descent = descentOf(runOf('adamp', { start, hyper, decay }), round);
      walk(descent, 1);
      return descent.theta;
    });
    expect(decayed[0] - free[0]).toBeCloseTo(-0.2 * 0.5 * 0.1 * 3, 12);
    expect(decayed[1] - free[1]).toBeCloseTo(0.2 * 0.5 * 0.1 * 4, 12);
  });

  it('shrinks them by λ for a rule without an η of its own', () => {
    const decay = { kind: 'decoupled', lambda: 0.25 } as const;
    const descent = descentOf(runOf('adadelta', { start: { w: 4, b: -8 }, decay }), LEVEL);
    walk(descent, 1);
    expect([...descent.theta]).toEqual([3, -6]);
  });
});

describe('what changes from step to step', () => {
  it('is η by its schedule', () => {
    const run = runOf('gd', { hyper: { eta: 0.6 }, schedule: { kind: 'inverse-time', k: 0.5 } });
    const descent = descentOf(run, LEVEL);
    const rates = [0, 1, 2].map((t) => {
      descent.prepareStep(t);
      return descent.own[CLOCK_ETA];
    });
    expect(rates).toEqual([0.6, 0.6 / 1.5, 0.6 / 2].map((eta) => expect.closeTo(eta, 12)));
  });

  it('is β by its schedule', () => {
    const momentumSchedule = { kind: 'sutskever', betaMax: 0.9 };
    const descent = descentOf(runOf('momentum', { momentumSchedule }), LEVEL);
    const betas = [0, 1, 249, 10_000].map((t) => {
      descent.prepareStep(t);
      return descent.own[CLOCK_BETA];
    });
    // 1 − 2^(−1 − log₂(⌊t/250⌋ + 1)), and at most what it says.
    expect(betas).toEqual([0.5, 0.5, 0.5, 0.9].map((beta) => expect.closeTo(beta, 12)));
  });

  it('is a rate that is halved after an epoch in which the loss has risen', () => {
    const schedule = { kind: 'halve-on-rise', factor: 0.5 };
    // At this rate every step of gradient descent on the bowl goes too far.
    const descent = descentOf(runOf('gd', { hyper: { eta: 2 }, schedule, start: { w: 1, b: 1 } }), BOWL);
    const rates = [0, 1, 2].map((t) => {
      descent.look(t);
      descent.prepareStep(t);
      descent.finishStep();
      return descent.own[CLOCK_ETA];
    });
    expect(rates).toEqual([2, 1, 0.5]);
  });

  it('is the average of the path', () => {
    const average = { kind: 'ema', beta: 0.75 } as const;
    const descent = descentOf(runOf('gd', { start: { w: 3, b: -4 }, hyper: { eta: 0.1 }, average }), BOWL);
    walk(descent, 1);
    const told = new Float64Array(3);
    descent.around?.writeAverage(told, 1, 0, 0, true);
    const [w, b] = [0.75 * 3 + 0.25 * descent.theta[0], 0.75 * -4 + 0.25 * descent.theta[1]];
    expect([...told]).toEqual([w, b, w * w + 3 * b * b].map((each) => expect.closeTo(each, 12)));
  });

  it('is the batch', () => {
    const batch = { size: 20, order: 'sequential', seed: 1 } as const;
    const descent = descentOf(runOf('gd', { batch, hyper: { eta: 0 } }), objectiveOf(NOISY));
    const slopes = [0, 1, 2].map((t) => {
      descent.prepareStep(t);
      return [...descent.state.g];
    });
    const out = new Float64Array(3);
    for (const [t, [from, to]] of [
      [0, 20],
      [20, 40],
      [40, 53],
    ].entries()) {
      objectiveOf(NOISY).evaluate(descent.theta, out, from, to, null);
      expect(slopes[t]).toEqual([...out]);
    }
  });
});

describe('the end of a run by its own condition', () => {
  it('is the row whose loss or slope is as low as that', () => {
    const loss = descentOf(runOf('gd', { stop: { kind: 'loss', at: 0.1 } }));
    expect([loss.isStop(3, 0.11, 0), loss.isStop(3, 0.1, 9)]).toEqual([false, true]);
    const slope = descentOf(runOf('gd', { stop: { kind: 'gradient', at: 0.1 } }));
    expect([slope.isStop(3, 0, 0.11), slope.isStop(3, 9, 0.1)]).toEqual([false, true]);
    expect(descentOf(runOf('gd')).isStop(3, 0, 0)).toBe(false);
  });

  it('is none where no loss is told', () => {
    const many = { ...quadratic(2, 0, 6), points: RECORD_ALL_BELOW + 1, cost: RECORD_ALL_BELOW + 1 };
    const batch = { size: 2000, order: 'sequential', seed: 1 } as const;
    const descent = descentOf(runOf('gd', { batch, stop: { kind: 'loss', at: 0.1 } }), many);
    expect([descent.isStop(0, 0, 0), descent.isStop(1, 0, 0)]).toEqual([true, false]);
  });
});

describe('the cost of a step', () => {
  it.each([
    ['one evaluation of everything', {}, 53],
    ['its batch', { batch: BATCH }, 7],
    ['a short last batch as it is', { batch: { size: 50, order: 'sequential', seed: 1 } }, 50],
  ] as const)('is %s', (_, change, cost) => {
    const descent = descentOf(runOf('gd', change), objectiveOf(NOISY));
    expect(descent.stepPrice).toBe(cost);
    walk(descent, 1);
    expect([descent.own[GRAD_EVALS], descent.own[LOSS_EVALS]]).toEqual([cost, 0]);
  });

  it('adds up over an epoch to one pass over the data', () => {
    const descent = descentOf(runOf('gd', { batch: BATCH }), objectiveOf(NOISY));
    walk(descent, 8);
    expect(descent.own[GRAD_EVALS]).toBe(53);
  });

  it('has the loss at an epoch’s end where a schedule asks for it, unless it comes with the gradient', () => {
    const schedule = { kind: 'halve-on-rise', factor: 0.5 };
    const inBatches = descentOf(runOf('gd', { schedule, batch: BATCH }), objectiveOf(NOISY));
    walk(inBatches, 9);
    expect(inBatches.own[LOSS_EVALS]).toBe(2 * 53);
    const whole = descentOf(runOf('gd', { schedule }), objectiveOf(NOISY));
    walk(whole, 9);
    expect(whole.own[LOSS_EVALS]).toBe(0);
  });
});

describe('what a rule may measure', () => {
  const start = { w: 3, b: -4 };

  it('is the loss at its probe, for an evaluation', () => {
    const { state, own } = descentOf(runOf('gd', { start }), BOWL);
    state.probe.set([1, 2]);
    state.measure();
    expect(state.measured[0]).toBe(13);
    expect([own[GRAD_EVALS], own[LOSS_EVALS]]).toEqual([0, 5]);
  });

  it('is the gradient there, with the penalty’s, for an evaluation', () => {
    const { state, own } = descentOf(runOf('gd', { start }), BOWL);
    state.probe.set([1, 2]);
    state.measureSlope();
    expect([...state.slope]).toEqual([2, 12]);
    expect([own[GRAD_EVALS], own[LOSS_EVALS]]).toEqual([5, 0]);
    const decayed = descentOf(runOf('gd', { start, decay: { kind: 'l2', lambda: 0.5 } }), BOWL).state;
    decayed.probe.set([1, 2]);
    decayed.measureSlope();
    expect([...decayed.slope]).toEqual([2.5, 13]);
    decayed.probe.set([-2, 4]);
    decayed.measureSlope();
    expect([...decayed.slope]).toEqual([-5, 26]);
    const apart = descentOf(runOf('gd', { start, decay: { kind: 'decoupled', lambda: 0.5 } }), BOWL).state;
    apart.probe.set([1, 2]);
    apart.measureSlope();
    expect([...apart.slope]).toEqual([2, 12]);
  });

  it('is the gradient of its batch where the run has batches', () => {
    const descent = descentOf(runOf('gd', { start, batch: BATCH }), objectiveOf(NOISY));
    descent.prepareStep(0);
    descent.state.probe.set(descent.theta);
    descent.state.measureSlope();
    expect([...descent.state.slope]).toEqual([...descent.state.g.subarray(0, 2)]);
    expect(descent.own[GRAD_EVALS]).toBe(2 * 7);
    descent.prepareStep(1);
    descent.state.measureSlope();
    expect([...descent.state.slope]).toEqual([...descent.state.g.subarray(0, 2)]);
    expect(descent.own[GRAD_EVALS]).toBe(4 * 7);
  });

  it('is the Hessian at θ, by the surface’s own derivatives or by differences, at one price', () => {
    const { hessian: _, ...without } = BOWL;
    for (const objective of [BOWL, without]) {
      const { state, own } = descentOf(runOf('gd', { start }), objective);
      state.measureHessian();
      expect(state.curvature[WW]).toBeCloseTo(2, 6);
      expect(state.curvature[WB]).toBeCloseTo(0, 6);
      expect(state.curvature[BB]).toBeCloseTo(6, 6);
      expect(own[GRAD_EVALS]).toBe(5 * HESSIAN_PRICE);
    }
  });

  it('is of all the data: loss, gradient and JᵀJ', () => {
    const [x, y] = [
      [0.5, 2.5],
      [0.2, 0.9],
    ];
    const [w, b] = [1, -0.5];
    const f = x.map((each) => 1 / (1 + Math.exp(-(w * each + b))));
    const off = f.map((each, i) => each - y[i]);
    const bend = f.map((each) => each * (1 - each));
    const sum = (of: (i: number) => number) => of(0) + of(1);
    const descent = descentOf(runOf('gd', { start: { w, b } }));
    const { state } = descent;
    descent.look(0);
    state.probe.set([w, b]);
    state.measure();
    state.measureSlope();
    state.measureSquares();
    const loss = sum((i) => 0.5 * off[i] ** 2);
    const slope = [sum((i) => off[i] * bend[i] * x[i]), sum((i) => off[i] * bend[i])];
    expect(descent.full[LOSS]).toBeCloseTo(loss, 14);
    expect(state.measured[0]).toBeCloseTo(loss, 14);
    expect([...state.slope]).toEqual(slope.map((each) => expect.closeTo(each, 14)));
    expect(state.curvature[WW]).toBeCloseTo(
      sum((i) => (bend[i] * x[i]) ** 2),
      14,
    );
    expect(state.curvature[WB]).toBeCloseTo(
      sum((i) => bend[i] ** 2 * x[i]),
      14,
    );
    expect(state.curvature[BB]).toBeCloseTo(
      sum((i) => bend[i] ** 2),
      14,
    );
  });

  it('is JᵀJ of the residuals, and NaN on a surface that has none', () => {
    const { state, own } = descentOf(runOf('gd', { start }), BOWL);
    state.measureSquares();
    expect([...state.curvature]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(own[GRAD_EVALS]).toBe(5);
  });
});

describe('the loss over all the data', () => {
  const many = { ...quadratic(2, 0, 6), points: RECORD_ALL_BELOW + 1, cost: RECORD_ALL_BELOW + 1 };
  const batch = { size: 2000, order: 'sequential', seed: 1 } as const;

  it('is told at each step below so many points, and where it comes with the gradient', () => {
    expect(descentOf(runOf('gd', { batch }), { ...many, points: RECORD_ALL_BELOW }).recordsAll).toBe(true);
    expect(descentOf(runOf('gd'), many).recordsAll).toBe(true);
  });

  it('is told so often that it is a tenth of the work, and at the last step', () => {
    const descent = descentOf(runOf('gd', { batch, steps: 250 }), many);
    expect(descent.recordsAll).toBe(false);
    const told = Array.from({ length: 251 }, (_, t) => t).filter((t) => descent.isRecorded(t));
    // 10 · 20,001 / 2000 is a little more than 100.
    expect(told).toEqual([0, 101, 202, 250]);
  });

  it('is looked at where it is told', () => {
    const descent = descentOf(runOf('gd', { batch, steps: 250, start: { w: 1, b: 1 } }), many);
    descent.look(0);
    expect(descent.full[LOSS]).toBe(4);
    descent.look(1);
    expect(descent.full[LOSS]).toBe(0);
  });
});

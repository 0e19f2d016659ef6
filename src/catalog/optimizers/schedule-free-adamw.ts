import { defineOptimizer, ETA } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
import { CORRECTED_SQUARE_CODE, correctedSquare, NO_POWER, SQUARE_CODE } from './bias-correction';
import {
  AVERAGE_CODE,
  AVERAGED,
  lookBetween,
  shrinkWalker,
  takeIn,
  WALK_ARROWS,
  WALK_TRAILS,
  WALKER,
  Y_CODE,
} from './iterate-averaging';

/** Place in `carry`, behind the share of the walker, of β₂^k. */
const POWER = 1;

/** Like Schedule-Free SGD, with z ← z − η_t g/(√v̂ + ε); v as Adam's. */
export const scheduleFreeAdamw = defineOptimizer({
  id: 'schedule-free-adamw',
  name: 'Schedule-Free AdamW',
  group: 'newer',
  summary: 'Adam’s scaling for the walker of Schedule-Free, in place of momentum and a falling η.',
  when: 'as AdamW, when you do not know how long the run will be',
  variant:
    'The authors’ package. The path and its loss are of x = θ, which is what one evaluates; decay acts at y, and the ' +
    'decoupled one is the package’s. β₁ is the share of the mean in y: there is no momentum.',
  source: {
    title: 'A. Defazio et al., The road less scheduled, 2024',
    url: 'https://arxiv.org/abs/2405.15682',
  },
  hyper: {
    eta: learningRate(0.3),
    beta: decayRate(0.9, '\\beta_1', 'Share of the mean β₁'),
    beta2: decayRate(0.999, '\\beta_2', 'β₂'),
    epsilon: epsilon(1e-8),
  },
  slots: { ...AVERAGED.slots, v: { symbol: 'v', name: 'mean squared gradient' } },
  carry: { ...AVERAGED.carry, power2: 1 },
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: (_hyper, decayed) => [
    Y_CODE,
    'g = gradient(y)',
    SQUARE_CODE,
    CORRECTED_SQUARE_CODE,
    `z = z - eta*${decayed === true ? '(g/(sqrt(vHat) + epsilon) + lam*y)' : 'g/(sqrt(vHat) + epsilon)'}`,
    ...AVERAGE_CODE,
  ],
  arrows: () => WALK_ARROWS,
  shapes: () => [WALKER],
  trails: () => WALK_TRAILS,
  derived: { ...AVERAGED.derived, vHat: correctedSquare },
  lookAhead: (state) => lookBetween(state),
  step: ({ theta, g, slots, carry, hyper: { beta2, epsilon }, clock }) => {
    const { z, v } = slots;
    const eta = clock[ETA];
    const power = carry[POWER] * beta2;
    carry[POWER] = power > NO_POWER ? power : 0;
    const share = 1 - carry[POWER];
    for (let i = 0; i < 2; i++) {
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      // With ε = 0 and no gradient both are 0.
      if (g[i] !== 0) z[i] -= (eta * g[i]) / (Math.sqrt(v[i] / share) + epsilon);
    }
    takeIn(theta, slots, carry, eta);
  },
  shrink: (state) => shrinkWalker(state),
});

import { defineOptimizer, ETA } from '../define';
import { decayRate, learningRate } from '../parameters';
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

/** y = (1−β)z + βθ; g at y; z ← z − η_t g; θ ← (1−c)θ + cz, the mean of all z so far. */
export const scheduleFree = defineOptimizer({
  id: 'schedule-free',
  name: 'Schedule-Free SGD',
  group: 'newer',
  summary:
    'Needs no falling η: θ is the average path of a walker z, and the gradient is taken at y, between the two.',
  when: 'when you do not know how long the run will be',
  variant:
    'The authors’ package. The path and its loss are of x = θ, which is what one evaluates; L2 and decoupled decay both ' +
    'act at y. Weights of the mean grow with the square of the largest η so far, as theirs do for a warm-up. ' +
    'Their β is 0.9, with which the walker runs far ahead on plateaus. Of the schedules a warm-up suits it; those that fall ' +
    'are what it does without.',
  source: {
    title: 'A. Defazio et al., The road less scheduled, 2024',
    url: 'https://arxiv.org/abs/2405.15682',
  },
  hyper: { eta: learningRate(5), beta: decayRate(0.7, '\\beta', 'Share of the mean β') },
  slots: AVERAGED.slots,
  carry: AVERAGED.carry,
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: (_hyper, decayed) => [
    Y_CODE,
    'g = gradient(y)',
    `z = z - eta*${decayed === true ? '(g + lam*y)' : 'g'}`,
    ...AVERAGE_CODE,
  ],
  arrows: () => WALK_ARROWS,
  shapes: () => [WALKER],
  trails: () => WALK_TRAILS,
  derived: AVERAGED.derived,
  lookAhead: (state) => lookBetween(state),
  step: ({ theta, g, slots, carry, clock }) => {
    const { z } = slots;
    const eta = clock[ETA];
    z[0] -= eta * g[0];
    z[1] -= eta * g[1];
    takeIn(theta, slots, carry, eta);
  },
  shrink: (state) => shrinkWalker(state),
});

import { defineOptimizer, ETA } from '../../src/catalog/define';
import { learningRate } from '../../src/catalog/parameters';

/** θ ← θ − η_t sign(g). */
export const signSgd = defineOptimizer({
  id: 'sign-sgd',
  name: 'signSGD',
  group: 'newer',
  summary: 'Looks at the sign of each slope alone: every parameter moves by η, however flat or steep it is.',
  variant: 'No momentum and no majority vote; where a component of g is 0, that parameter stays.',
  source: {
    title: 'J. Bernstein, Y.-X. Wang, K. Azizzadenesheli and A. Anandkumar, signSGD, 2018',
    url: 'https://proceedings.mlr.press/v80/bernstein18a.html',
  },
  hyper: { eta: learningRate(0.1) },
  slots: {},
  carry: {},
  learningRate: 'scheduled',
  momentumSchedule: false,
  offers: { clip: false },
  withheld: 'No clip: it leaves the signs of the gradient as they are.',
  listing: () => ['g = gradient(theta)', 'theta = theta - eta*sign(g)'],
  derived: {},
  step: ({ theta, g, clock }) => {
    const eta = clock[ETA];
    for (let i = 0; i < 2; i++) theta[i] -= eta * Math.sign(g[i]);
  },
});

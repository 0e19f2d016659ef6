import { defineOptimizer, ETA } from '../define';
import { LEGAL_ETA } from '../parameters';
import { lecture } from '../sources';
import { AGAINST_GRADIENT } from './arrows';

/** Tries θ − ηg for several η, and keeps the one of lowest loss over all the data. */
export const lineSearch = defineOptimizer({
  id: 'line-search',
  name: 'Line search',
  group: 'line-search',
  summary: 'Tries several learning rates at each step and keeps the one that gives the lowest loss.',
  when: 'where losses are cheap and no one η suits all places',
  variant:
    'A choice from a list, always along the gradient. The losses are over all the data even where the gradient ' +
    'is of a batch, and without an L2 penalty even where that bends the direction. The first of equals wins; so does the first where no candidate has a finite loss.',
  source: lecture('5.8'),
  hyper: {
    etas: {
      kind: 'list',
      symbol: '\\{\\eta_1, \\dots, \\eta_n\\}',
      name: 'Learning rates to try',
      default: [0.1, 0.5, 1, 2, 10],
      legal: LEGAL_ETA,
      length: { min: 1, max: 16 },
    },
  },
  slots: {},
  carry: {},
  learningRate: 'chosen',
  needs: ['loss'],
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'losses = [loss(theta - each*g) for each in etas]',
    'eta = etas[argmin(losses)]',
    'theta = theta - eta*g',
  ],
  symbols: { each: '\\eta' },
  arrows: () => [AGAINST_GRADIENT],
  candidates: ({ etas }) => etas,
  derived: {},
  step: ({ theta, g, hyper: { etas }, clock, probe, measure, measured }) => {
    let chosen = etas[0];
    // A loss that is NaN or infinite is never lower than this.
    let lowest = Number.POSITIVE_INFINITY;
    for (let j = 0; j < etas.length; j++) {
      probe[0] = theta[0] - etas[j] * g[0];
      probe[1] = theta[1] - etas[j] * g[1];
      measure();
      if (measured[0] < lowest) {
        lowest = measured[0];
        chosen = etas[j];
      }
    }
    clock[ETA] = chosen;
    theta[0] -= chosen * g[0];
    theta[1] -= chosen * g[1];
  },
});

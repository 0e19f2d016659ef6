import { cos } from '../../math/trig';
import { defineSchedule, ETA } from '../define';
import { etaMin, stepsOf } from './parameters';

/** η_t = ηmin + ½(η − ηmin)(1 + cos(π min(t, T)/T)). */
export const cosine = defineSchedule({
  id: 'cosine',
  name: 'Cosine annealing',
  summary: 'Glides from η to the lowest η over T steps and stays there.',
  source: {
    title: 'I. Loshchilov and F. Hutter, SGDR: stochastic gradient descent with warm restarts, 2017',
    url: 'https://arxiv.org/abs/1608.03983',
  },
  target: 'eta',
  // Links and files from before may leave it out: they mean 100.
  params: { etaMin, period: stepsOf(100, 'T', 'Length of the glide T') },
  suited: (steps) => ({ period: Math.max(1, steps) }),
  memory: [],
  listing: { step: ['eta = etaMin + 1/2*(eta0 - etaMin)*(1 + cos(pi*min(t, period)/period))'] },
  rate: ({ base, params, step, clock }) => {
    const angle = (Math.PI * Math.min(step, params.period)) / params.period;
    clock[ETA] = params.etaMin + 0.5 * (base - params.etaMin) * (1 + cos(angle));
  },
});

import { exp } from '../../math/exp';
import { defineSchedule, ETA } from '../define';
import { lecture } from '../sources';
import { rateOfDecay } from './parameters';

/** η_t = η e^{−kt}. */
export const exponential = defineSchedule({
  id: 'exponential',
  name: 'Exponential decay',
  summary: 'Shrinks η by the same share at every step.',
  source: lecture('5.7'),
  target: 'eta',
  params: { k: rateOfDecay(0.01) },
  memory: [],
  listing: { step: ['eta = eta0*exp(-k*t)'] },
  rate: ({ base, params: { k }, step, clock }) => {
    clock[ETA] = base * exp(-k * step);
  },
});

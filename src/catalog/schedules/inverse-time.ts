import { defineSchedule, ETA } from '../define';
import { lecture } from '../sources';
import { rateOfDecay } from './parameters';

/** η_t = η/(1 + kt). */
export const inverseTime = defineSchedule({
  id: 'inverse-time',
  name: '1/t decay',
  summary: 'Shrinks η quickly at first and ever more slowly.',
  source: lecture('5.7'),
  target: 'eta',
  params: { k: rateOfDecay(0.01) },
  memory: [],
  listing: { step: ['eta = eta0/(1 + k*t)'] },
  rate: ({ base, params: { k }, step, clock }) => {
    clock[ETA] = base / (1 + k * step);
  },
});

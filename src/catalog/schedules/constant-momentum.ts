import { BETA, defineSchedule } from '../define';
import { lecture } from '../sources';

export const constantMomentum = defineSchedule({
  id: 'constant',
  name: 'Constant',
  summary: 'The same β at every step.',
  source: lecture('5.4'),
  target: 'beta',
  params: {},
  memory: [],
  listing: { step: ['beta = beta0'] },
  constant: true,
  rate: ({ base, clock }) => {
    clock[BETA] = base;
  },
});

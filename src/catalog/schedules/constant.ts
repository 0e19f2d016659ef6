import { defineSchedule, ETA } from '../define';
import { lecture } from '../sources';

export const constant = defineSchedule({
  id: 'constant',
  name: 'Constant',
  summary: 'The same η at every step.',
  source: lecture('5.2'),
  target: 'eta',
  params: {},
  memory: [],
  listing: { step: ['eta = eta0'] },
  constant: true,
  rate: ({ base, clock }) => {
    clock[ETA] = base;
  },
});

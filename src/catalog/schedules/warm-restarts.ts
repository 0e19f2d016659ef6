import { cos } from '../../math/trig';
import { defineSchedule, ETA } from '../define';
import { etaMin, stepsOf } from './parameters';

/**
 * The cosine in each cycle, s = 0…T: a cycle has T + 1 steps and ends AT ηmin, as the lecture has it
 * (η = ηmin for t = T). Then T ← round(T · factor), s ← 0.
 */
export const warmRestarts = defineSchedule({
  id: 'warm-restarts',
  name: 'Warm restarts',
  summary: 'Cosine annealing that starts anew from η whenever it has reached the lowest η.',
  source: {
    title: 'I. Loshchilov and F. Hutter, SGDR: stochastic gradient descent with warm restarts, 2017',
    url: 'https://arxiv.org/abs/1608.03983',
  },
  target: 'eta',
  params: {
    etaMin,
    period: stepsOf(50, 'T', 'Period T'),
    factor: {
      kind: 'number',
      symbol: 'T_{\\text{mult}}',
      name: 'Period factor',
      default: 1,
      legal: { min: 1, max: 10 },
      slider: { min: 1, max: 4, scale: 'linear', step: 0.1 },
    },
  },
  // Three cycles: in a run that is shorter than its first one nothing would start anew.
  suited: (steps) => ({ period: Math.max(1, Math.round(steps / 3)) }),
  memory: [
    { name: 's', start: () => 0 },
    { name: 'T', start: (_base, params) => params.period },
  ],
  symbols: { T: 'T_i' },
  listing: {
    before: ['s = 0', 'T = period'],
    step: [
      'eta = etaMin + 1/2*(eta0 - etaMin)*(1 + cos(pi*s/T))',
      's = s + 1',
      'if s > T:',
      '    s = 0',
      '    T = floor(factor*T + 0.5)',
    ],
  },
  rate: ({ base, params, memory, clock }) => {
    const angle = (Math.PI * memory[0]) / memory[1];
    clock[ETA] = params.etaMin + 0.5 * (base - params.etaMin) * (1 + cos(angle));
    memory[0]++;
    if (memory[0] > memory[1]) {
      memory[0] = 0;
      memory[1] = Math.round(memory[1] * params.factor);
    }
  },
});

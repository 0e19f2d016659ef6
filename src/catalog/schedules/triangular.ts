import { defineSchedule, ETA } from '../define';
import { etaMin, stepsOf } from './parameters';

/** cycle = ⌊1 + t/(2μ)⌋; η_t = ηmin + (η − ηmin) · max(0, 1 − |t/μ − 2·cycle + 1|). */
export const triangular = defineSchedule({
  id: 'triangular',
  name: 'Triangular cycles',
  summary: 'Climbs from the lowest η to η and back, again and again.',
  source: {
    title: 'L. N. Smith, Cyclical learning rates for training neural networks, 2017',
    url: 'https://arxiv.org/abs/1506.01186',
  },
  target: 'eta',
  params: { etaMin, stepSize: stepsOf(30, '\\mu', 'Steps from low to high μ') },
  memory: [],
  symbols: { cycle: 'c_t' },
  listing: {
    step: [
      'cycle = floor(1 + t/(2*stepSize))',
      'eta = etaMin + (eta0 - etaMin)*max(0, 1 - abs(t/stepSize - 2*cycle + 1))',
    ],
  },
  rate: ({ base, params, step, clock }) => {
    const phase = step / params.stepSize;
    const cycle = Math.floor(1 + phase / 2);
    clock[ETA] = params.etaMin + (base - params.etaMin) * Math.max(0, 1 - Math.abs(phase - 2 * cycle + 1));
  },
});

import { defineSchedule, ETA } from '../define';
import { stepsOf } from './parameters';

/** η_t = η · min(k/W, √(W/k)), k = t + 1. */
export const warmup = defineSchedule({
  id: 'warmup',
  name: 'Warm-up',
  summary: 'Rises to η over the first W steps, then falls as one over the square root of the step.',
  source: {
    title: 'A. Vaswani et al., Attention is all you need, 2017',
    url: 'https://arxiv.org/abs/1706.03762',
  },
  target: 'eta',
  params: { warmup: stepsOf(40, 'W', 'Warm-up steps W') },
  memory: [],
  listing: { step: ['eta = eta0*min((t + 1)/warmup, sqrt(warmup/(t + 1)))'] },
  rate: ({ base, params: { warmup }, step, clock }) => {
    const k = step + 1;
    clock[ETA] = base * Math.min(k / warmup, Math.sqrt(warmup / k));
  },
});

import { createRandom } from '../../math/random';
import { defineDataset } from '../define';
import { lecture } from '../sources';
import { count, drawX, drawY, fraction, seed } from './drawn';

/** The order of draws, for ever: per point, x (one normal), then the noise of y (one normal). */
export const noisy = defineDataset({
  id: 'noisy',
  name: 'Noisy sigmoid',
  summary: 'Points scattered about a sigmoid, for stochastic and mini-batch steps.',
  source: lecture('5.6'),
  kind: 'generated',
  params: { n: count(100), noise: fraction(0.05, '\\sigma', 'Noise'), seed },
  points: ({ n, noise, seed }) => {
    const random = createRandom(seed);
    const x = new Float64Array(n);
    const y = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      x[i] = drawX(random);
      y[i] = drawY(random, x[i], noise);
    }
    return { x, y };
  },
});

import { createRandom } from '../../math/random';
import { lecture } from '../sources';
import { count, defineGenerated, drawInSlices, drawX, drawY, fraction, seed } from './generated';

/** The order of draws, for ever: per point, x (one normal), then the noise of y (one normal). */
export const noisy = defineGenerated({
  id: 'noisy',
  name: 'Noisy sigmoid',
  summary: 'Points scattered around a sigmoid, for stochastic and mini-batch steps.',
  source: lecture('5.6'),
  params: { n: count(100), noise: fraction(0.05, '\\sigma', 'Noise'), seed },
  drawing: ({ n, noise, seed }) => {
    const random = createRandom(seed);
    return drawInSlices(n, (x, y, i) => {
      x[i] = drawX(random);
      y[i] = drawY(random, x[i], noise);
    });
  },
});

import { createRandom } from '../../math/random';
import { lecture } from '../sources';
import { count, defineGenerated, drawInSlices, drawX, drawY, fraction, seed } from './generated';

/**
 * The order of draws, for ever: per point, x (one normal), whether it is set to 0 (one uniform, drawn whatever the
 * sparsity, so that another sparsity keeps the other draws), then the noise of y (one normal).
 */
export const sparse = defineGenerated({
  id: 'sparse',
  name: 'Sparse feature',
  summary: 'The noisy sigmoid with most x set to 0: w is rarely updated, b at every step.',
  source: lecture('5.9'),
  params: {
    n: count(500),
    sparsity: fraction(0.8, 's', 'Sparsity'),
    noise: fraction(0.05, '\\sigma', 'Noise'),
    seed,
  },
  drawing: ({ n, sparsity, noise, seed }) => {
    const random = createRandom(seed);
    return drawInSlices(n, (x, y, i) => {
      x[i] = drawX(random);
      if (random.uniform() < sparsity) x[i] = 0;
      y[i] = drawY(random, x[i], noise);
    });
  },
});

import { createRandom } from '../../math/random';
import { count, defineGenerated, drawInSlices, drawY, fraction, seed } from './generated';

/** The deviation of x within a cluster. */
const WIDTH = 0.5;

/**
 * The order of draws, for ever: per point, the cluster (one uniform: the left one below ½), x within it (one
 * normal), then the noise of y (one normal).
 */
export const twoClusters = defineGenerated({
  id: 'two-clusters',
  name: 'Two clusters',
  summary: 'Two groups of x. The further apart they are, the flatter the surface around its valley.',
  source: { title: 'Our own, on the model of the noisy sigmoid' },
  params: {
    n: count(60),
    separation: {
      kind: 'number',
      symbol: 'd',
      name: 'Separation',
      default: 4,
      legal: { min: 0, max: 100 },
      slider: { min: 0, max: 10, scale: 'linear', step: 0.1 },
    },
    noise: fraction(0.05, '\\sigma', 'Noise'),
    seed,
  },
  drawing: ({ n, separation, noise, seed }) => {
    const random = createRandom(seed);
    return drawInSlices(n, (x, y, i) => {
      const middle = random.uniform() < 0.5 ? -separation / 2 : separation / 2;
      x[i] = middle + WIDTH * random.normal();
      y[i] = drawY(random, x[i], noise);
    });
  },
});

import { createRandom } from '../../math/random';
import { count, defineGenerated, drawAbout, drawInSlices, fraction, seed } from './generated';

/** Every x lies near this value: (x, 1) then points nearly the same way for each of them. */
const MIDDLE = 4;

/**
 * y scatters about σ(x − 4), so that the minimum lies near w = 1, b = −4. The order of draws, for ever: per point,
 * x (one normal), then the noise of y (one normal).
 */
export const collinear = defineGenerated({
  id: 'collinear',
  name: 'Nearly collinear',
  summary:
    'All x lie close to 4, so the loss depends on 4w + b and on little else: an ill-conditioned valley.',
  source: { title: 'Our own, after the textbook case of collinear columns (1, x)' },
  // Beside the valley and far up it; from the usual start all of it is a plateau.
  start: { w: -2, b: 4 },
  // Along the valley: from beside, its near wall hides all of it.
  camera: { azimuth: -75, elevation: 40, distance: 2.2 },
  // With 1 they would bounce between its walls.
  eta: 0.5,
  params: {
    n: count(60),
    spread: {
      kind: 'number',
      symbol: 's',
      name: 'Spread of x',
      default: 0.2,
      legal: { min: 0, max: 10 },
      slider: { min: 0.01, max: 4, scale: 'log' },
    },
    noise: fraction(0.02, '\\sigma', 'Noise'),
    seed,
  },
  drawing: ({ n, spread, noise, seed }) => {
    const random = createRandom(seed);
    return drawInSlices(n, (x, y, i) => {
      x[i] = MIDDLE + spread * random.normal();
      y[i] = drawAbout(random, x[i] - MIDDLE, noise);
    });
  },
});

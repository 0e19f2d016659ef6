import type { LossDefinition } from '../define';
import { lecture } from '../sources';

/** The gradient is averaged over the batch at hand, a short last one included. */
export const mean: LossDefinition = {
  id: 'mean',
  name: 'Mean of squares',
  summary: 'The lecture’s objective. The gradient does not grow with the batch.',
  formula: '1/N*sum((y - f(x))**2)',
  source: lecture('5.1'),
  lossScale: (n) => 1 / n,
  gradientScale: (n) => 2 / n,
};

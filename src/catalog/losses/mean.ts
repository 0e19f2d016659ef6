import type { LossDefinition } from '../define';
import { lecture } from '../sources';

/** L = (1/N) Σ (yᵢ − f(xᵢ))²; the gradient is averaged over the batch at hand, a short last one included. */
export const mean: LossDefinition = {
  id: 'mean',
  name: 'Mean of squares',
  summary: 'The lecture’s objective. The gradient does not grow with the batch.',
  formula: ['\\mathcal{L}(w, b) = \\tfrac1N \\sum_i \\left(y_i - f(x_i)\\right)^2'],
  source: lecture('5.1'),
  lossScale: (n) => 1 / n,
  gradientScale: (n) => 2 / n,
};

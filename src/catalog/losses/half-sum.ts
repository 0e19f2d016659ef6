import type { LossDefinition } from '../define';
import { lecture } from '../sources';

/** L = ½ Σ (f(xᵢ) − yᵢ)². */
export const halfSum: LossDefinition = {
  id: 'half-sum',
  name: 'Half the sum of squares',
  summary: 'The lecture’s code. The gradient grows with the batch.',
  formula: ['\\mathcal{L}(w, b) = \\tfrac12 \\sum_i \\left(f(x_i) - y_i\\right)^2'],
  source: lecture('5.2'),
  lossScale: () => 0.5,
  gradientScale: () => 1,
};

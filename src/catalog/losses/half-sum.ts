import type { LossDefinition } from '../define';
import { lecture } from '../sources';

export const halfSum: LossDefinition = {
  id: 'half-sum',
  name: 'Half the sum of squares',
  summary: 'The lecture’s code. The gradient grows with the batch.',
  formula: '1/2*sum((f(x) - y)**2)',
  source: lecture('5.2'),
  lossScale: () => 0.5,
  gradientScale: () => 1,
};

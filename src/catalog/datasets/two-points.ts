import { defineDataset } from '../define';
import { lecture } from '../sources';

export const twoPoints = defineDataset({
  id: 'two-points',
  name: 'Two points',
  summary: 'The lecture’s first error surface: plateaus, a cliff and an exact minimum.',
  source: lecture('5.1'),
  kind: 'preset',
  params: {},
  points: () => ({ x: Float64Array.of(0.5, 2.5), y: Float64Array.of(0.2, 0.9) }),
});

import { defineDataset } from '../define';

export const sixPoints = defineDataset({
  id: 'six-points',
  name: 'Six points',
  summary: 'More points than one neuron can fit: the lowest loss is not zero.',
  source: { title: 'CS7015: Deep Learning (M. M. Khapra, IIT Madras), the companion course' },
  kind: 'preset',
  params: {},
  points: () => ({
    x: Float64Array.of(3.5, 0.35, 3.2, -2, 1.5, -0.5),
    y: Float64Array.of(0.5, 0.5, 0.5, 0.5, 0.1, 0.3),
  }),
});

import { defineDataset } from '../define';

export const valley = defineDataset({
  id: 'valley',
  name: 'Valley',
  summary: 'A narrow valley between high walls, where momentum makes its u-turns.',
  source: {
    title: 'Found by search to reproduce what Lecture 5, module 5.4, reports of its second error surface',
  },
  kind: 'preset',
  start: { w: -2, b: -4 },
  // Along the valley: from the usual place its near wall hides the runs.
  camera: { azimuth: -118, elevation: 48, distance: 2.2 },
  params: {},
  points: () => ({ x: Float64Array.of(-3.5, -0.1), y: Float64Array.of(0.58, 0.6) }),
});

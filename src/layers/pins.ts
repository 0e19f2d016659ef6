import { LAYER_SENTENCES } from '../text/layers';
import type { Layer } from './define';
import { studyLayer } from './studyLayer';

/** The guesses that were kept, the first one first. */
export const pins: Layer = {
  id: 'pins',
  start: studyLayer({
    study: 'samples',
    subject: ({ view }) => {
      const points = view.getState().view.pins;
      return points.length === 0 ? null : { points };
    },
    question: (subject) => subject,
    draw: (samples, { points }) => ({
      marks: points.map((at, i) => ({ kind: 'point', at, shape: 'pin', tone: 'accent', label: `${i + 1}` })),
      sentence: LAYER_SENTENCES.pins(points.map(({ w, b }, i) => ({ w, b, loss: samples[3 * i] }))),
    }),
  }),
};

import type { Layer } from './define';
import { studyLayer } from './studyLayer';
import { placeText, short } from './wording';

/** The guesses that were kept, the first one first. */
export const pins: Layer<'pins'> = {
  id: 'pins',
  group: 'measure',
  name: 'Pins',
  summary: 'Points that you mark on the surface',
  key: 'Point at the map and press P, or use the button below its read-out.',
  start: studyLayer({
    study: 'samples',
    subject: ({ view }) => {
      const points = view.getState().view.pins;
      return points.length === 0 ? null : { points };
    },
    question: (subject) => subject,
    draw: (samples, { points }) => ({
      marks: points.map((at, i) => ({ kind: 'point', at, shape: 'pin', tone: 'accent', label: `${i + 1}` })),
      sentence: `Pins: ${points.map((pin, i) => `${i + 1} at ${placeText(pin)}, loss ${short(samples[3 * i])}`).join('; ')}.`,
    }),
  }),
};

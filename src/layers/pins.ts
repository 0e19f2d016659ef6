import { keyText } from '../commands/keyText';
import { PIN } from '../commands/pins';
import type { Layer } from './kit/define';
import { studyLayer } from './kit/studyLayer';
import { placeText, short } from './kit/wording';

/** The guesses that were kept, the first one first. */
export const pins: Layer = {
  id: 'pins',
  group: 'measure',
  name: 'Pins',
  summary: 'Points that you mark on the surface',
  key: `Point at the map and press ${keyText(PIN.keys[0])}, or use the button beside the colour scale.`,
  control: {
    kind: 'count',
    count: ({ pins }) => pins.length,
    text: (count) => (count === 1 ? '1 pin' : `${count} pins`),
    button: 'Remove all',
    press: ({ view }) => view.getState().setPins([]),
  },
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

import { scaleOf } from '../math/scale';
import type { Layer } from './kit/define';
import { reachIn, sidesOf, windowOf } from './kit/selectedStep';
import { studyLayer } from './kit/studyLayer';
import { placeText, short } from './kit/wording';

/** Arrows across the window's longer side, whatever its shape. */
const ACROSS = 20;
/** Slopes below this part of the steepest are drawn as short as it. */
const LEAST = 1e-3;
/** From the slightest slope to the steepest. */
const STEEPNESS = scaleOf('log', LEAST, 1);
/** Lengths in cells, of the slightest and of the steepest slope. */
const SHORT = 0.2;
const LONG = 0.92;

/** −∇L on a grid. Lengths grow with the logarithm of the slope, since a plateau and a cliff differ by thousands. */
export const field: Layer = {
  id: 'field',
  group: 'underneath',
  name: 'Slope arrows',
  summary: 'Which way is down, everywhere: −∇L',
  key: 'Longer is steeper, on a log scale.',
  start: studyLayer({
    study: 'field',
    subject: windowOf,
    question: (window) => ({ window, columns: ACROSS, rows: ACROSS }),
    draw: ({ window, columns, rows, w, b }) => {
      const sides = sidesOf(window);
      const cell = { w: sides.w / columns, b: sides.b / rows };
      const slopes = w.map((_, i) => Math.hypot(w[i], b[i]));
      const steepest = slopes.reduce((best, slope, i) => (slope > (slopes[best] || 0) ? i : best), 0);
      const most = slopes[steepest];
      if (!(most > 0)) return { marks: [], sentence: 'Slope arrows: it is level everywhere.' };
      const middle = (i: number) => ({
        w: window.w[0] + (0.5 + (i % columns)) * cell.w,
        b: window.b[0] + (0.5 + Math.floor(i / columns)) * cell.b,
      });
      const data: number[] = [];
      slopes.forEach((slope, i) => {
        if (!(slope > 0)) return;
        const part = STEEPNESS.share(Math.max(LEAST, slope / most));
        const length = (SHORT + (LONG - SHORT) * part) / reachIn(cell, w[i], b[i]);
        const [dw, db] = [length * w[i], length * b[i]];
        const at = middle(i);
        data.push(at.w - dw / 2, at.b - db / 2, dw, db);
      });
      return {
        marks: [{ kind: 'arrows', data: Float64Array.from(data), tone: 'soft' }],
        sentence: `Slope arrows: they point downhill. It is steepest near ${placeText(middle(steepest))}, with a slope of ${short(most)}.`,
      };
    },
  }),
};

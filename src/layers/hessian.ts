import type { CurvatureAnswer } from '../scene/studies';
import type { Point, Window } from '../scene/types';
import { LAYER_SENTENCES, LAYER_TEXT } from '../text/layers';
import type { Layer, Mark } from './define';
import { reachIn, selectedStepInWindow, sidesOf } from './selectedStep';
import { studyLayer } from './studyLayer';

/** Half an arm, in parts of the window's sides: of the direction of stronger bend, and the most of the other. */
const SHORT = 0.06;
const LONG = 0.25;

/**
 * A cross along the Hessian's eigenvectors at the selected run's point: solid where the surface bends up, dashed where
 * it bends down. Arms are as long as 1/√|λ|, so that the quadratic part of the loss changes as much along the one as
 * along the other, like the axes of an isoline; but the short arm always has the same length, and the long one at
 * most four times as much.
 */
export const hessian: Layer = {
  id: 'hessian',
  start: studyLayer({
    study: 'curvature',
    subject: selectedStepInWindow,
    question: ({ point, window }) => ({ point, window }),
    draw: (answer, { name, row }) => {
      const { eigenvalues, eigenvectors, window } = answer;
      if (!eigenvalues.every(Number.isFinite)) return { marks: [], sentence: '' };
      const [along] = eigenvectors;
      return {
        marks: [0, 1].map((i) => arm(answer, i, window)),
        sentence: LAYER_SENTENCES.hessian(name, row, eigenvalues, along),
      };
    },
  }),
};

function arm({ point, eigenvalues, eigenvectors }: CurvatureAnswer, i: number, window: Window): Mark {
  const { w, b }: Point = eigenvectors[i];
  const value = eigenvalues[i];
  const strongest = Math.max(...eigenvalues.map(Math.abs));
  const stretch = strongest === 0 ? 1 : Math.sqrt(strongest / Math.abs(value));
  const length = Math.min(LONG, SHORT * stretch) / reachIn(sidesOf(window), w, b);
  return {
    kind: 'line',
    points: Float64Array.of(
      ...[point.w - length * w, point.b - length * b, point.w, point.b],
      ...[point.w + length * w, point.b + length * b],
    ),
    tone: 'ink',
    width: 2.5,
    dashed: value < 0,
    label: LAYER_TEXT.eigenvalue(i, value),
  };
}

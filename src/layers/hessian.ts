import type { CurvatureAnswer } from '../scene/studies';
import type { Point, Window } from '../scene/types';
import { formatCount } from '../text/number';
import type { Layer, Mark } from './kit/define';
import { reachIn, selectedStepInWindow, sidesOf } from './kit/selectedStep';
import { studyLayer } from './kit/studyLayer';
import { atBall, placeText, short } from './kit/wording';

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
  group: 'underneath',
  name: 'Curvature',
  summary: 'How much it bends, and which way',
  key: (run) =>
    `${atBall(run)} the surface bends up along a solid arm and down along a dashed one. An arm is as long as 1/√|λ|, up to 4 : 1: the longer one bends less.`,
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
        sentence: `Curvature at step ${formatCount(row)} of ${name}: ${short(eigenvalues[0])} along ${placeText(along)}, ${short(eigenvalues[1])} across it; ${shapeText(eigenvalues)}.`,
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
    label: `λ${'₁₂'[i]} ${short(value)}`,
  };
}

function shapeText([first, second]: readonly [number, number]): string {
  if (second > 0) return 'bent up all around';
  return first < 0 ? 'bent down all around' : 'bent up one way and down the other';
}

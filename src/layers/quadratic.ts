import type { CurvatureAnswer } from '../scene/studies';
import type { Point, Window } from '../scene/types';
import { formatCount } from '../text/number';
import { conic } from './kit/conic';
import type { Layer, Mark } from './kit/define';
import { joined, selectedStepInWindow, sidesOf } from './kit/selectedStep';
import { studyLayer } from './kit/studyLayer';
import { atBall, placeText } from './kit/wording';

/** The reach of the model around its point, in parts of the window's sides. */
const REACH = 0.25;
/** Isolines of the model, by their size: the one through the point, a smaller and a larger one. */
const SIZES = [0.5, 1, 1.5];
/** The least distance from the centre, as a part of a side, for which they are drawn. */
const SMALLEST = 0.06;

function around({ w, b }: Point, window: Window): Window {
  const sides = sidesOf(window);
  return {
    w: [w - REACH * sides.w, w + REACH * sides.w],
    b: [b - REACH * sides.b, b + REACH * sides.b],
  };
}

/** The surface as Newton's method sees it: the paraboloid (or saddle) that fits it at the selected run's point. */
export const quadratic: Layer = {
  id: 'quadratic',
  group: 'underneath',
  name: 'Quadratic model',
  summary: 'The paraboloid that fits where the run is',
  key: (run) =>
    `${atBall(run)} isolines of the model, with the bold one through that point. The ring is where Newton’s step goes.`,
  start: studyLayer({
    study: 'curvature',
    subject: selectedStepInWindow,
    question: ({ point, window }) => ({ point, window: around(point, window) }),
    draw: (answer, { window, name, row }) => {
      if (!answer.eigenvalues.every(Number.isFinite)) return { marks: [], sentence: '' };
      const { center, size, model } = answer;
      const sheet: Mark = { kind: 'sheet', window: answer.window, size, grid: model, tone: 'accent' };
      return {
        marks: [sheet, ...(center === null ? [] : isolinesOf(answer, center, window))],
        sentence: `Quadratic model at step ${formatCount(row)} of ${name}: it is level ${center === null ? 'nowhere' : `at ${placeText(center)}`}.`,
      };
    },
  }),
};

function isolinesOf(answer: CurvatureAnswer, center: Point, window: Window): readonly Mark[] {
  const { eigenvalues, eigenvectors } = answer;
  const sides = sidesOf(window);
  const rise = riseOf(answer, center, SMALLEST * Math.min(sides.w, sides.b));
  // All sizes are the same where the rise is 0.
  const sizes = rise === 0 ? [1] : SIZES;
  const lines = sizes.map((size) =>
    conic(center, eigenvectors, eigenvalues, rise * size * size, answer.window),
  );
  return [
    ...lines.map(
      (curves, i): Mark => ({
        kind: 'line',
        points: joined(curves.map((curve) => within(answer.window, curve))),
        tone: 'accent',
        width: sizes[i] === 1 ? 2 : 1,
        ...(sizes[i] === 1 ? { label: 'model' } : {}),
      }),
    ),
    { kind: 'point', at: center, shape: 'ring', tone: 'accent', label: 'Newton’s step' },
  ];
}

/**
 * Twice the model's rise from its centre to the point: Σ λᵢ·(distance along axis i)². Closer than `least` to the centre,
 * where the isoline through the point could not be seen, that of a point so far away, on the same side of the loss.
 */
function riseOf({ point, eigenvalues, eigenvectors }: CurvatureAnswer, center: Point, least: number): number {
  const away = { w: point.w - center.w, b: point.b - center.b };
  const [x, y] = eigenvectors.map(({ w, b }) => away.w * w + away.b * b);
  const rise = eigenvalues[0] * x * x + eigenvalues[1] * y * y;
  if (x * x + y * y >= least * least) return rise;
  const strongest = eigenvalues.toSorted((one, other) => Math.abs(other) - Math.abs(one));
  const alike = strongest.find((value) => value * rise > 0) ?? strongest[0];
  return alike * least * least;
}

/** The model is drawn as far as its sheet: beyond, its lines are broken. */
function within({ w, b }: Window, points: Float64Array): Float64Array {
  return points.map((_, i) => {
    const [atW, atB] = points.subarray(i - (i % 2), i - (i % 2) + 2);
    return atW < w[0] || atW > w[1] || atB < b[0] || atB > b[1] ? Number.NaN : points[i];
  });
}

/** The figures of a rule's step as marks: ellipses, lines and points of its definition. */
import { symmetricEigen } from '../../math/eigen';
import type { Figure } from '../../scene/move';
import type { CurvatureAnswer } from '../../scene/studies';
import type { Point, Window } from '../../scene/types';
import { formatCount } from '../../text/number';
import { conic } from './conic';
import type { Mark, Tone } from './define';
import { joined, reachIn, sidesOf } from './selectedStep';

/** An isoline of a model is drawn at least this part of a side away from its middle: further in it could not be seen. */
const SMALLEST = 0.1;

/** The largest enlargement. A step that needs more counts as none. */
export const MOST_ENLARGED = 1e6;

/** A figure about another place than θ is drawn larger where it would hide under that place's own mark. */
const HIDDEN = 0.06;
const IN_SIGHT = 0.09;

/** The longest half axis, in parts of the shorter side, of an ellipse whose form counts. */
const LONGEST_HALF = 0.4;

/** The surface at θ to second order, as it is drawn: a model of a step that is drawn enlarged is so, too. */
export type TrueModel = Pick<CurvatureAnswer, 'hessian' | 'center'>;

export function figureMarks(
  figures: readonly Figure[],
  tone: Tone,
  window: Window,
  truth: TrueModel,
): readonly Mark[] {
  const sides = sidesOf(window);
  return figures
    .map((figure) => inSight(within(figure, sides), sides))
    .flatMap((figure): readonly Mark[] => {
      const { kind, label, dashed, points } = figure;
      if (kind === 'point')
        return [{ kind: 'point', at: points[0], shape: 'diamond', tone: 'accent', label }];
      const path = pathOf(figure, window, truth);
      if (path.length === 0) return [];
      if (kind === 'true-model')
        return [{ kind: 'line', points: path, tone: 'ink', width: 1.5, dashed: true, label }];
      const look = dashed ? { tone, dashed: true, width: 1.5 } : { tone: 'accent' as const, width: 1.5 };
      return [{ kind: 'line', points: path, ...look, label }];
    });
}

/** Figures so many times as large, seen from a point; but for those that are about other places. */
export function enlargedFigures(
  figures: readonly Figure[],
  away: (point: Point) => Point,
): readonly Figure[] {
  return figures.map((figure) => (figure.inPlace ? figure : { ...figure, points: figure.points.map(away) }));
}

/** The least of 1, 2, 5, 10, 20 and so on that is at least as much as is needed; 1 where it would be more than the most. */
export function roundTimes(needed: number, most: number): number {
  for (let power = 1; power <= most; power *= 10)
    for (const digit of [1, 2, 5]) if (digit * power >= needed) return digit * power;
  return 1;
}

/** A figure about another place, so many times as large around its middle that it can be seen, and named so. */
function inSight(figure: Figure, sides: Point): Figure {
  const { kind, label, inPlace, points } = figure;
  if (!inPlace) return figure;
  const ends = [Math.min, Math.max].map((end) => ({
    w: end(...points.map(({ w }) => w)),
    b: end(...points.map(({ b }) => b)),
  }));
  const middle =
    kind === 'line' ? { w: (ends[0].w + ends[1].w) / 2, b: (ends[0].b + ends[1].b) / 2 } : points[0];
  const reach = Math.max(...points.map(({ w, b }) => reachIn(sides, w - middle.w, b - middle.b)));
  const times = reach > 0 && reach < HIDDEN ? roundTimes(IN_SIGHT / reach, MOST_ENLARGED) : 1;
  if (times === 1) return figure;
  const larger = points.map(awayFrom(middle, times));
  return { ...figure, label: `${label} ×${formatCount(times)}`, points: larger };
}

/** An ellipse whose form counts, made so many times smaller that the picture has all of it, and named so. */
function within(figure: Figure, sides: Point): Figure {
  const { form, label, matrix, points } = figure;
  if (!form || matrix === undefined) return figure;
  const [ww, wb, bb] = matrix;
  const [middle, through] = points;
  const [w, b] = [through.w - middle.w, through.b - middle.b];
  const rise = ww * w * w + 2 * wb * w * b + bb * b * b;
  const half = Math.sqrt(rise / Math.min(...symmetricEigen(ww, wb, bb).values));
  const times = roundTimes(half / (LONGEST_HALF * Math.min(sides.w, sides.b)), MOST_ENLARGED);
  if (times === 1) return figure;
  return {
    ...figure,
    label: `${label}, smaller`,
    points: [middle, awayFrom(middle, 1 / times)(through)],
  };
}

/** Points so many times as far away from one. */
export function awayFrom(from: Point, times: number): (point: Point) => Point {
  return ({ w, b }) => ({ w: from.w + times * (w - from.w), b: from.b + times * (b - from.b) });
}

function pathOf(figure: Figure, window: Window, { hessian, center }: TrueModel): Float64Array {
  const { kind, points, matrix = [1, 0, 1] } = figure;
  if (kind === 'conic') return conicOf(matrix, points[0], points[1], window, figure.isoline);
  if (kind === 'true-model')
    return center === null ? NOTHING : conicOf(hessian, center, points[0], window, true);
  const corners = kind === 'axis' ? acrossWindow(points[0], points[1], window) : points;
  return Float64Array.from(corners.flatMap(({ w, b }) => [w, b]));
}

const NOTHING = new Float64Array(0);

/** The ends of the line through two points, so far out on both sides that they lie beyond the window. */
function acrossWindow(one: Point, other: Point, window: Window): readonly Point[] {
  const sides = sidesOf(window);
  const [dw, db] = [other.w - one.w, other.b - one.b];
  const furthest =
    sides.w +
    sides.b +
    Math.max(...window.w.map((w) => Math.abs(w - one.w)), ...window.b.map((b) => Math.abs(b - one.b)));
  const reach = furthest / Math.hypot(dw, db);
  return [-reach, reach].map((times) => ({ w: one.w + times * dw, b: one.b + times * db }));
}

function conicOf(
  [ww, wb, bb]: readonly [number, number, number],
  center: Point,
  through: Point,
  window: Window,
  isIsoline: boolean,
): Float64Array {
  const [w, b] = [through.w - center.w, through.b - center.b];
  const sides = sidesOf(window);
  const least = SMALLEST * Math.min(sides.w, sides.b);
  const away = Math.hypot(w, b);
  const times = isIsoline && away > 0 && away < least ? least / away : 1;
  const rise = (ww * w * w + 2 * wb * w * b + bb * b * b) * times * times;
  const { values, vectors } = symmetricEigen(ww, wb, bb);
  const axis = ([x, y]: readonly [number, number]): Point => ({ w: x, b: y });
  return joined(conic(center, [axis(vectors[0]), axis(vectors[1])], values, rise, window));
}

/**
 * Points without slope in a window: looked for on a grid of gradients, found by Newton's method, told apart by
 * curvature.
 */

import type { Objective } from '../../catalog/define';
import { symmetricEigen } from '../../math/eigen';
import type { CriticalPoint } from '../../scene/studies';
import type { Point, Window } from '../../scene/types';
import { effortOf } from '../effort';
import { hessianAt } from '../hessian';
import { reachOf } from '../surface';
import { createClassifier } from './classify';
import { findCandidates, scanGradients } from './gradientScan';
import { findStationaryPoint } from './stationaryPoint';
import { objectiveWithin, type Study } from './study';

/** The lowest ones where there are more: Rastrigin has 441 in its own window. */
const MOST_SHOWN = 2_000;
/** Two that are closer than this part of a side are one. */
const SAME = 1e-5;
/** Newton's method ends some way off a minimum of fourth order: two ends closer than this, with the same loss, are one. */
const SAME_FLAT = 1e-3;
const SAME_LOSS = 1e-12;
/** Degenerate points come in lines, such as the floor of a gutter: of those, one in this part of a side does. */
const SAME_LINE = 1 / 8;
/** A search costs at most about as many evaluations. */
const COST_OF_SEARCH = 100;
/** How far from a point its neighbour is looked for, in parts of a side: half a cell of the grid. */
const BESIDE = 1 / 128;

export const critical: Study<'critical'> = function* ({ window }, built) {
  const objective = yield* objectiveWithin(built, reachOf(window).w);
  const scan = yield* scanGradients(objective, window);
  const sides = { w: window.w[1] - window.w[0], b: window.b[1] - window.b[0] };
  const classify = createClassifier(objective, scan, sides);
  const found: CriticalPoint[] = [];
  const known = (point: Point, within: number, among: readonly Point[]) =>
    among.some(
      ({ w, b }) => Math.abs(w - point.w) <= within * sides.w && Math.abs(b - point.b) <= within * sides.b,
    );

  // Known minima come first: at the tip of a cone there is no slope to follow.
  for (const point of built.minima ?? []) if (isWithin(window, point)) add(point);
  for (const start of findCandidates(scan, window)) {
    const point = yield* search(start);
    if (point !== null) for (const beside of placesBeside(objective, point, sides)) yield* search(beside);
  }
  const points = found.toSorted((a, b) => a.loss - b.loss).slice(0, MOST_SHOWN);
  return { points, found: found.length };

  /** @returns the point that the search leads to, where it is a new one */
  function* search(start: Point): Generator<number, Point | null> {
    const point = findStationaryPoint(objective, start, sides);
    const isNew = point !== null && isWithin(window, point) && add(point);
    yield COST_OF_SEARCH * effortOf(objective);
    return isNew ? point : null;
  }

  /** @returns whether it is a new one */
  function add(point: Point): boolean {
    if (known(point, SAME, found)) return false;
    const classified = classify(point);
    if (classified === null) return false;
    const { kind, loss } = classified;
    const alike = found.filter((other) => other.kind === kind && isSameLoss(other.loss, loss));
    if (known(point, SAME_FLAT, alike)) return false;
    const degenerate = found.filter(({ kind }) => kind === 'degenerate');
    if (kind === 'degenerate' && known(point, SAME_LINE, degenerate)) return false;
    found.push(classified);
    return true;
  }
};

/**
 * Where to look for a point's neighbour in the same cell of the grid: along the axes of its curvature, since two points that
 * have almost met lie so. From either side Newton's method leads to the nearer one.
 */
function placesBeside(objective: Objective, { w, b }: Point, sides: Point): readonly Point[] {
  const { vectors } = symmetricEigen(...hessianAt(objective, Float64Array.of(w, b)));
  return vectors.flatMap(([x, y]) => {
    const far = BESIDE / Math.max(Math.abs(x) / sides.w, Math.abs(y) / sides.b);
    return [far, -far].map((along) => ({ w: w + along * x, b: b + along * y }));
  });
}

function isSameLoss(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_LOSS * Math.max(1, Math.abs(a));
}

function isWithin({ w, b }: Window, point: Point): boolean {
  return point.w >= w[0] && point.w <= w[1] && point.b >= b[0] && point.b <= b[1];
}

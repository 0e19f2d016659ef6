/**
 * Points without slope in a window: looked for on a grid of gradients, found by Newton's method, told apart by
 * curvature.
 */

import type { CriticalPoint } from '../../scene/studies';
import type { Point, Window } from '../../scene/types';
import { effortOf } from '../effort';
import { reachOf } from '../surface';
import { createClassifier } from './classify';
import { findCandidates, scanGradients } from './gradientScan';
import { findStationaryPoint } from './stationaryPoint';
import { objectiveWithin, type Study } from './study';

/** The lowest ones where there are more: Rastrigin has 441 in its own window. */
const MOST_SHOWN = 2_000;
/** Two that are closer than this part of a side are one. */
const SAME = 1e-5;
/** Degenerate points come in lines, such as the floor of a gutter: of those, one in this part of a side does. */
const SAME_LINE = 1 / 8;
/** A search costs at most about as many evaluations. */
const COST_OF_SEARCH = 100;

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
    const point = findStationaryPoint(objective, start, sides);
    if (point !== null && isWithin(window, point)) add(point);
    yield COST_OF_SEARCH * effortOf(objective);
  }
  const points = found.toSorted((a, b) => a.loss - b.loss).slice(0, MOST_SHOWN);
  return { points, found: found.length };

  function add(point: Point): void {
    if (known(point, SAME, found)) return;
    const classified = classify(point);
    if (classified === null) return;
    const degenerate = found.filter(({ kind }) => kind === 'degenerate');
    if (classified.kind === 'degenerate' && known(point, SAME_LINE, degenerate)) return;
    found.push(classified);
  }
};

function isWithin({ w, b }: Window, point: Point): boolean {
  return point.w >= w[0] && point.w <= w[1] && point.b >= b[0] && point.b <= b[1];
}

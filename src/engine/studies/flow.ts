/** Descents in the limit η → 0: dθ/dt = −∇L, the yardstick of every discrete run. */

import { GRAD_B, GRAD_W, type Objective } from '../../catalog/define';
import { createIntegrator } from '../../math/dormand-prince';
import type { FlowLine } from '../../scene/studies';
import type { Point, Window } from '../../scene/types';
import { effortOf } from '../effort';
import { reachOf } from '../surface';
import { EVALUATIONS_PER_YIELD, objectiveWithin, type Study } from './study';

/** Largest error of a step, relative to θ, and to a thousandth where θ is smaller. */
const TOLERANCE = 1e-9;
const SMALL = 1e-3;
/** At rest: the norm of the gradient, relative to the start's where that is above 1. */
const REST = 1e-9;
/**
 * … or so many steps that together go less than this part of a side: where the bends are strong, the errors of the
 * steps keep the slope above what `REST` asks for.
 */
const STILL_STEPS = 500;
const STILL = 1e-7;
/** … unless the time stood still as well, by this part of all of it: then every longer step leads into a hole. */
const NO_TIME = 1e-11;
/** Gradient descent with η = 1 takes as many steps. */
const MOST_TIME = 1e6;
const MOST_STEPS = 20_000;
/** Evaluations of a point's loss that one line may cost. */
const MOST_EVALUATIONS = 50_000_000;
/** A line has left when it is this many sides of the window outside of it. */
const SIDES = 3;
/** A step goes at most this part of a side, so that straight lines between the points are as good as the curve. */
const FINE = 1 / 500;
/** More points are thinned to about as many, and to those that are a fine step apart. */
const MOST_POINTS = 2_000;

export const flow: Study<'flow'> = function* ({ starts, window }, built) {
  const wide = widened(window);
  const objective = yield* objectiveWithin(built, reachOf(wide).w);
  const lines: FlowLine[] = [];
  for (const start of starts) lines.push(yield* follow(objective, start, wide, window));
  return lines;
};

function* follow(
  objective: Objective,
  start: Point,
  wide: Window,
  window: Window,
): Generator<number, FlowLine> {
  const out = new Float64Array(3);
  const descend = (theta: Float64Array, slope: Float64Array) => {
    objective.evaluate(theta, out, 0, objective.points, null);
    slope[0] = -out[GRAD_W];
    slope[1] = -out[GRAD_B];
  };
  // The first try goes a thousandth of a side; the step control finds the rest.
  const origin = Float64Array.of(start.w, start.b);
  const slope = new Float64Array(2);
  descend(origin, slope);
  const side = Math.min(window.w[1] - window.w[0], window.b[1] - window.b[0]);
  const speed = norm(slope);
  const first = speed > 0 ? Math.min(MOST_TIME, (1e-3 * side) / speed) : 1;
  const integrator = createIntegrator(descend, origin, first, TOLERANCE, SMALL);

  const points = [start.w, start.b];
  const times = [0];
  let end: FlowLine['end'] = Number.isFinite(speed) ? 'time' : 'undefined';
  let paid = 0;
  /** The last point that the line is measured from. */
  let mark = 0;
  const most = Math.min(MOST_STEPS, Math.max(100, MOST_EVALUATIONS / (6 * Math.max(1, objective.cost))));
  for (let steps = 0; end === 'time' && steps < most && integrator.time < MOST_TIME; steps++) {
    const pace = norm(integrator.slope);
    const longest = Math.min(MOST_TIME, integrator.time + (FINE * side) / pace);
    if (pace <= REST * Math.max(1, speed)) end = 'rest';
    else if (!isWithin(wide, integrator.y)) end = 'left';
    else if (!integrator.step(longest)) end = 'undefined';
    else {
      points.push(integrator.y[0], integrator.y[1]);
      times.push(integrator.time);
      const row = times.length - 1;
      if (row - mark === STILL_STEPS) {
        const moved = norm([points[2 * row] - points[2 * mark], points[2 * row + 1] - points[2 * mark + 1]]);
        if (moved < STILL * side) {
          end = times[row] - times[mark] < NO_TIME * times[row] ? 'undefined' : 'rest';
          // It has been there since: what comes after this time is left out.
          times.length = mark + 1;
        }
        mark = row;
      }
    }
    const owed = (integrator.evaluations - paid) * effortOf(objective);
    if (owed >= EVALUATIONS_PER_YIELD) {
      paid = integrator.evaluations;
      yield owed;
    }
  }
  return { start, ...thinned(points, times, FINE * side), end };
}

function norm([w, b]: Float64Array | readonly number[]): number {
  return Math.sqrt(w * w + b * b);
}

function widened({ w, b }: Window): Window {
  const widen = ([low, high]: readonly [number, number]) => {
    const more = SIDES * (high - low);
    return [low - more, high + more] as const;
  };
  return { w: widen(w), b: widen(b) };
}

function isWithin({ w, b }: Window, [atW, atB]: Float64Array): boolean {
  return atW >= w[0] && atW <= w[1] && atB >= b[0] && atB <= b[1];
}

/** Leaves out what no picture shows: points closer than `fine` to the last one kept, but for every so many steps. */
function thinned(points: readonly number[], times: readonly number[], fine: number) {
  const every = Math.ceil(times.length / MOST_POINTS);
  const kept: number[] = [];
  const keptTimes: number[] = [];
  const last = times.length - 1;
  for (let i = 0; i <= last; i++) {
    const w = points[2 * i];
    const b = points[2 * i + 1];
    const dw = w - kept[kept.length - 2];
    const db = b - kept[kept.length - 1];
    if (i % every !== 0 && i !== last && dw * dw + db * db < fine * fine) continue;
    kept.push(w, b);
    keptTimes.push(times[i]);
  }
  return { points: Float64Array.from(kept), times: Float64Array.from(keptTimes) };
}

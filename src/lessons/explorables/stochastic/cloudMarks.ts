/** Estimated gradients on the big pictures: a fan of steps from one place, the true one in front. */
import type { Mark } from '../../../scene/marks';
import type { Point } from '../../../scene/types';
import type { Gradients } from './batchSpread';

/** The number of estimates that are drawn: more would be one blot. */
export const DRAWN = 60;
/** The true step, in units of w and b. */
const LENGTH = 1.5;
/** An estimate is drawn at most so many times as long as the true one. */
const MOST = 3;

/** @param truth the gradient over all the data: its step has the same length at any place */
export function cloudMarks(place: Point, cloud: Gradients, truth: Point): readonly Mark[] {
  const steepness = Math.hypot(truth.w, truth.b);
  if (!(steepness > 0)) return [];
  const scale = LENGTH / steepness;
  const data: number[] = [];
  for (let i = 0; i < Math.min(DRAWN, cloud.w.length); i++) {
    const [w, b] = [-scale * cloud.w[i], -scale * cloud.b[i]];
    const shorter = Math.min(1, (MOST * LENGTH) / Math.hypot(w, b));
    if (Number.isFinite(shorter)) data.push(place.w, place.b, shorter * w, shorter * b);
  }
  const to = { w: place.w - scale * truth.w, b: place.b - scale * truth.b };
  return [
    { kind: 'arrows', data: Float64Array.from(data), tone: 'run-1' },
    { kind: 'arrow', from: place, to, tone: 'ink', width: 3, label: '−∇L' },
  ];
}

/** The knots of a sketched curve that a stroke over the chart moves. */

/** A place of the stroke: a step, and pixels from the top of the plot. */
export interface StrokePlace {
  readonly step: number;
  readonly top: number;
}

/**
 * All knots that the stroke has passed from one place to the other, each to the height at which it passed, and the knot that is
 * nearest to where it is now. The first one is given, and is never the nearest.
 *
 * @param steps of the knots, ascending, two at least
 * @param valueAt the value at a height
 * @returns values by the knots' indices
 */
export function sketchedKnots(
  steps: readonly number[],
  from: StrokePlace,
  to: StrokePlace,
  valueAt: (top: number) => number,
): ReadonlyMap<number, number> {
  const [low, high] = [Math.min(from.step, to.step), Math.max(from.step, to.step)];
  const nearest = steps.reduce(
    (best, step, index) =>
      index > 0 && Math.abs(step - to.step) < Math.abs(steps[best] - to.step) ? index : best,
    1,
  );
  const moved = new Map<number, number>();
  steps.forEach((step, index) => {
    if (step < low || step > high || from.step === to.step) return;
    const share = (step - from.step) / (to.step - from.step);
    moved.set(index, valueAt(from.top + share * (to.top - from.top)));
  });
  return moved.set(nearest, valueAt(to.top));
}

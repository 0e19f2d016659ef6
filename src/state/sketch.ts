/** The curve that a person sketches: its line through the knots, and moves of them. */
import { exp } from '../math/exp';
import { log } from '../math/log';
import { type AskedCurve, prediction } from './prediction';

/** The losses at all steps up to the last knot. Between two knots the logarithm is on the straight line. */
export function lineThrough(steps: readonly number[], values: readonly number[]): Float64Array {
  const line = new Float64Array(steps[steps.length - 1] + 1).fill(Number.NaN);
  line[steps[0]] = values[0];
  for (let knot = 1; knot < steps.length; knot++) {
    const [from, to] = [steps[knot - 1], steps[knot]];
    const [low, high] = [log(values[knot - 1]), log(values[knot])];
    for (let step = from + 1; step < to; step++)
      line[step] = exp(low + ((step - from) / (to - from)) * (high - low));
    line[to] = values[knot];
  }
  return line;
}

/** The curve with the losses of some knots changed; the first knot stays, and all stay in range. */
function withKnots(curve: AskedCurve, moved: ReadonlyMap<number, number>): AskedCurve {
  const [low, high] = curve.range;
  const values = curve.values.map((value, index) =>
    index === 0 ? value : Math.max(low, Math.min(high, moved.get(index) ?? value)),
  );
  return { ...curve, values, line: lineThrough(curve.steps, values), placed: true };
}

/** Moves knots of the curve that is asked for; one that is answered stays. */
export function moveKnots(moved: ReadonlyMap<number, number>): void {
  const { curve } = prediction.getState();
  if (curve !== null && !curve.answered) prediction.setState({ curve: withKnots(curve, moved) });
}

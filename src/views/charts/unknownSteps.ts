/** The places at which a line is broken, because the steps between two of its values have none. */
import type { StepAxis } from './stepAxis';

/**
 * A value to draw. `undefined` is nothing here, and the line goes on past it (a loss that was not recorded);
 * `null` is a gap in the line (a value that the axis has no place for, or too many that were not recorded).
 */
export type Drawn = number | null | undefined;

/** The values to either side of steps without one, as places in the list of values. */
export type Across = readonly [from: number, to: number];

/** Values at most so many pixels apart are joined by a line: a longer one would tell of steps that nobody knows. */
const JOINED = 4;

/** Breaks a line where two of its values are too far apart. @returns these places */
export function part(drawn: Drawn[], x: readonly number[], steps: StepAxis, width: number): Across[] {
  const reach = (JOINED * (steps.high - steps.low)) / width;
  let before = -1;
  const across: Across[] = [];
  for (let i = 0; i < drawn.length; i++) {
    if (drawn[i] === undefined) continue;
    // Steps that follow each other leave nothing out, however far apart a log axis has them.
    const leavesOut = before >= 0 && i - before > 1 && x[i] - x[before] > 1;
    if (leavesOut && steps.toPlot(x[i]) - steps.toPlot(x[before]) > reach) {
      drawn.fill(null, before + 1, i);
      across.push([before, i]);
    }
    before = i;
  }
  return across;
}

/** The good range of a rate: where a run comes within twice the best. Its width says how forgiving the rule is. */
import { log } from '../math/log';

const LN_10 = log(10);

/**
 * Losses below this are equal: such a run has arrived. Without it, where a loss goes down to rounding, twice the best would be
 * 10⁻³² and only the one rate that happens to get there good. No target of the lab is lower.
 */
export const ARRIVED = 1e-12;

/** Whether a loss is so low that it counts as 0. */
export function hasArrived(loss: number): boolean {
  return loss >= 0 && loss < ARRIVED;
}

export interface GoodRange {
  /** The index of the best; of equal ones the first. */
  readonly best: number;
  /** The range around it, both ends included. */
  readonly from: number;
  readonly to: number;
  /** Its width in decades; NaN where a value is not above 0. */
  readonly decades: number;
}

/** The highest loss that counts as good beside the lowest one, both counted from where multiples are counted. */
export function goodUpTo(lowest: number): number {
  return 2 * Math.max(lowest, ARRIVED);
}

/**
 * @param values of the axis, rising or falling; @param scores losses: NaN is empty, +∞ diverged
 * @returns null where nothing is finite, or the best is not above 0 so that twice of it means nothing
 */
export function goodRange(values: ArrayLike<number>, scores: ArrayLike<number>): GoodRange | null {
  let best = -1;
  for (let i = 0; i < scores.length; i++)
    if (Number.isFinite(scores[i]) && (best < 0 || scores[i] < scores[best])) best = i;
  if (best < 0 || scores[best] < 0) return null;
  const [from, to] = spanAround(best, scores.length, (i) => scores[i] <= goodUpTo(scores[best]));
  return { best, from, to, decades: decadesBetween(values[from], values[to]) };
}

/** @returns NaN where a value is not above 0 */
export function decadesBetween(one: number, other: number): number {
  return Math.min(one, other) > 0 ? Math.abs(log(other) - log(one)) / LN_10 : Number.NaN;
}

/** The first and the last of `count` places in a row around one of them that are all good. */
export function spanAround(
  middle: number,
  count: number,
  isGood: (index: number) => boolean,
): readonly [from: number, to: number] {
  let [from, to] = [middle, middle];
  while (from > 0 && isGood(from - 1)) from--;
  while (to < count - 1 && isGood(to + 1)) to++;
  return [from, to];
}

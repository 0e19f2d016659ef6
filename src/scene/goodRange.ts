/** The good range of a rate: where a run comes within twice the best. Its width says how forgiving the rule is. */
import { log } from '../math/log';

const LN_10 = log(10);

export interface GoodRange {
  /** The index of the best; of equal ones the first. */
  readonly best: number;
  /** The range around it, both ends included. */
  readonly from: number;
  readonly to: number;
  /** Its width in decades; NaN where a value is not above 0. */
  readonly decades: number;
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
  const [from, to] = spanAround(best, scores.length, (i) => scores[i] <= 2 * scores[best]);
  const [low, high] = [Math.min(values[from], values[to]), Math.max(values[from], values[to])];
  return { best, from, to, decades: low > 0 ? (log(high) - log(low)) / LN_10 : Number.NaN };
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

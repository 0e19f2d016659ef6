/**
 * Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten, and of a logarithmic axis powers of ten and what is told
 * between them. All are the doubles that their decimals stand for.
 */

export interface TickStep {
  readonly step: number;
  /** Decimals that tell neighbours apart. */
  readonly decimals: number;
  /** 1, 2 or 5: the step is mantissa · 10^exponent. */
  readonly mantissa: number;
  readonly exponent: number;
}

/** A quarter of 2⁵³: multiples of a step above it need more digits than a double has. */
const MOST_DIGITS = 2251799813685248;
/** Share of a step by which a tick may lie beyond the axis, which rounding has moved. */
const SLACK = 1e-9;

/** Decimals are put together as text, since 3 · 0.1 is not 0.3 and the nearest double of '3e-1' is. */
export function decimal(mantissa: number, exponent: number): number {
  return Number(`${mantissa}e${exponent}`);
}

/** The k of 10^k ≤ x < 10^(k+1), x above 0. */
export function decade(x: number): number {
  return Number(x.toExponential().split('e')[1]);
}

/** The step that gives about `count` ticks over `side`, at most one more than `count`. */
export function tickStep(side: number, count: number): TickStep {
  const least = side / Math.max(1, count);
  const exponent = decade(least);
  const mantissa = [1, 2, 5].find((each) => decimal(each, exponent) >= least * (1 - SLACK));
  return mantissa === undefined ? stepOf(1, exponent + 1) : stepOf(mantissa, exponent);
}

/** The step nearest to a gap, by ratio: steps meet at √2, √10 and √50. */
function nearestStep(gap: number): TickStep {
  const exponent = decade(gap);
  const mantissa = gap / decimal(1, exponent);
  if (mantissa < Math.SQRT2) return stepOf(1, exponent);
  if (mantissa < Math.sqrt(10)) return stepOf(2, exponent);
  return mantissa < Math.sqrt(50) ? stepOf(5, exponent) : stepOf(1, exponent + 1);
}

function stepOf(mantissa: number, exponent: number): TickStep {
  return { step: decimal(mantissa, exponent), decimals: Math.max(0, -exponent), mantissa, exponent };
}

/**
 * @param slack share of a step by which a tick may lie beyond an end
 * @returns the multiples of the step from `low` to `high`, both included, ascending; none where the step is not a number
 * above 0, or so small beside the ends that doubles cannot tell its multiples apart
 */
export function ticks(
  [low, high]: readonly [number, number],
  { step, mantissa, exponent }: TickStep,
  slack = SLACK,
): number[] {
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  if (!(Math.max(Math.abs(first), Math.abs(last)) * mantissa <= MOST_DIGITS)) return [];
  const [from, to] = [low - slack * step, high + slack * step];
  const values: number[] = [];
  for (let k = first; k <= last; k++) {
    const tick = decimal(k * mantissa, exponent);
    if (tick >= from && tick <= to) values.push(tick);
  }
  return values;
}

/**
 * @param count how many are wanted; there may be half or twice as many
 * @returns round values from lo to hi, both included, ascending; none unless lo < hi, both finite and far enough apart for
 * doubles to tell the values apart
 */
export function niceTicks(lo: number, hi: number, count: number): number[] {
  const gap = hi / count - lo / count;
  return gap > 0 && gap < Number.POSITIVE_INFINITY ? ticks([lo, hi], nearestStep(gap), 0) : [];
}

/** A round value of a logarithmic axis, mantissa · 10^exponent: it may lie beyond what a double holds. */
export interface RoundValue {
  readonly mantissa: number;
  readonly exponent: number;
}

/** The mantissas of what is told between powers of ten, the more important first. */
export const BETWEEN_TENS: readonly number[] = [5, 2, 3];

/**
 * @param first the lowest exponent; above it comes each `every`th, up to `last`
 * @returns the values by their mantissas, and those of one mantissa ascending: the order in which labels find their places
 */
export function roundValues(
  mantissas: readonly number[],
  first: number,
  last: number,
  every = 1,
): readonly RoundValue[] {
  return mantissas.flatMap((mantissa) => {
    const values: RoundValue[] = [];
    for (let exponent = first; exponent <= last; exponent += every) values.push({ mantissa, exponent });
    return values;
  });
}

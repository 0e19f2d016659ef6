/** Round values to label an axis with and to draw isolines at. All are the doubles that their decimals stand for. */

/** Mantissas of one power of ten, in order; each ladder about twice as dense as the one before. */
const LADDERS: readonly (readonly number[])[] = [
  [1],
  [1, 3],
  [1, 2, 5],
  [1, 1.5, 2, 3, 5, 7],
  [1, 1.2, 1.5, 1.8, 2.2, 2.7, 3.3, 4, 5, 6, 7, 8.5],
  [1, 1.1, 1.2, 1.35, 1.5, 1.65, 1.8, 2, 2.2, 2.4, 2.7, 3, 3.3, 3.7, 4, 4.5, 5, 5.5, 6, 6.7, 7.5, 8.2, 9],
];

/** A quarter of 2⁵³: multiples of a step above it need more digits than a double has. */
const MOST_DIGITS = 2251799813685248;

/** Decimals are put together as text, since 3 · 0.1 is not 0.3 and the nearest double of '3e-1' is. */
function decimal(mantissa: number, exponent: number): number {
  return Number(`${mantissa}e${exponent}`);
}

/** The k of 10^k ≤ x < 10^(k+1), x above 0. */
function decade(x: number): number {
  return Number(x.toExponential().split('e')[1]);
}

/**
 * @param count how many are wanted; there may be half or twice as many
 * @returns the multiples of 1, 2 or 5 · 10^k from lo to hi, both included, ascending; none unless lo < hi, both
 * finite and far enough apart for doubles to tell the multiples apart
 */
export function niceTicks(lo: number, hi: number, count: number): number[] {
  const gap = hi / count - lo / count;
  if (!(gap > 0 && gap < Number.POSITIVE_INFINITY)) return [];
  const { mantissa, exponent } = roundStep(gap);
  const step = decimal(mantissa, exponent);
  const first = Math.floor(lo / step);
  const last = Math.ceil(hi / step);
  const ticks: number[] = [];
  if (Math.max(-first, last) * mantissa > MOST_DIGITS) return ticks;
  for (let i = first; i <= last; i++) {
    const tick = decimal(i * mantissa, exponent);
    if (tick >= lo && tick <= hi) ticks.push(tick);
  }
  return ticks;
}

/** The 1, 2 or 5 · 10^k nearest to a gap, by ratio: they meet at √2, √10 and √50. */
function roundStep(gap: number): { mantissa: number; exponent: number } {
  const exponent = decade(gap);
  const mantissa = gap / decimal(1, exponent);
  if (mantissa < Math.SQRT2) return { mantissa: 1, exponent };
  if (mantissa < Math.sqrt(10)) return { mantissa: 2, exponent };
  return mantissa < Math.sqrt(50) ? { mantissa: 5, exponent } : { mantissa: 1, exponent: exponent + 1 };
}

/** @returns about `count` evenly spaced round levels between lo and hi, both excluded, ascending */
export function linearLevels(lo: number, hi: number, count: number): number[] {
  return niceTicks(lo, hi, count).filter((level) => level > lo && level < hi);
}

/**
 * Levels whose ratios are even, so that they crowd where the values are small: at the bottom of a valley.
 *
 * @param lo above 0
 * @returns about `count` round levels between lo and hi, both excluded, ascending: the mantissas of a ladder in every
 * decade, or every few decades; where lo and hi are so close that no ladder is dense enough, evenly spaced ones.
 * None unless 0 < lo < hi, both finite
 */
export function logLevels(lo: number, hi: number, count: number): number[] {
  if (!(lo > 0 && lo < hi && hi < Number.POSITIVE_INFINITY)) return [];
  const first = decade(lo);
  const decades = decade(hi) - first + 1;
  let best = ladderLevels(lo, hi, [1], Math.max(1, Math.round(decades / count)));
  for (const ladder of LADDERS) {
    if (best.length >= count) break;
    best = nearerInCount(best, ladderLevels(lo, hi, ladder, 1), count);
  }
  return best.length < count / 2 ? linearLevels(lo, hi, count) : best;
}

/** The levels of one ladder between lo and hi, in every `stride`th decade (those whose exponent it divides). */
function ladderLevels(lo: number, hi: number, ladder: readonly number[], stride: number): number[] {
  const levels: number[] = [];
  const last = decade(hi);
  for (let exponent = Math.floor(decade(lo) / stride) * stride; exponent <= last; exponent += stride) {
    for (const mantissa of ladder) {
      const level = decimal(mantissa, exponent);
      if (level > lo && level < hi) levels.push(level);
    }
  }
  return levels;
}

function nearerInCount(a: number[], b: number[], count: number): number[] {
  return Math.abs(b.length - count) < Math.abs(a.length - count) ? b : a;
}

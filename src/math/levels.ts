/** Round losses to draw isolines at. All are the doubles that their decimals stand for. */
import { decade, decimal, niceTicks } from './ticks';

/** Mantissas of one power of ten, in order; each ladder about twice as dense as the one before. */
const LADDERS: readonly (readonly number[])[] = [
  [1],
  [1, 3],
  [1, 2, 5],
  [1, 1.5, 2, 3, 5, 7],
  [1, 1.2, 1.5, 1.8, 2.2, 2.7, 3.3, 4, 5, 6, 7, 8.5],
  [1, 1.1, 1.2, 1.35, 1.5, 1.65, 1.8, 2, 2.2, 2.4, 2.7, 3, 3.3, 3.7, 4, 4.5, 5, 5.5, 6, 6.7, 7.5, 8.2, 9],
];

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
 * There are none unless 0 < lo < hi, both finite
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

/**
 * The levels of one ladder between lo and hi, in every `stride`th decade (those whose exponent it divides). They ascend, unlike the
 * `roundValues` of ticks.ts, which come by their importance.
 */
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

/** 0 for a power of ten, then 5, then 2, then more for each further digit. */
export function roundness(level: number): number {
  const mantissa = Math.abs(level)
    .toExponential(12)
    .split('e')[0]
    .replace(/\.?0+$/, '');
  const round = ['0', '1', '5', '2'].indexOf(mantissa);
  return round === -1 ? 4 + mantissa.length : round;
}

/** Round levels first: 0.1 before 0.05 before 0.02 before 0.03 before 0.15. */
export function byRoundness(levels: readonly number[]): number[] {
  return levels.toSorted((a, b) => roundness(a) - roundness(b) || a - b);
}

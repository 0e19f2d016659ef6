/**
 * The spacing of losses along isolines, heights and axes: even, by their logarithm, or by the logarithm of how far they lie
 * above the lowest one. The one definition of where a logarithm counts from and how deep it reaches.
 */

export type LossSpacing = 'linear' | 'log' | 'above-min';

export interface LossRange {
  readonly lowest: number;
  readonly highest: number;
  /** The lowest loss of all, where it is known. */
  readonly minimum: { readonly loss: number } | null;
}

/** A loss L has the place of the logarithm of L − base, from `low` to `high`, both above 0. */
export interface LogRange {
  readonly base: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A logarithm reaches six decades below the highest loss, and what is lower has the place of its end. Near a minimum the
 * lowest sample is an accident of the grid: a scale that began there would change with each grid.
 */
const LOG_DEPTH = 1e-6;

/**
 * The loss from which a logarithm counts: 0, or the lowest loss where that is asked for, or where losses lie below 0. null where
 * the spacing is linear, or has to be because losses lie below 0 and the lowest one is not known.
 */
export function logBase(
  spacing: LossSpacing,
  { lowest, minimum }: Omit<LossRange, 'highest'>,
): number | null {
  if (spacing === 'linear') return null;
  // A sample beside the minimum may have come out lower by rounding.
  const bottom = minimum === null ? lowest : Math.min(lowest, minimum.loss);
  if (minimum !== null && (spacing === 'above-min' || bottom < 0)) return bottom;
  return bottom >= 0 ? 0 : null;
}

/** null where the scale is linear. */
export function logRange(spacing: LossSpacing, range: LossRange): LogRange | null {
  const base = logBase(spacing, range);
  if (base === null || !(range.highest > base)) return null;
  const high = range.highest - base;
  return { base, low: Math.max(range.lowest - base, high * LOG_DEPTH), high };
}

/**
 * Positions of values by how many lie below them: each part of the range 0 … 1 then holds about as many of them. As a scale
 * of colours (histogram equalization) it spends the colours where the values are.
 */

/** Between so many quantiles lie equal parts of the values, a twentieth each. */
export const PARTS = 20;

/** The quantiles of values, which are sorted in place: PARTS + 1, ascending; NaN where there are none. */
export function quantilesOf(values: Float64Array): Float64Array {
  values.sort();
  return Float64Array.from({ length: PARTS + 1 }, (_, part) =>
    values.length === 0 ? Number.NaN : values[Math.round((part * (values.length - 1)) / PARTS)],
  );
}

/** The rank from 0 to 1 of a value among those with such quantiles. */
export function rankOf(quantiles: Float64Array, value: number): number {
  const above = quantiles.findIndex((quantile) => quantile > value);
  if (above === -1) return 1;
  if (above === 0) return 0;
  const below = quantiles[above - 1];
  return (above - 1 + (value - below) / (quantiles[above] - below)) / PARTS;
}

/** The value at a rank from 0 to 1. */
export function atRank(quantiles: Float64Array, rank: number): number {
  const part = Math.min(PARTS - 1, Math.floor(rank * PARTS));
  const share = rank * PARTS - part;
  return (1 - share) * quantiles[part] + share * quantiles[part + 1];
}

/**
 * A smooth curve that goes through points and never turns back: cubic pieces whose slopes are the weighted harmonic means of
 * the chords beside them (Fritsch and Butland, “A method for constructing local monotone piecewise cubic interpolants”, SIAM
 * J. Sci. Stat. Comput. 5, 1984). Beyond the ends it stays at the ends' height.
 *
 * @param x strictly ascending, at least one
 * @param y ascending, as many
 */
export function monotoneCurve(x: readonly number[], y: readonly number[]): (at: number) => number {
  const last = x.length - 1;
  if (last === 0) return () => y[0];
  const widths = x.slice(1).map((end, i) => end - x[i]);
  const chords = widths.map((width, i) => (y[i + 1] - y[i]) / width);
  const slopes = x.map((_, i) => {
    if (i === 0) return chords[0];
    if (i === last) return chords[last - 1];
    const [before, after] = [chords[i - 1], chords[i]];
    if (before === 0 || after === 0) return 0;
    const nearer = (widths[i - 1] + 2 * widths[i]) / (3 * (widths[i - 1] + widths[i]));
    return 1 / (nearer / before + (1 - nearer) / after);
  });
  // Each piece as a polynomial of the share of its width.
  const pieces = widths.map((width, i) => {
    const [rise, first, second] = [y[i + 1] - y[i], width * slopes[i], width * slopes[i + 1]];
    return { first, square: 3 * rise - 2 * first - second, cube: first + second - 2 * rise };
  });
  // The piece of the call before: neighbours on a surface mostly lie in the same one.
  let from = 0;
  return (at) => {
    if (!(at > x[0])) return y[0];
    if (at >= x[last]) return y[last];
    while (at < x[from]) from--;
    while (at >= x[from + 1]) from++;
    const { first, square, cube } = pieces[from];
    const t = (at - x[from]) / widths[from];
    return y[from] + t * (first + t * (square + t * cube));
  };
}

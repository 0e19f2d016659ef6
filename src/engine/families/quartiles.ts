/** Median and quartiles of a few numbers. */

/** By linear interpolation between the sorted values: place p·(n − 1) for the share p. NaN counts as +∞. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values, (value) =>
    Number.isNaN(value) ? Number.POSITIVE_INFINITY : value,
  ).sort();
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below];
  // Not by the formula: 0 · ∞ is no number.
  if (place === below || low === sorted[below + 1]) return low;
  return low + (place - below) * (sorted[below + 1] - low);
}

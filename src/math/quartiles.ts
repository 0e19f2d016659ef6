/** Median and quartiles of a few numbers. */

/** By linear interpolation between the sorted values: place p·(n − 1) for the share p. NaN counts as +∞. */
export function quantile(values: ArrayLike<number>, share: number): number {
  return quantileOfSorted(sorted(values), share);
}

/** First quartile, median and third quartile, as `quantile` has them. */
export function quartiles(values: ArrayLike<number>): [q1: number, median: number, q3: number] {
  const inOrder = sorted(values);
  return [quantileOfSorted(inOrder, 0.25), quantileOfSorted(inOrder, 0.5), quantileOfSorted(inOrder, 0.75)];
}

function sorted(values: ArrayLike<number>): Float64Array {
  const copy = new Float64Array(values.length);
  for (let i = 0; i < copy.length; i++)
    copy[i] = Number.isNaN(values[i]) ? Number.POSITIVE_INFINITY : values[i];
  return copy.sort();
}

function quantileOfSorted(inOrder: Float64Array, share: number): number {
  const place = share * (inOrder.length - 1);
  const below = Math.floor(place);
  const low = inOrder[below];
  // The formula below would give 0 · ∞, which is NaN.
  if (place === below || low === inOrder[below + 1]) return low;
  return low + (place - below) * (inOrder[below + 1] - low);
}

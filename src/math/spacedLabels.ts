/** Labels along an axis that never overprint: the one rule of charts, map, the 3D picture's top view and the colour bar. */

/** Share of the least distance that rounding may take. */
const SLACK = 1e-9;

/**
 * @param candidates in order of importance, each with its place on the axis from `low` to `high`
 * @param length of the axis, in the same unit as `least`
 * @param least the distance that two labels keep; where they differ in size, that of two such labels
 * @returns those in range that keep the distance from all that are more important, in the order of the candidates
 */
export function spacedLabels<T extends { readonly at: number }>(
  candidates: readonly T[],
  low: number,
  high: number,
  length: number,
  least: number | ((one: T, other: T) => number),
): T[] {
  const scale = length / (high - low);
  const apart = typeof least === 'number' ? () => least : least;
  const kept: T[] = [];
  for (const candidate of candidates) {
    if (!(candidate.at >= low && candidate.at <= high)) continue;
    const isFree = kept.every(
      (other) => Math.abs(other.at - candidate.at) * scale >= apart(other, candidate) * (1 - SLACK),
    );
    if (isFree) kept.push(candidate);
  }
  return kept;
}

/**
 * Performance profiles: for each rule the share of problems that it solves at no more than τ times the price of the
 * cheapest rule there. E. D. Dolan and J. J. Moré, Benchmarking optimization software with performance profiles,
 * Mathematical Programming 91, 2002.
 */

/**
 * @param costs of each rule, the price of each problem in the same order; NaN where it is not solved
 * @returns of each rule the ratios of the problems that it solves, ascending: its profile rises by one problem at each
 */
export function performanceRatios(costs: readonly Float64Array[]): readonly Float64Array[] {
  if (costs.length === 0) return [];
  const cheapest = Float64Array.from(costs[0], (_, problem) =>
    costs.reduce((least, each) => (each[problem] < least ? each[problem] : least), Number.POSITIVE_INFINITY),
  );
  return costs.map((each) =>
    each
      .map((cost, problem) => ratio(cost, cheapest[problem]))
      .filter(isSolved)
      .sort(),
  );
}

/** Against a rule that pays nothing, since its start solves the problem, every other price is infinitely many times as much. */
function ratio(cost: number, cheapest: number): number {
  return cost === cheapest ? 1 : cost / cheapest;
}

function isSolved(ratio: number): boolean {
  return ratio < Number.POSITIVE_INFINITY;
}

/** The share of problems within τ times the cheapest price. @param ratios ascending @param problems solved or not */
export function profileAt(ratios: Float64Array, problems: number, tau: number): number {
  let solved = 0;
  while (solved < ratios.length && ratios[solved] <= tau) solved++;
  return problems === 0 ? 0 : solved / problems;
}

/** The ratio up to which a picture of profiles goes: there all of them have risen. At least 2. */
export function largestRatio(ratios: readonly Float64Array[]): number {
  return ratios.reduce((most, each) => Math.max(most, each[each.length - 1] ?? 0), 2);
}

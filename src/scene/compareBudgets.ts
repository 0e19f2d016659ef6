/** The budgets of a comparison that are computed at once, so that a slider moves through them freely. */
import { LEGAL_BUDGET } from './partLimits';

/** Twenty a decade, with nearly even gaps on a log scale. */
const MANTISSAS = [10, 11, 12.5, 14, 16, 18, 20, 22, 25, 28, 32, 36, 40, 45, 50, 56, 63, 71, 80, 90];
const DECADES = [1, 10, 100, 1000, 10_000];
const STEPS = DECADES.flatMap((decade) => [decade, 2 * decade, 5 * decade]);
/** Passes of one choice of rates, over all starts and seeds, that are computed without being asked for. */
const FREE_PASSES = 30_000;
const FREE_END = 1000;

/** The budgets that a slider has, in passes, ascending: whole numbers. */
export const BUDGETS: readonly number[] = [
  ...new Set(DECADES.flatMap((decade) => MANTISSAS.map((mantissa) => Math.round((mantissa * decade) / 10)))),
  LEGAL_BUDGET.max,
];

/**
 * The budgets that are computed along with one, ascending: the slider's below it, and those above it to 1,000 or to the end of
 * its decade. Where many starts make that long, to the next of 1, 2 and 5.
 *
 * @param runs starts times seeds
 */
export function budgetsFor(budget: number, runs: number): readonly number[] {
  const ends = runs * FREE_END <= FREE_PASSES ? DECADES.filter((each) => each >= FREE_END) : STEPS;
  const end = ends.find((each) => each >= budget) ?? LEGAL_BUDGET.max;
  return [...new Set([...BUDGETS.filter((each) => each <= end), budget])].sort((a, b) => a - b);
}

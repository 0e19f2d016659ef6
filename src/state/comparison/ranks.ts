/** The rules of a comparison in the order of their scores, within one budget. */
import { bestFirst, type Details, type RuleTuning, type Score } from '../../scene/comparison';
import { isDecided } from '../../scene/decidedRates';
import type { RunSpec } from '../../scene/types';

/** Whether rules stand with their best rates or with their defaults. */
export type Side = 'tuned' | 'untuned';

/** A rule within one budget, on the side that is shown. */
export interface RankedRule {
  readonly rule: string;
  readonly score: Score;
  /** On the other side. */
  readonly other: Score;
  /** The width of the tuned rule's good range, in decades of η; NaN for none. */
  readonly width: number;
  /** The number of choices of rates that its tuning has tried. */
  readonly candidates: number;
  readonly details: Details | null;
}

/** Best first. @param k the budget's place in the list of budgets */
export function rankRules(tunings: readonly RuleTuning[], k: number, side: Side): readonly RankedRule[] {
  const rules = tunings.map(({ rule, within }): RankedRule => {
    const { best, untuned, width, candidates, bestDetails, untunedDetails } = within[k];
    return side === 'tuned'
      ? { rule, score: best, other: untuned, width, candidates, details: bestDetails }
      : { rule, score: untuned, other: best, width, candidates, details: untunedDetails };
  });
  return bestFirst(rules, ({ score }) => score);
}

/** Without the η of rules for which the compared run's schedule decides it: none of them is better than another. */
export function withoutDecided(ranked: readonly RankedRule[], run: RunSpec): readonly RankedRule[] {
  return ranked.map((each) => {
    if (!isDecided({ ...run, optimizer: each.rule }, 'hyper.eta')) return each;
    const [score, other] = [each.score, each.other].map((side) => ({ ...side, eta: Number.NaN }));
    return { ...each, score, other, width: Number.NaN };
  });
}

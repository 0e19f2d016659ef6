/** The parts of a comparison that the panel shows: the ranks within its budget, the winner, and the profiles. */
import { floorOf, type TuningProblem } from '../../scene/comparison';
import type { ComparisonResults, ComparisonState } from '../../state/comparison/comparison';
import { performanceRatios } from '../../state/comparison/profile';
import { type RankedRule, rankRules, withoutDecided } from '../../state/comparison/ranks';
import { type Verdict, verdictOf } from '../../state/comparison/verdict';

export interface Ranking {
  /** The place of the budget among those that are computed, and the budget itself. */
  readonly k: number;
  readonly budget: number;
  readonly problem: TuningProblem;
  /** Best first; those that have been tuned. */
  readonly ranked: readonly RankedRule[];
  readonly passes: Float64Array;
  readonly floor: number;
  readonly verdict: Verdict;
  /** One a surface. */
  readonly verdicts: readonly Verdict[];
  readonly profiles: Profiles | null;
}

export interface Profiles {
  /** In the order of the ranks. */
  readonly ratios: readonly Float64Array[];
  /** Solved or not. */
  readonly problems: number;
}

/** The number of runs of each rule: starts times seeds. */
export function runsOf({ ranked }: Pick<Ranking, 'ranked'>): number {
  return ranked[0]?.details?.costs.length ?? 1;
}

/** Within the asked budget, or within the largest computed one below it while a newer question is at work. */
export function rankingOf(
  { plan, tunings }: ComparisonResults,
  { side, surface }: Pick<ComparisonState, 'side' | 'surface'>,
  budget: number,
): Ranking {
  const k = Math.max(
    0,
    plan.budgets.findLastIndex((each) => each <= budget),
  );
  const shown = Math.min(surface, plan.problems.length - 1);
  const rankings = tunings.map((each, p) => withoutDecided(rankRules(each, k, side), plan.problems[p].run));
  const verdicts = rankings.map((each, p) => verdictOf(each, floorOf(plan.problems[p].objective)));
  const problem = plan.problems[shown];
  const ranked = rankings[shown];
  return {
    k,
    budget: plan.budgets[k],
    problem,
    ranked,
    passes: tunings[shown][0]?.passes ?? new Float64Array(0),
    floor: floorOf(problem.objective),
    verdict: verdicts[shown],
    verdicts,
    profiles: profilesOf(
      ranked.map(({ rule }) => rule),
      rankings,
    ),
  };
}

/** Over all surfaces; null where some of them lacks a rule yet, and where there is one problem only. */
function profilesOf(rules: readonly string[], rankings: readonly (readonly RankedRule[])[]): Profiles | null {
  const costs: Float64Array[] = [];
  for (const rule of rules) {
    const own: number[] = [];
    for (const ranked of rankings) {
      const details = ranked.find((each) => each.rule === rule)?.details;
      if (!details) return null;
      own.push(...details.costs);
    }
    costs.push(Float64Array.from(own));
  }
  const problems = costs[0]?.length ?? 0;
  return problems > 1 ? { ratios: performanceRatios(costs), problems } : null;
}

/** From the document and its comparison to the question that the engine is asked. */
import { budgetsFor } from '../../scene/compareBudgets';
import type { CompareSpec } from '../../scene/compareFields';
import {
  type ComparedDocument,
  comparedRules,
  comparedRun,
  compareFaults,
  problemsOf,
} from '../../scene/compareSpec';
import type { CompareQuestion } from '../../scene/comparison';

export interface ComparisonPlan extends CompareQuestion {
  /** Those that are computed at once, ascending: each problem's. */
  readonly budgets: readonly number[];
  /** Equal texts mean equal questions but for their budgets, … */
  readonly key: string;
  /** … and the same rules on the same surfaces, so that old results can stay until the new ones are there. */
  readonly shape: string;
}

/** The reason why there is nothing to compare. */
export type NoPlan = 'no-runs' | 'no-rules' | 'fault';

/** @param all ids of all rules of the catalog */
export function planOf(
  document: ComparedDocument,
  spec: CompareSpec,
  all: readonly string[],
): ComparisonPlan | NoPlan {
  if (comparedRun(document, spec) === undefined) return 'no-runs';
  const rules = comparedRules(document.scene, spec, all);
  if (rules.length < 2) return 'no-rules';
  if (compareFaults(document, spec).length > 0) return 'fault';
  const budgets = budgetsFor(spec.budget, spec.starts * spec.starts * spec.seeds);
  const problems = problemsOf(document, spec, budgets, true);
  // A window matters where starts lie all over it, and a run's own name, place and steps never do.
  const told = problems.map(({ budgets: _, window, run, ...problem }) => ({
    ...problem,
    window: spec.starts > 1 ? window : null,
    run: { ...run, id: '', label: '', visible: true, optimizer: '', hyper: {}, steps: 0 },
  }));
  return {
    rules,
    problems,
    budgets,
    key: JSON.stringify([rules, told]),
    shape: JSON.stringify([rules, problems.map(({ surface }) => surface)]),
  };
}

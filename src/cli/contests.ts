/** The parts of a comparison: each rule on each surface. */
import { OPTIMIZERS } from '../catalog/optimizers';
import type { CompareSpec } from '../scene/compareFields';
import { comparedRules, problemsOf } from '../scene/compareSpec';
import type { TuningProblem } from '../scene/comparison';
import type { SceneDocument } from '../scene/types';

export interface Contest {
  readonly rule: string;
  readonly problem: TuningProblem;
}

/** By surface, then by rule. For a comparison without faults. */
export function contestsOf(document: SceneDocument, spec: CompareSpec): readonly Contest[] {
  const all = OPTIMIZERS.map(({ id }) => id);
  const rules = comparedRules(document.scene, spec, all);
  return problemsOf(document, spec, [spec.budget], false).flatMap((problem) =>
    rules.map((rule) => ({ rule, problem })),
  );
}

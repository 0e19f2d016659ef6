/** Cuts a comparison into tiles, one for each rule's whole tuning on one surface, with an estimate of its cost. */

import type { CompareQuestion, CompareTile } from '../../scene/comparison';
import { effortOfStep } from '../../scene/effort';
import { countPoints } from '../../scene/points';
import { betaName } from '../../scene/ruleRates';

/** Choices of rates that a rule without β takes, and one with it: a closer look at each of some budgets among them. */
const FEW_CHOICES = 60;
const MANY_CHOICES = 250;

/** By surface, then by rule. */
export function compareTiles({ rules, problems }: CompareQuestion): readonly CompareTile[] {
  return problems.flatMap(({ objective, run, budgets, starts, seeds }, problem) => {
    const points = countPoints(objective);
    const passes = budgets[budgets.length - 1] * starts * starts * seeds;
    return rules.map((rule): CompareTile => {
      const choices = betaName(rule) === null ? FEW_CHOICES : MANY_CHOICES;
      const step = effortOfStep({ objective }, { ...run, optimizer: rule }, points);
      const perPass = run.batch.size === 'all' || points === 0 ? 1 : Math.max(1, points / run.batch.size);
      return { level: 0, at: null, effort: choices * passes * perPass * step, rule, problem };
    });
  });
}

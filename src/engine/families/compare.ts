/** The fair comparison: each rule tuned within the same search, from the same starts and seeds, at the same price. */
import { exp } from '../../math/exp';
import { log } from '../../math/log';
import { hasSeeds } from '../../scene/compareSpec';
import { floorOf, type RuleTuning, type TuningProblem } from '../../scene/comparison';
import { withRule } from '../../scene/ruleRates';
import { withSeed } from '../../scene/sweep';
import type { ObjectiveSpec, Point, RunSpec, Window } from '../../scene/types';
import { buildInSlices } from '../objective';
import { EVALUATIONS_PER_YIELD } from '../studies/study';
import { sampleAt } from '../surface';
import { createSpender, type Spender } from './budget';
import type { Family } from './family';
import { tune } from './tune';

/** A tile is one rule's whole tuning on one surface. */
export const compare: Family<'compare'> = {
  objectives: ({ problems }) => problems.map(({ objective }) => objective),
  begin:
    ({ problems }) =>
    ({ rule, problem }) =>
      tuneRule(rule, problems[problem]),
};

/**
 * Tunes one rule on one problem. Yields what each part has cost, in evaluations of a point's loss. For a formula after
 * `makeBuildable`.
 *
 * @throws Error for ids that the catalog does not have
 */
export function* tuneRule(rule: string, problem: TuningProblem): Generator<number, RuleTuning> {
  const { objective, run: base, window, budgets, target, details } = problem;
  const run = withRule(base, rule);
  const spenders: Spender[] = [];
  const seeds = hasSeeds(objective, run) ? problem.seeds : 1;
  for (let by = 0; by < seeds; by++) spenders.push(yield* spenderOf(objective, run, by, target));
  const runs = startsOf(base.start, window, problem.starts).flatMap((start) =>
    spenders.map((_, by) => ({ ...run, start, batch: { ...run.batch, seed: run.batch.seed + by } })),
  );
  const passes = details ? curvePasses(budgets) : [];
  return yield* tune(runs, { budgets, passes, floor: floorOf(objective) }, function* (all, within, out) {
    for (let by = 0; by < seeds; by++) {
      const places = all.map((_, r) => r).filter((r) => r % seeds === by);
      const own = places.map((r) => all[r]);
      yield* spenders[by](own, within, out, places, all.length);
    }
  });
}

/** Generated data is drawn anew for each seed. */
function* spenderOf(
  objective: ObjectiveSpec,
  run: RunSpec,
  by: number,
  target: number,
): Generator<number, Spender> {
  const scene = withSeed({ version: 1, objective, runs: [run], sharedStart: false }, run.id, by);
  const building = buildInSlices(scene.objective);
  let made = building.next();
  while (made.done !== true) {
    yield EVALUATIONS_PER_YIELD;
    made = building.next();
  }
  return createSpender(made.value.objective, target);
}

function startsOf(own: Point, { w, b }: Window, count: number): Point[] {
  if (count === 1) return [own];
  return Array.from({ length: count * count }, (_, i) => ({
    w: sampleAt(w, i % count, count),
    b: sampleAt(b, Math.floor(i / count), count),
  }));
}

/** Curves have every pass up to here, … */
const FIRST_PASSES = 40;
/** … then so many more, evenly spaced on a log scale. */
const LATER_PASSES = 120;

/** The passes at which the curves are told: the start, the first passes, ever fewer later ones, and the budgets; at most 256. */
export function curvePasses(budgets: readonly number[]): number[] {
  const largest = budgets[budgets.length - 1];
  const passes = new Set(budgets);
  for (let pass = 0; pass <= Math.min(FIRST_PASSES, largest); pass++) passes.add(pass);
  for (let i = 1; i < LATER_PASSES && largest > FIRST_PASSES; i++) {
    const decades = log(largest / FIRST_PASSES);
    passes.add(Math.floor(FIRST_PASSES * exp((decades * i) / LATER_PASSES)));
  }
  return [...passes].sort((a, b) => a - b);
}

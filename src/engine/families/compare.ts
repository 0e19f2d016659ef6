/** The fair comparison: each rule tuned within the same search, from the same starts and seeds, at the same price. */
import { findOptimizer } from '../../catalog/optimizers';
import { defaultsOf } from '../../catalog/parameters';
import { withSeed } from '../../scene/sweep';
import type { Point, RunSpec, Scene, Window } from '../../scene/types';
import { type BuiltObjective, buildObjective } from '../objective';
import { sampleAt } from '../surface';
import { createSpender } from './budget';
import { compareScores, type Tuned, tune } from './tune';

export interface Comparison {
  /** The run whose start, batch, decay and schedule all rules take. */
  readonly run: string;
  readonly rules: readonly string[];
  /** In passes over the data. */
  readonly budget: number;
  readonly target: number;
  /** 1: the run's own start; K: a K × K grid over the window, its edges included. */
  readonly starts: number;
  readonly seeds: number;
}

/** The rules, best first. For a formula after `makeBuildable`. */
export function compareRules(scene: Scene, window: Window, comparison: Comparison): Tuned[] {
  const base = scene.runs.find(({ id }) => id === comparison.run);
  if (base === undefined) throw new Error(`There is no run "${comparison.run}"`);
  const spend = createSeededSpender(scene, comparison);
  return comparison.rules
    .map((rule) => {
      const run = withRule(base, rule);
      const runs = startsOf(base.start, window, comparison.starts).flatMap((start) =>
        Array.from({ length: comparison.seeds }, (_, by) => ({
          ...run,
          start,
          batch: { ...run.batch, seed: run.batch.seed + by },
        })),
      );
      return tune(runs, spend);
    })
    .sort((a, b) => compareScores(a.best, b.best));
}

/** A run with another rule at its defaults, and with the schedule if the rule has an η for it. Decay and batch stay. */
function withRule(base: RunSpec, rule: string): RunSpec {
  const definition = findOptimizer(rule);
  if (definition === undefined) throw new Error(`There is no optimizer "${rule}"`);
  const constant = { kind: 'constant' };
  return {
    ...base,
    optimizer: rule,
    hyper: defaultsOf(definition.hyper),
    schedule: definition.learningRate === 'scheduled' ? base.schedule : constant,
    momentumSchedule: constant,
  };
}

/** Generated data is drawn anew for each seed, which a run's batch tells. */
function createSeededSpender(scene: Scene, { run: id, budget, target }: Comparison) {
  const first = scene.runs.find((run) => run.id === id)?.batch.seed ?? 1;
  const spenders = new Map<number, ReturnType<typeof createSpender>>();
  return (run: RunSpec) => {
    const by = run.batch.seed - first;
    let spend = spenders.get(by);
    if (spend === undefined) {
      const built: BuiltObjective = buildObjective(withSeed(scene, id, by).objective);
      spend = createSpender(built, budget, target);
      spenders.set(by, spend);
    }
    return spend(run);
  };
}

function startsOf(own: Point, { w, b }: Window, count: number): Point[] {
  if (count === 1) return [own];
  return Array.from({ length: count * count }, (_, i) => ({
    w: sampleAt(w, i % count, count),
    b: sampleAt(b, Math.floor(i / count), count),
  }));
}

/**
 * The winner, and how many times as high the second's score is; null where nobody wins: where the middle halves of the
 * losses of the first two overlap, or their scores are equal.
 */
export function winner(tuned: readonly Tuned[]): { readonly rule: string; readonly factor: number } | null {
  if (tuned.length < 2) return null;
  const [first, second] = tuned.map(({ best }) => best);
  if (!(first.loss[2] < second.loss[0]) || !(first.score < second.score)) return null;
  return { rule: tuned[0].rule, factor: second.score / first.score };
}

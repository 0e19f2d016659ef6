/** The rules of a comparison as the runs of a scene. */
import { MAX_RUNS, RUN_IDS } from '../../scene/limits';
import { withRates, withRule } from '../../scene/ruleRates';
import type { RunSpec, Scene } from '../../scene/types';
import type { RankedRule } from './ranks';

/**
 * The scene with these rules as its runs, as many as it may have, the best first: each from the compared run's start, at
 * the rates that it has in the table, with the steps that the budget pays for.
 *
 * @param base the compared run
 */
export function loadTuned(scene: Scene, base: RunSpec, ranked: readonly RankedRule[]): Scene {
  const runs = ranked.slice(0, MAX_RUNS).map(({ rule, score }, place) => ({
    ...withRates(withRule(base, rule), score),
    id: RUN_IDS[place],
    label: '',
    visible: true,
    steps: score.steps,
  }));
  return { ...scene, sharedStart: true, runs };
}

/** Gives runs more steps, where too few of them have arrived. */
import { LEGAL_STEPS } from '../scene/limits';
import type { RunSpec, Scene } from '../scene/types';

/** As many times more. */
const TIMES = 4;

/** The steps that a run then has: at least one, at most as many as are legal. */
export function moreSteps({ steps }: Pick<RunSpec, 'steps'>): number {
  return Math.min(LEGAL_STEPS.max, TIMES * Math.max(1, steps));
}

/** The scene with more steps for these runs. */
export function takeMoreSteps(scene: Scene, ids: readonly string[]): Scene {
  const runs = scene.runs.map((run) => (ids.includes(run.id) ? { ...run, steps: moreSteps(run) } : run));
  return { ...scene, runs };
}

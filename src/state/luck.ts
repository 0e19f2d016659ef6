/** How many seeds a run is tried with, and the ones that a person has taken of them. Of the page, not of the scene. */
import { createStore } from 'zustand/vanilla';
import { withSeed } from '../scene/sweep';
import type { ObjectiveSpec, RunSpec } from '../scene/types';
import { findRun } from './edits';
import type { SceneStore } from './scene';

export const SEED_COUNTS = [20, 50, 100, 200, 500, 1000] as const;

interface LuckState {
  readonly count: number;
  /** The seeds that a person has taken, and the ones from which these were counted: the cloud stays where it is. */
  readonly taken: { readonly run: string; readonly from: Seeds; readonly to: Seeds } | null;
}

interface Seeds {
  readonly batch: number;
  readonly data: number | null;
}

export const luckState = createStore<LuckState>()(() => ({ count: 100, taken: null }));

function seedsOf(objective: ObjectiveSpec, { batch }: RunSpec): Seeds {
  const generated = objective.kind === 'neuron' && objective.data.kind === 'generated';
  return { batch: batch.seed, data: generated ? Number(objective.data.seed) : null };
}

/** The run and its surface with the seeds from which they are counted. */
export function firstSeeds(
  objective: ObjectiveSpec,
  run: RunSpec,
): { readonly objective: ObjectiveSpec; readonly run: RunSpec } {
  const { taken } = luckState.getState();
  const now = seedsOf(objective, run);
  if (taken === null || taken.run !== run.id || taken.to.batch !== now.batch || taken.to.data !== now.data)
    return { objective, run };
  const scene = withSeed(
    { version: 1, objective, runs: [run], sharedStart: false },
    run.id,
    taken.from.batch - now.batch,
  );
  return { objective: scene.objective, run: scene.runs[0] };
}

/** Writes a seed, counted from the first, into the run and into generated data: one undo step. */
export function takeSeed(scene: SceneStore, id: string, seed: number): void {
  const { scene: before } = scene.getState();
  const run = findRun(before, id);
  if (run === undefined) return;
  const first = firstSeeds(before.objective, run);
  const by = first.run.batch.seed + seed - run.batch.seed;
  const from = seedsOf(first.objective, first.run);
  const to = { batch: from.batch + seed, data: from.data === null ? null : from.data + seed };
  luckState.setState({ taken: { run: id, from, to } });
  scene.getState().edit((current) => withSeed(current, id, by));
}

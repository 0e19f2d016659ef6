/** The seeds that a person has taken of a run's luck. */
import { createStore } from 'zustand/vanilla';
import { dataSeed, withSeed } from '../scene/sweep';
import type { ObjectiveSpec, RunSpec } from '../scene/types';
import { findRun } from './runStarts';
import type { SceneStore } from './scene';

interface Seeds {
  readonly batch: number;
  readonly data: number | null;
}

/** The seed that a person has taken, and the one from which it was counted: the cloud stays where it is. */
interface TakenSeed {
  readonly taken: { readonly run: string; readonly from: Seeds; readonly to: Seeds } | null;
}

export const takenSeed = createStore<TakenSeed>()(() => ({ taken: null }));

function seedsOf(objective: ObjectiveSpec, { batch }: RunSpec): Seeds {
  return { batch: batch.seed, data: dataSeed(objective) };
}

/** The run and its surface with the seeds from which they are counted. */
export function firstSeeds(
  objective: ObjectiveSpec,
  run: RunSpec,
): { readonly objective: ObjectiveSpec; readonly run: RunSpec } {
  const { taken } = takenSeed.getState();
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
  takenSeed.setState({ taken: { run: id, from, to } });
  scene.getState().edit((current) => withSeed(current, id, by));
}

/** Tells what could not be computed. Loaded with the first fault. */
import { trajectoryBytes } from '../scene/memory';
import { runNames } from '../scene/runName';
import type { RunSpec } from '../scene/types';
import { computeFaultsText } from '../text/computeFaults';
import { notices } from './notices';

/** @param what a run's id, or what the worker names: `surface`, `objective`, `probe`, `study` */
export function tellFault(what: string, message: string, runs: readonly RunSpec[]): void {
  const named = computeFaultsText.what[what as keyof typeof computeFaultsText.what];
  tell(computeFaultsText.fault(named ?? computeFaultsText.run(nameOf(what, runs)), message));
}

export function tellNoMemory(run: RunSpec, runs: readonly RunSpec[]): void {
  tell(computeFaultsText.noMemory(nameOf(run.id, runs), run.steps, trajectoryBytes(run)));
}

function tell(title: string): void {
  notices.getState().tell({ kind: 'fault', title, items: [] });
}

function nameOf(id: string, runs: readonly RunSpec[]): string {
  return runNames(runs)[runs.findIndex((run) => run.id === id)] ?? id;
}

/** Selectors of parts of the runs: each re-renders only when what it returns changes. */
import { useShallow } from 'zustand/react/shallow';
import { runNames } from '../scene/runName';
import type { RunSpec } from '../scene/types';
import { findRun, selectedOrFirst } from '../state/runStarts';
import { useScene, useView } from '../state/workbench';

/** The ids of all runs, hidden ones too, in the order of the list. */
export function useRunIds(): readonly string[] {
  return useScene(useShallow((state) => state.scene.runs.map((run) => run.id)));
}

/** The selected run, or the first where none is; empty where there are no runs. */
export function useSelectedId(): string {
  const selected = useView((state) => state.view.selected);
  return useScene(({ scene }) => selectedOrFirst(scene.runs, selected)?.id ?? '');
}

/** A part of a run; `missing` where there is no such run. */
export function useRun<T>(id: string, select: (run: RunSpec) => T, missing: T): T {
  return useScene((state) => {
    const run = findRun(state.scene, id);
    return run === undefined ? missing : select(run);
  });
}

/** A run's name, numbered where another has it already, so that each button's name is its own. */
export function useUniqueName(id: string): string {
  return useScene(({ scene: { runs } }) => runNames(runs)[runs.findIndex((run) => run.id === id)] ?? id);
}

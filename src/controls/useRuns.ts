/** Narrow looks at the runs: each re-renders only when what it returns changes. */
import { useShallow } from 'zustand/react/shallow';
import { entryOf } from '../catalog/optimizers';
import type { RunSpec } from '../scene/types';
import { findRun } from '../state/edits';
import { useScene, useView } from '../state/workbench';
import { CONTROLS_TEXT } from '../text/controls';

export function useRunIds(): readonly string[] {
  return useScene(useShallow((state) => state.scene.runs.map((run) => run.id)));
}

/** The selected run, or the first where none is; empty where there are no runs. */
export function useSelectedId(): string {
  const selected = useView((state) => state.view.selected);
  return useScene(({ scene }) => (findRun(scene, selected) ?? scene.runs[0])?.id ?? '');
}

/** A part of a run; `missing` where there is no such run. */
export function useRun<T>(id: string, select: (run: RunSpec) => T, missing: T): T {
  return useScene((state) => {
    const run = findRun(state.scene, id);
    return run === undefined ? missing : select(run);
  });
}

/** The person's own label, else the name that the picker has for the rule with this decay. */
export function runName({ label, optimizer, decay }: RunSpec): string {
  return label || (entryOf(optimizer, decay.kind)?.name ?? optimizer);
}

/** The name of a run, numbered from its second holder on, so that each button's name is its own. */
export function uniqueName(runs: readonly RunSpec[], id: string): string {
  const index = runs.findIndex((run) => run.id === id);
  if (index < 0) return id;
  const name = runName(runs[index]);
  const before = runs.slice(0, index).filter((run) => runName(run) === name).length;
  return before === 0 ? name : CONTROLS_TEXT.numbered(name, before + 1);
}

export function useUniqueName(id: string): string {
  return useScene((state) => uniqueName(state.scene.runs, id));
}

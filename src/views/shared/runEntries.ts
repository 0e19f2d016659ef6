/** The runs as views list them: who they are, without the numbers that change while a slider is dragged. */
import { useState } from 'react';
import { type RunStyle, runStyle } from '../../runStyle/runStyle';
import { runNames } from '../../scene/runName';
import type { RunSpec } from '../../scene/types';
import type { SceneState } from '../../state/scene';
import { useScene } from '../../state/workbench';

export interface RunEntry {
  readonly id: string;
  /** The person's own label, else the name that the picker has for the rule with this decay. */
  readonly name: string;
  /** Id of its rule. */
  readonly optimizer: string;
  readonly visible: boolean;
  readonly style: RunStyle;
}

export function runEntries(runs: readonly RunSpec[]): readonly RunEntry[] {
  const names = runNames(runs);
  return runs.map(({ id, optimizer, visible }, i) => ({
    id,
    name: names[i],
    optimizer,
    visible,
    style: runStyle(id, runs),
  }));
}

/** Re-renders only when a run comes, goes, is renamed, shown, hidden, changes its rule or its look. */
export function useRunEntries(): readonly RunEntry[] {
  const [select] = useState(createEntriesSelector);
  return useScene(select);
}

/** A selector that gives the same list again while the runs are listed alike. */
function createEntriesSelector(): (state: SceneState) => readonly RunEntry[] {
  let latest: readonly RunEntry[] = [];
  return ({ scene }) => {
    const entries = runEntries(scene.runs);
    if (!sameEntries(entries, latest)) latest = entries;
    return latest;
  };
}

function sameEntries(some: readonly RunEntry[], others: readonly RunEntry[]): boolean {
  return (
    some.length === others.length &&
    some.every((entry, i) => {
      const other = others[i];
      return (
        entry.id === other.id &&
        entry.name === other.name &&
        entry.optimizer === other.optimizer &&
        entry.visible === other.visible &&
        entry.style === other.style
      );
    })
  );
}

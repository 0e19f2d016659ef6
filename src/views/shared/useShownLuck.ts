/** The luck that a chart and the table show: that of the document, of a run that is drawn. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { RunStyle } from '../../runStyle/runStyle';
import { useWorkbench } from '../../state/workbench';
import type { RunEntry } from './runEntries';

export interface ShownLuck {
  /** The run's id and name. */
  readonly run: string;
  readonly name: string;
  readonly style: RunStyle;
  /** The number of seeds that are computed. */
  readonly seeds: number;
}

/** null where the document asks for none, where nothing of it is known yet, and where its run is hidden. */
export function useShownLuck(runs: readonly RunEntry[]): ShownLuck | null {
  const { luck, familySpecs } = useWorkbench();
  const asked = useStore(familySpecs, (state) => state.luck !== null);
  const run = useStore(luck, (state) => state.luck?.question.run.id);
  const seeds = useStore(luck, (state) => state.luck?.seeds ?? 0);
  return useMemo(() => {
    const entry = runs.find(({ id, visible }) => id === run && visible);
    if (!asked || entry === undefined || seeds === 0) return null;
    return { run: entry.id, name: entry.name, style: entry.style, seeds };
  }, [runs, asked, run, seeds]);
}

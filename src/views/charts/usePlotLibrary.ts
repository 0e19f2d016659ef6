/** The plotting library, fetched once the first picture stands and the page is idle. */
import { useEffect, useState } from 'react';
import { repairLanguage } from '../../browser/locale';
import { ownTask } from '../../browser/ownTask';
import { usePart } from '../../browser/usePart';
import { whenIdle } from '../../browser/whenIdle';
import { afterFirstSurface } from '../../state/afterFirstSurface';
import { useWorkbench } from '../../state/workbench';

export type PlotLibrary = typeof import('./library');

type Loading =
  | { readonly state: 'waiting' | 'failed'; readonly library: null }
  | { readonly state: 'ready'; readonly library: PlotLibrary };

export const loadPlotLibrary = async (): Promise<PlotLibrary> => {
  repairLanguage();
  // The library makes both as it loads, and a browser's first of each is slow: here they have a task each.
  await ownTask();
  Intl.NumberFormat(navigator.language);
  await ownTask();
  Intl.DateTimeFormat();
  await ownTask();
  return import('./library');
};

const LONGEST_WAIT_MS = 2000;

export function usePlotLibrary(): Loading {
  const { results } = useWorkbench();
  const [wanted, setWanted] = useState(false);
  useEffect(
    () => afterFirstSurface(results, () => whenIdle(() => setWanted(true), LONGEST_WAIT_MS)),
    [results],
  );
  const { part, failed } = usePart(wanted ? loadPlotLibrary : null);
  return part === null
    ? { state: failed ? 'failed' : 'waiting', library: null }
    : { state: 'ready', library: part };
}

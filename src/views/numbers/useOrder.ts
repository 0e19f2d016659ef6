/** The runs in the order of the table, kept up to date: while it plays the rows stand still. */
import { useEffect, useMemo, useState } from 'react';
import { onFrame } from '../../browser/onFrame';
import { useWorkbench } from '../../state/workbench';
import type { RunEntry } from '../shared/runEntries';
import { type Sorting, sortedBy } from './order';
import { sortValue } from './tableRow';

export function useOrder(entries: readonly RunEntry[], sorting: Sorting | null): readonly RunEntry[] {
  const workbench = useWorkbench();
  const [ids, setIds] = useState<readonly string[]>([]);

  useEffect(() => {
    if (sorting === null) return;
    const { playback, results } = workbench;
    const sort = () => {
      const { by, descending } = sorting;
      const next = sortedBy(entries, descending, (entry) => sortValue(workbench, entry, by)).map(
        ({ id }) => id,
      );
      // Another list would render the table again.
      setIds((before) => (before.join() === next.join() ? before : next));
    };
    sort();
    const frame = onFrame(() => {
      if (!playback.getState().playing) sort();
    });
    const stops = [playback.subscribe(frame.request), results.subscribe('runs', frame.request)];
    return () => {
      frame.cancel();
      for (const stop of stops) stop();
    };
  }, [workbench, entries, sorting]);

  return useMemo(() => {
    if (sorting === null) return entries;
    const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
    return [...entries].sort((one, other) => place(one.id) - place(other.id));
  }, [entries, sorting, ids]);
}

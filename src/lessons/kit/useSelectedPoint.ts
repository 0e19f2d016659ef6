/** The selected run's point at the playhead; during playback the last one before it, since these pictures need not animate. */
import { useEffect, useState } from 'react';
import { onFrame } from '../../browser/onFrame';
import { COLUMN } from '../../catalog/columns';
import type { Point } from '../../scene/types';
import { rowAt } from '../../state/results';
import { useWorkbench } from '../../state/workbench';

/** @returns null where there is no run, or no row of it yet */
export function useSelectedPoint(): Point | null {
  const { playback, results, view } = useWorkbench();
  const [place, setPlace] = useState<Point | null>(null);

  useEffect(() => {
    const look = () => {
      const { playing, playhead } = playback.getState();
      if (playing) return;
      const run = results.get('runs').get(view.getState().view.selected);
      const row = run === undefined ? -1 : rowAt(run, playhead);
      if (run === undefined || row < 0) {
        setPlace(null);
        return;
      }
      const [w, b] = [run.columns[COLUMN.w][row], run.columns[COLUMN.b][row]];
      setPlace((before) => (before?.w === w && before.b === b ? before : { w, b }));
    };
    const frame = onFrame(look);
    look();
    const stops = [
      results.subscribe('runs', frame.request),
      playback.subscribe(frame.request),
      view.subscribe((state) => state.view.selected, frame.request),
    ];
    return () => {
      frame.cancel();
      for (const stop of stops) stop();
    };
  }, [playback, results, view]);

  return place;
}

/** Something that follows the playhead: drawn on the next frame after a move, never rendered by React. */
import { useEffect, useEffectEvent } from 'react';
import { onFrame } from '../../browser/onFrame';
import type { RunResult } from '../../scene/outcome';
import type { ResultTopics } from '../../state/results';
import { useWorkbench } from '../../state/workbench';

/** Runs and playhead at the moment of drawing. */
export interface PlayheadState {
  readonly runs: ResultTopics['runs'];
  readonly playhead: number;
  /** The selected run; null while it has no rows, or where there is none. */
  readonly selected: RunResult | null;
}

/** Calls `draw` at first, and on the next frame after the playhead, the runs, the selection or the scene has changed. */
export function useDrawAtPlayhead(draw: (shown: PlayheadState) => void): void {
  const { results, playback, view, scene } = useWorkbench();
  const drawNow = useEffectEvent(() => {
    const runs = results.get('runs');
    draw({
      runs,
      playhead: playback.getState().playhead,
      selected: runs.get(view.getState().view.selected) ?? null,
    });
  });

  useEffect(() => {
    const frame = onFrame(() => drawNow());
    frame.request();
    const stops = [
      playback.subscribe((state) => state.playhead, frame.request),
      view.subscribe((state) => state.view.selected, frame.request),
      scene.subscribe((state) => state.scene, frame.request),
      results.subscribe('runs', frame.request),
    ];
    return () => {
      for (const stop of stops) stop();
      frame.cancel();
    };
  }, [results, playback, view, scene]);
  // A change in the explorable itself, such as a slider's, is drawn as well.
  useEffect(() => drawNow());
}

/** The layer of the runs, drawn anew as they play. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { debounced } from '../../browser/debounced';
import { usePart } from '../../browser/usePart';
import { useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { runEntries } from '../shared/runEntries';
import { useCanvas } from '../shared/useCanvas';
import styles from './contour.module.css';
import { createRunsDrawer } from './drawRuns';
import { drawFaintRuns, type FaintDrawer } from './faintPaths';
import type { Frames } from './frames';
import { loadLateNames } from './loadLateNames';

/** Rows of all runs together that are thinned for one picture: some milliseconds. */
const ROWS_A_FRAME = 48_000;

export function RunsLayer({ frames }: { readonly frames: Frames }) {
  const workbench = useWorkbench();
  const { results, scene, view, playback, marks } = workbench;
  const { part: late } = usePart(loadLateNames);
  // Until the late part has come they are drawn anew each time.
  const drawFaint = useRef<FaintDrawer>(drawFaintRuns);
  const [draw] = useState(() =>
    createRunsDrawer(workbench, (context, runs) => drawFaint.current(context, runs)),
  );

  const { ref, key, invalidate } = useCanvas((context) => {
    const frame = frames.get();
    if (frame !== null && draw(context, frame, late, ROWS_A_FRAME)) invalidate();
    return results.get('surface') === null ? 'not yet' : undefined;
  });

  const describe = useEffectEvent(() => {
    const { runs } = scene.getState().scene;
    const surface = results.get('surface');
    const nowhere = surface !== null && Number.isNaN(surface.lowest) ? [CONTOUR_TEXT.nowhere] : [];
    const text = late?.describeMap(
      view.getState().view.window,
      surface?.minimum ?? null,
      runEntries(runs).filter((entry) => entry.visible),
      results.get('runs'),
      playback.getState().playhead,
      [...nowhere, ...marks.sentences()],
    );
    if (text !== undefined) ref.current?.setAttribute('aria-label', text);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new element has no description yet
  useEffect(() => {
    if (late === null) return;
    drawFaint.current = late.createFaintPicture();
    invalidate();
    describe();
  }, [late, key, invalidate]);

  useEffect(() => {
    const rest = debounced(() => describe());
    const change = () => {
      invalidate();
      rest.moved();
    };
    change();
    const stops = [
      frames.subscribe(change),
      frames.onLabelled(invalidate),
      marks.subscribe(change),
      results.subscribe('runs', change),
      results.subscribe('surface', () => {
        change();
        // While it plays nothing comes to rest, and the words would stay those of the scene before.
        if (playback.getState().playing) describe();
      }),
      scene.subscribe((state) => state.scene.runs, change),
      view.subscribe((state) => state.view.selected, change),
      playback.subscribe((state) => state.playhead, change),
    ];
    return () => {
      rest.cancel();
      for (const stop of stops) stop();
    };
  }, [frames, results, scene, view, playback, marks, invalidate]);

  return <canvas key={key} ref={ref} className={styles.layer} role="img" aria-label={CONTOUR_TEXT.map} />;
}

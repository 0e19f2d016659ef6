/**
 * The canvases of the layers: lines and fields below the runs, so that these stay in front; arrows, points, names
 * above.
 */
import { useEffect, useRef, useState } from 'react';
import { usePart } from '../../browser/usePart';
import { useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { useCanvas } from '../shared/useCanvas';
import styles from './contour.module.css';
import type { LabelMemory } from './drawIsolineLabels';
import type { Frames } from './frames';
import { shownBalls, shownStarts } from './pickBall';

interface MarksLayerProps {
  readonly frames: Frames;
  readonly part: 'below' | 'above';
}

const loadDrawing = () => import('./layerMarks/draw');

export function LayerMarksCanvas({ frames, part }: MarksLayerProps) {
  const workbench = useWorkbench();
  const { marks, results, playback } = workbench;
  const memory = useRef<LabelMemory>(new Map());
  const [wanted, setWanted] = useState(false);
  const { part: drawing, failed } = usePart(wanted ? loadDrawing : null);

  const { ref, key, invalidate } = useCanvas((context) => {
    const frame = frames.get();
    const shown = marks.marks();
    if (frame === null || drawing === null || shown.length === 0) return 'not yet';
    const { drawBelow, drawAbove } = drawing;
    context.save();
    context.beginPath();
    context.rect(frame.left, frame.top, frame.width, frame.height);
    context.clip();
    if (part === 'below') drawBelow(context, shown, frame);
    else {
      const minima = results.get('surface')?.minima ?? [];
      const obstacles = [...shownBalls(workbench, frame), ...shownStarts(workbench, frame)];
      drawAbove(context, shown, frame, minima, obstacles, memory.current);
    }
    context.restore();
    return undefined;
  });

  useEffect(() => {
    const change = () => {
      if (marks.marks().length > 0) setWanted(true);
      invalidate();
    };
    const stops = [frames.subscribe(invalidate), frames.onLabelled(invalidate), marks.subscribe(change)];
    // Names keep clear of the balls.
    if (part === 'above')
      stops.push(
        playback.subscribe(
          (state) => state.playhead,
          () => {
            if (marks.marks().length > 0) invalidate();
          },
        ),
      );
    change();
    return () => {
      for (const stop of stops) stop();
    };
  }, [frames, marks, playback, part, invalidate]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what draws has come
  useEffect(invalidate, [drawing, invalidate]);

  return (
    <>
      <canvas key={key} ref={ref} className={styles.layer} />
      {failed && part === 'below' && (
        <p role="alert" className={styles.missing}>
          {CONTOUR_TEXT.layersNotDrawn}
        </p>
      )}
    </>
  );
}

/** What the layers show: lines and fields below the runs, so that these stay in front; arrows, points, names above. */
import { useEffect, useRef } from 'react';
import { useWorkbench } from '../../state/workbench';
import { useCanvas } from '../shared/useCanvas';
import styles from './contour.module.css';
import type { Frames } from './frames';
import type { LabelMemory } from './isolines';

interface MarksLayerProps {
  readonly frames: Frames;
  readonly part: 'below' | 'above';
}

type Drawing = typeof import('./layerMarks/draw');

export function LayerMarksCanvas({ frames, part }: MarksLayerProps) {
  const { marks, results } = useWorkbench();
  const memory = useRef<LabelMemory>(new Map());
  const drawing = useRef<Drawing | null>(null);

  const { ref, invalidate } = useCanvas((context) => {
    const frame = frames.get();
    const shown = marks.marks();
    if (frame === null || drawing.current === null || shown.length === 0) return;
    const { drawBelow, drawAbove } = drawing.current;
    context.save();
    context.beginPath();
    context.rect(frame.left, frame.top, frame.width, frame.height);
    context.clip();
    if (part === 'below') drawBelow(context, shown, frame);
    else drawAbove(context, shown, frame, results.get('surface')?.minima ?? [], memory.current);
    context.restore();
  });

  useEffect(() => {
    const load = async () => {
      // Where the network is gone, so are the layers: the person is told by those who load them.
      drawing.current ??= await import('./layerMarks/draw').catch(() => null);
      invalidate();
    };
    const change = () => {
      if (drawing.current === null && marks.marks().length > 0) void load();
      else invalidate();
    };
    const stops = [frames.subscribe(invalidate), marks.subscribe(change)];
    change();
    return () => {
      for (const stop of stops) stop();
    };
  }, [frames, marks, invalidate]);

  return <canvas ref={ref} className={styles.layer} />;
}

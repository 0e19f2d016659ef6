/** A ring at the point that is read out, wherever the pointer that means it may be. */
import { useEffect, useRef } from 'react';
import { useWorkbench } from '../../state/workbench';
import styles from './contour.module.css';
import { isInPlot, toX, toY } from './frame';
import type { Frames } from './frames';

export function HoverCrosshair({ frames }: { readonly frames: Frames }) {
  const { view } = useWorkbench();
  const mark = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const show = () => {
      const element = mark.current;
      const frame = frames.get();
      const { hover } = view.getState();
      if (element === null) return;
      if (frame === null || hover === null) {
        element.hidden = true;
        return;
      }
      const [x, y] = [toX(frame, hover.w), toY(frame, hover.b)];
      element.hidden = !isInPlot(frame, x, y);
      element.style.transform = `translate(${(x - frame.left).toFixed(2)}px, ${(y - frame.top).toFixed(2)}px)`;
    };
    show();
    const stops = [frames.subscribe(show), view.subscribe((state) => state.hover, show)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [frames, view]);

  return <div ref={mark} className={styles.hover} hidden aria-hidden="true" />;
}

/** The read-out of the point under the pointer. */
import { useEffect } from 'react';
import { SurfaceReadout } from '../readout';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

export function Readout() {
  const { workbench, overlay, drawing, canvas } = usePicture();
  const readout = useDisposable(() => new SurfaceReadout(overlay));

  // Without a drawing: where that is slow, it would cost the page's other pictures their time.
  useEffect(() => {
    const { view, results } = workbench;
    const show = () => {
      const { frame } = drawing;
      if (frame === null) return;
      readout.write(workbench, frame, canvas.dataset.over !== undefined);
      readout.project(workbench, frame);
    };
    const stops = [view.subscribe((state) => state.hover, show), results.subscribe('probe', show)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workbench, drawing, canvas, readout]);

  useBeforeDrawing((frame) => readout.project(workbench, frame));

  return null;
}

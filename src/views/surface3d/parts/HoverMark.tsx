/** The point that is read out, marked on the surface wherever the pointer that means it may be. */
import { useEffect } from 'react';
import { HoverPin } from '../hoverPin';
import { useBeforeDrawing, useDisposable, usePicture } from '../usePicture';

export function HoverMark() {
  const { workbench, overlay, drawing } = usePicture();
  const pin = useDisposable(() => new HoverPin(overlay));

  // Plain elements, moved without a drawing: it would cost the page's other pictures their time where it is slow.
  useEffect(() => {
    const { view, results } = workbench;
    const show = () => {
      pin.set(view.getState().hover, results.get('probe'));
      if (drawing.frame !== null) pin.project(drawing.frame);
    };
    const stops = [view.subscribe((state) => state.hover, show), results.subscribe('probe', show)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workbench, drawing, pin]);

  useBeforeDrawing((frame) => pin.project(frame));

  return null;
}

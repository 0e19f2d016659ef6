/** The key to the colours beside the map. */
import { useEffect } from 'react';
import { typeScale } from '../../browser/theme';
import { useView, useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { useCanvas } from '../shared/useCanvas';
import { drawLegend } from './drawLegend';

export function Legend() {
  const workbench = useWorkbench();
  const { results, view } = workbench;
  const isEqualized = useView((state) => state.view.colours === 'equalized');
  const { ref, key, invalidate } = useCanvas((context, width, height) => {
    drawLegend(context, workbench, width, height, typeScale(context.canvas));
    return results.get('surface') === null ? 'not yet' : undefined;
  });

  useEffect(() => {
    const stops = [
      results.subscribe('surface', invalidate),
      view.subscribe((state) => state.view.colours, invalidate),
      view.subscribe((state) => state.view.levels, invalidate),
      view.subscribe((state) => state.view.clip, invalidate),
    ];
    invalidate();
    return () => {
      for (const stop of stops) stop();
    };
  }, [results, view, invalidate]);

  return (
    <canvas
      key={key}
      ref={ref}
      className="map-legend"
      title={isEqualized ? CONTOUR_TEXT.equalizedHint : undefined}
    />
  );
}

/** A chart of lines on a canvas, with its words for those who do not see it. */
import { useEffect } from 'react';
import { typeScale } from '../../browser/theme';
import { useCanvas } from '../shared/useCanvas';
import type { ChartModel } from './chartModel';
import styles from './compare.module.css';
import { drawLineChart } from './drawLineChart';

export function LineChart({ model, label }: { readonly model: ChartModel; readonly label: string }) {
  const { ref, invalidate } = useCanvas((context, width, height) => {
    drawLineChart(context, width, height, model, typeScale(context.canvas));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another model is another picture
  useEffect(invalidate, [model]);
  return <canvas ref={ref} className={styles.chart} role="img" aria-label={label} />;
}

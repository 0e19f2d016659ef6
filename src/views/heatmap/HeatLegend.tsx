/** The key of a heat map: its ramp with both ends, or each kind of cell with its share. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Scale } from '../../math/scale';
import type { Measure } from '../../scene/partLimits';
import type { SweepResult } from '../../state/sweep/result';
import type { SweepStore } from '../../state/sweep/sweep';
import { useCanvas } from '../shared/useCanvas';
import { type HeatKey, heatColour, heatKey } from './heatKey';
import styles from './status.module.css';

interface HeatLegendProps {
  readonly store: SweepStore;
  readonly result: SweepResult;
  readonly measure: Measure;
}

export function HeatLegend({ store, result, measure }: HeatLegendProps) {
  // The results are filled in place: each hundredth of them is a new legend.
  useStore(store, (state) => state.progress);
  useStore(store, (state) => state.settled);
  const { scale, ends, kinds, marks } = heatKey(result, measure);
  return (
    <ul className={styles.legend}>
      {scale !== null && <Ramp result={result} measure={measure} scale={scale} ends={ends} />}
      {kinds.map(({ value, name }) => (
        <li key={String(value)}>
          <span className={styles.patch} style={{ background: heatColour(result, measure, value) }} />
          {name}
        </li>
      ))}
      {marks.map(({ path, name }) => (
        <li key={name}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

interface RampProps extends Omit<HeatLegendProps, 'store'> {
  readonly scale: Scale;
  readonly ends: HeatKey['ends'];
}

function Ramp({ result, measure, scale, ends: [from, to] }: RampProps) {
  const { ref, invalidate } = useCanvas((context, width, height) => {
    for (let x = 0; x < width; x++) {
      context.fillStyle = heatColour(result, measure, scale.value(x / Math.max(1, width - 1)));
      context.fillRect(x, 0, 1, height);
    }
  });
  useEffect(invalidate);
  return (
    <li>
      {from}
      <canvas ref={ref} />
      {to}
    </li>
  );
}

/** The key of a heat map: its ramp with both ends, or each kind of cell with its share. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { themeName } from '../../browser/theme';
import { OUTCOMES } from '../../scene/outcome';
import type { Measure } from '../../scene/partSpecs';
import type { SweepResult } from '../../state/sweep/result';
import type { SweepStore } from '../../state/sweep/sweep';
import { formatNumber } from '../../text/number';
import { sweepText } from '../../text/sweep';
import { useCanvas } from '../shared/useCanvas';
import { heatColours, heatValue, isCategory } from './heatColours';
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
  return isCategory(measure) ? (
    <Kinds result={result} measure={measure} />
  ) : (
    <Ramp result={result} measure={measure} />
  );
}

function Ramp({ result, measure }: Omit<HeatLegendProps, 'store'>) {
  const { scale } = heatColours(result, measure, themeName());
  const { ref, invalidate } = useCanvas((context, width, height) => {
    const colours = heatColours(result, measure, themeName());
    const pixel = new Uint8ClampedArray(4);
    for (let x = 0; x < width && colours.scale !== null; x++) {
      colours.write(colours.scale.value(x / Math.max(1, width - 1)), pixel, 0);
      context.fillStyle = `rgb(${pixel[0]} ${pixel[1]} ${pixel[2]})`;
      context.fillRect(x, 0, 1, height);
    }
  });
  useEffect(invalidate);
  return (
    <ul className={styles.legend}>
      <li>
        {formatNumber(scale?.low ?? Number.NaN, 3)}
        <canvas ref={ref} />
        {formatNumber(scale?.high ?? Number.NaN, 3)}
      </li>
      <Patch result={result} measure={measure} value={Number.POSITIVE_INFINITY} name={sweepText.diverged} />
      {measure.endsWith('-to') && (
        <Patch result={result} measure={measure} value={Number.NaN} name={sweepText.empty} />
      )}
      <li>
        <Sign path="M6 1l5 5-5 5-5-5z" />
        {sweepText.bestKey}
      </li>
      <li>
        <Sign path="M6 2.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM6 0v4M6 8v4M0 6h4M8 6h4" />
        {sweepText.presentKey}
      </li>
    </ul>
  );
}

/** A mark of the picture, in the text's colour. */
function Sign({ path }: { readonly path: string }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

function Kinds({ result, measure }: Omit<HeatLegendProps, 'store'>) {
  const counts = new Map<number, number>();
  let known = 0;
  for (const row of result.named.rows)
    for (const column of result.named.columns) {
      const cell = row * result.columns + column;
      if (result.shown[cell] !== cell) continue;
      const value = heatValue(result, measure, cell);
      counts.set(value, (counts.get(value) ?? 0) + 1);
      known++;
    }
  const entries = [...counts].sort(([one], [other]) =>
    Number.isNaN(one) ? 1 : Number.isNaN(other) ? -1 : one - other,
  );
  return (
    <ul className={styles.legend}>
      {entries.map(([value, count]) => (
        <Patch
          key={String(value)}
          result={result}
          measure={measure}
          value={value}
          name={`${nameOf(measure, value)} ${formatNumber((100 * count) / Math.max(1, known), 3)} %`}
        />
      ))}
    </ul>
  );
}

function nameOf(measure: Measure, value: number): string {
  if (measure === 'outcome') return sweepText.outcomes[OUTCOMES[value]];
  if (value === Number.POSITIVE_INFINITY) return sweepText.diverged;
  return Number.isNaN(value) ? sweepText.noMinimum : sweepText.minimumAlone(value + 1);
}

interface PatchProps extends Omit<HeatLegendProps, 'store'> {
  readonly value: number;
  readonly name: string;
}

function Patch({ result, measure, value, name }: PatchProps) {
  const pixel = new Uint8ClampedArray(4);
  heatColours(result, measure, themeName()).write(value, pixel, 0);
  return (
    <li>
      <span className={styles.patch} style={{ background: `rgb(${pixel[0]} ${pixel[1]} ${pixel[2]})` }} />
      {name}
    </li>
  );
}

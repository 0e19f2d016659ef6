/** The curves of a sweep along one axis, one a run: read out and taken by pointer, finger and keys. */
import { type ReactNode, useEffect } from 'react';
import { typeScale } from '../../browser/theme';
import type { Arrow } from '../../commands/arrows';
import { RunSwatch } from '../../runStyle/RunSwatch';
import type { AxisCells } from '../../scene/axisCells';
import type { Room } from '../../scene/sweepFiner';
import { formatNumber } from '../../text/number';
import { sweepText } from '../../text/sweep';
import { curvesText } from '../../text/sweepCurves';
import { around } from '../heatmap/HeatMap';
import type { CanvasPoint } from '../heatmap/heatGestures';
import { SweepPlot } from '../heatmap/SweepPlot';
import { stepAmong } from '../heatmap/stepAmong';
import { useCanvas } from '../shared/useCanvas';
import type { Curve } from './curve';
import styles from './curves.module.css';
import { type CurvesPlot, curvesFrame } from './curvesPlot';
import { drawCurves } from './drawCurves';
import { goodText } from './goodText';

type Shares = readonly [from: number, to: number];

export interface CurvesProps {
  readonly plot: CurvesPlot;
  /** The places of the values along it; null where there are none yet. */
  readonly cells: AxisCells | null;
  /** The places of the document's own values among them. */
  readonly named: readonly number[];
  readonly curves: readonly Curve[];
  readonly xName: string;
  readonly yName: string;
  readonly label: string;
  /** The controls at the end of the line of keys. */
  readonly beside: ReactNode;
  /** The run whose value is read out and taken. */
  readonly chosen: string;
  readonly onChoose: (run: string) => void;
  /** The index of the value that is read out; null for none. */
  readonly index: number | null;
  readonly onIndex: (index: number | null) => void;
  readonly onPick: (run: string, index: number) => void;
  readonly onZoom: (x: Shares, goesOn: boolean) => void;
  /** Shows this share of the axis around the value that is read out. */
  readonly onScale: (factor: number) => void;
  readonly onRoom: (room: Room) => void;
  readonly onBack: () => void;
  readonly onReset: () => void;
}

export function Curves(props: CurvesProps) {
  const { plot, cells, named, curves, xName, yName, label, beside, chosen, index } = props;
  const { onChoose, onIndex, onPick, onZoom, onScale, onRoom, onBack, onReset } = props;
  const { ref, invalidate } = useCanvas((context, width, height) => {
    const type = typeScale(context.canvas);
    const place = index === null ? null : (cells?.shares[index] ?? null);
    const frame = curvesFrame(width, height, type, plot);
    drawCurves(context, frame, plot, curves, { x: xName, y: yName }, place, type);
    onRoom({ x: frame.width, y: 0 });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is drawn
  useEffect(invalidate, [plot, curves, index, xName, yName]);

  const shareAt = ({ x }: CanvasPoint): number => {
    const canvas = ref.current;
    if (canvas === null) return Number.NaN;
    const { clientWidth, clientHeight } = canvas;
    const { left, width } = curvesFrame(clientWidth, clientHeight, typeScale(canvas), plot);
    return (x - left) / width;
  };
  const indexAt = (at: CanvasPoint): number | null => {
    const share = shareAt(at);
    return cells === null || share < -0.02 || share > 1.02 ? null : cells.cellAt(share);
  };

  return (
    <div className={styles.curves}>
      <div className={styles.head}>
        <ul className={styles.keys}>
          {curves.map(({ id, name, good, x, y }) => (
            <li key={id}>
              <button type="button" data-on-paper onClick={() => onChoose(id)} aria-pressed={id === chosen}>
                <RunSwatch id={id} />
                <span>{name}</span>
                {index !== null && <b>{valueText(y[index])}</b>}
                <small title={curvesText.withinHint}>{goodText({ good, x }) || curvesText.noGood}</small>
              </button>
            </li>
          ))}
        </ul>
        <div className={styles.beside}>
          {curves.some(({ good }) => good !== null) && <p className={styles.note}>{curvesText.goodKey}</p>}
          {beside}
        </div>
      </div>
      <SweepPlot
        canvas={ref}
        label={label}
        isTall
        hover={(at) => onIndex(at === null ? null : indexAt(at))}
        pick={(at) => {
          const picked = indexAt(at);
          if (picked !== null) onPick(chosen, picked);
        }}
        zoom={(at, factor, goesOn) => onZoom(around(shareAt(at), factor), goesOn)}
        choose={([from, to]) => {
          const [one, other] = [shareAt(from), shareAt(to)];
          onZoom([Math.min(one, other), Math.max(one, other)], false);
        }}
        target={{
          move: ({ right, up, scale }: Arrow) => {
            if (up === 0) {
              onIndex(stepAmong(named, index, right * Math.max(1, scale)));
              return;
            }
            const at = curves.findIndex(({ id }) => id === chosen);
            onChoose(curves[(at - up + curves.length) % curves.length]?.id ?? '');
          },
          load: () => {
            if (index !== null) onPick(chosen, index);
          },
          zoom: onScale,
          back: onBack,
          reset: onReset,
        }}
      />
    </div>
  );
}

export function valueText(value: number): string {
  return value === Number.POSITIVE_INFINITY ? sweepText.diverged : formatNumber(value, 4);
}

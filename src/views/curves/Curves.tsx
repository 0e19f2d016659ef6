/** The curves of a sweep along one axis, one a run: read out and taken by pointer, finger and keys. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { typeScale } from '../../browser/theme';
import type { Arrow } from '../../commands/arrows';
import { HEAT_MAP_COMMANDS } from '../../commands/heatmap';
import { keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { RunSwatch } from '../../runStyle/RunSwatch';
import type { SweepAxis } from '../../scene/partSpecs';
import { shareOf } from '../../scene/sweepPosition';
import { formatNumber } from '../../text/number';
import { sweepText } from '../../text/sweep';
import { listenToHeatMap, type Place } from '../heatmap/heatGestures';
import { useCanvas } from '../shared/useCanvas';
import styles from './curves.module.css';
import { type Curve, curvesFrame, drawCurves } from './drawCurves';
import { widthText } from './widthText';

interface CurvesProps {
  readonly axis: SweepAxis;
  readonly values: readonly number[];
  readonly curves: readonly Curve[];
  readonly xName: string;
  readonly yName: string;
  readonly label: string;
  /** The index of the value that is read out; null for none. */
  readonly index: number | null;
  readonly onIndex: (index: number | null) => void;
  readonly onPick: (run: string, index: number) => void;
  readonly onZoom: (x: readonly [number, number]) => void;
  readonly onBack: () => void;
  readonly onReset: () => void;
}

export function Curves(props: CurvesProps) {
  const { axis, values, curves, xName, yName, label, index, onIndex, onPick, onZoom, onBack, onReset } =
    props;
  const [touched, setTouched] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const { ref, invalidate } = useCanvas((context, width, height) => {
    const type = typeScale(context.canvas);
    const place = index === null ? null : shareOf(axis, values[index]);
    drawCurves(
      context,
      curvesFrame(width, height, type, curves.length),
      axis,
      curves,
      { x: xName, y: yName },
      place,
      type,
    );
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is drawn
  useEffect(invalidate, [axis, curves, index, xName, yName]);

  const shareAt = ({ x }: Place): number => {
    const canvas = ref.current;
    if (canvas === null) return Number.NaN;
    const { left, width } = curvesFrame(
      canvas.clientWidth,
      canvas.clientHeight,
      typeScale(canvas),
      curves.length,
    );
    return (x - left) / width;
  };
  const indexAt = (at: Place): number | null => {
    const share = shareAt(at);
    return share < -0.02 || share > 1.02 || values.length === 0
      ? null
      : Math.max(0, Math.min(values.length - 1, Math.round(share * (values.length - 1))));
  };
  const chosen = () =>
    curves.find(({ id }) => id === touched) ?? curves.find(({ selected }) => selected) ?? curves[0];

  const hover = useEffectEvent((at: Place | null) => onIndex(at === null ? null : indexAt(at)));
  const pick = useEffectEvent((at: Place) => {
    const [picked, curve] = [indexAt(at), chosen()];
    if (picked !== null && curve !== undefined) onPick(curve.id, picked);
  });
  const choose = useEffectEvent((from: Place, to: Place) => {
    const [one, other] = [shareAt(from), shareAt(to)];
    onZoom([Math.min(one, other), Math.max(one, other)]);
  });
  const zoomAround = (share: number, factor: number) =>
    onZoom([share - share / factor, share + (1 - share) / factor]);
  const zoomAt = useEffectEvent((at: Place, factor: number) => zoomAround(shareAt(at), factor));
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return;
    return listenToHeatMap(canvas, {
      hover: (at) => hover(at),
      pick: (at) => pick(at),
      choose: ([from, to]) => choose(from, to),
      zoom: (at, factor) => zoomAt(at, factor),
      mark: (marked) => {
        const element = box.current;
        if (element === null) return;
        element.hidden = marked === null;
        if (marked === null) return;
        const [from, to] = marked;
        element.style.transform = `translateX(${Math.min(from.x, to.x)}px)`;
        element.style.width = `${Math.abs(from.x - to.x)}px`;
      },
    });
  }, [ref]);

  const target = {
    move: ({ right, up, scale }: Arrow) => {
      if (up !== 0) {
        const at = curves.findIndex(({ id }) => id === chosen()?.id);
        setTouched(curves[(at - up + curves.length) % curves.length]?.id ?? '');
        return;
      }
      const from = index ?? Math.floor(values.length / 2);
      onIndex(Math.max(0, Math.min(values.length - 1, from + right * Math.max(1, scale))));
    },
    load: () => {
      const curve = chosen();
      if (index !== null && curve !== undefined) onPick(curve.id, index);
    },
    zoom: (factor: number) => zoomAround(index === null ? 0.5 : shareOf(axis, values[index]), factor),
    back: onBack,
    reset: onReset,
  };

  return (
    <div className={styles.curves}>
      <ul className={styles.keys}>
        {curves.map(({ id, name, good, y }) => (
          <li key={id} data-chosen={id === chosen()?.id}>
            <button type="button" onClick={() => setTouched(id)} aria-pressed={id === chosen()?.id}>
              <RunSwatch id={id} />
              <span>{name}</span>
              {index !== null && <b>{valueText(y[index])}</b>}
              <small title={sweepText.withinHint}>{widthText(good) || sweepText.noWidth}</small>
            </button>
          </li>
        ))}
      </ul>
      <div
        className={styles.picture}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its cells are read out and taken by keys
        tabIndex={0}
        role="application"
        aria-label={label}
        {...keyShortcuts(HEAT_MAP_COMMANDS)}
        onKeyDown={(event) => {
          if (!pressCommand(HEAT_MAP_COMMANDS, event, target)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <canvas ref={ref} className={styles.canvas} />
        <div ref={box} className={styles.box} hidden />
      </div>
    </div>
  );
}

function valueText(value: number): string {
  return value === Number.POSITIVE_INFINITY ? sweepText.diverged : formatNumber(value, 4);
}

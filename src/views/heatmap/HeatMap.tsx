/** The heat map of a sweep along two axes: read out, taken, zoomed, by pointer, fingers and keys. */
import { useEffect, useState } from 'react';
import { typeScale } from '../../browser/theme';
import type { Arrow } from '../../commands/arrows';
import type { Measure } from '../../scene/partLimits';
import type { Room } from '../../scene/sweepFiner';
import type { SweepResult } from '../../state/sweep/result';
import type { SweepStore } from '../../state/sweep/sweep';
import { useCanvas } from '../shared/useCanvas';
import { CellPainter } from './cellPainter';
import { drawHeatMap, footOf, heatFrame } from './drawHeatMap';
import { columnAt, rowAt, shareAcross, shareUp } from './heatFrame';
import type { CanvasPoint } from './heatGestures';
import { SweepPlot } from './SweepPlot';
import { stepAmong } from './stepAmong';

export type Cell = readonly [column: number, row: number];
type Shares = readonly [from: number, to: number];

export interface HeatMapProps {
  readonly store: SweepStore;
  readonly result: SweepResult;
  readonly measure: Measure;
  readonly xName: string;
  readonly yName: string;
  readonly label: string;
  /** The run's present place, in shares of the axes. */
  readonly present: readonly [number, number] | null;
  /** The cell that is read out; null for none. */
  readonly cell: Cell | null;
  /** The cell with the lowest value; null for none, or not yet. */
  readonly best: Cell | null;
  readonly onCell: (cell: Cell | null) => void;
  readonly onPick: (cell: Cell) => void;
  /** Shows what lies between these shares of both axes, as far as it goes. */
  readonly onZoom: (x: Shares, y: Shares, goesOn: boolean) => void;
  /** Shows this share of both axes around the cell that is read out. */
  readonly onScale: (factor: number) => void;
  readonly onRoom: (room: Room) => void;
  readonly onBack: () => void;
  readonly onReset: () => void;
}

export function HeatMap(props: HeatMapProps) {
  const { store, result, measure, xName, yName, label, present, cell, best } = props;
  const { onCell, onPick, onZoom, onScale, onRoom, onBack, onReset } = props;
  const [painter] = useState(() => new CellPainter());

  const { ref, invalidate } = useCanvas((context, width, height) => {
    const type = typeScale(context.canvas);
    const frame = heatFrame(width, height, result, type);
    const waits = painter.paint(result, measure);
    const foot = footOf(height, type);
    drawHeatMap(context, frame, painter, result, { xName, yName, present, cell, best, type, foot });
    onRoom({ x: frame.width, y: frame.height });
    if (waits) invalidate();
  });
  useEffect(() => store.subscribe((state) => state.version, invalidate), [store, invalidate]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is drawn
  useEffect(invalidate, [result, measure, cell, best, present, xName, yName]);

  const frameNow = () => {
    const canvas = ref.current;
    if (canvas === null) return null;
    return heatFrame(canvas.clientWidth, canvas.clientHeight, result, typeScale(canvas));
  };
  const cellAt = ({ x, y }: CanvasPoint): Cell | null => {
    const frame = frameNow();
    if (frame === null) return null;
    if (x < frame.left || x > frame.left + frame.width || y < frame.top || y > frame.top + frame.height)
      return null;
    return [columnAt(frame, x), rowAt(frame, y)];
  };

  return (
    <SweepPlot
      canvas={ref}
      label={label}
      hover={(at) => onCell(at === null ? null : cellAt(at))}
      pick={(at) => {
        const picked = cellAt(at);
        if (picked !== null) onPick(picked);
      }}
      zoom={(at, factor, goesOn) => {
        const frame = frameNow();
        if (frame === null) return;
        onZoom(around(shareAcross(frame, at.x), factor), around(shareUp(frame, at.y), factor), goesOn);
      }}
      choose={([from, to]) => {
        const frame = frameNow();
        if (frame === null) return;
        onZoom(
          sorted(shareAcross(frame, from.x), shareAcross(frame, to.x)),
          sorted(shareUp(frame, from.y), shareUp(frame, to.y)),
          false,
        );
      }}
      target={{
        move: ({ right, up, scale }: Arrow) => {
          const { columns, rows } = result.named;
          const steps = Math.max(1, scale);
          onCell([
            stepAmong(columns, cell?.[0] ?? null, right * steps),
            stepAmong(rows, cell?.[1] ?? null, up * steps),
          ]);
        },
        load: () => {
          if (cell !== null) onPick(cell);
        },
        zoom: onScale,
        back: onBack,
        reset: onReset,
      }}
    />
  );
}

const sorted = (a: number, b: number): Shares => [Math.min(a, b), Math.max(a, b)];

/** The shares that a zoom by a factor leaves, of which one stays where it is. */
export function around(share: number, factor: number): Shares {
  return [share - share / factor, share + (1 - share) / factor];
}

/** The heat map of a sweep along two axes: read out, taken, zoomed, by pointer, fingers and keys. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { typeScale } from '../../browser/theme';
import type { Arrow } from '../../commands/arrows';
import { HEAT_MAP_COMMANDS } from '../../commands/heatmap';
import { keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import type { Measure } from '../../scene/partSpecs';
import type { SweepResult } from '../../state/sweep/result';
import type { SweepStore } from '../../state/sweep/sweep';
import { useCanvas } from '../shared/useCanvas';
import { drawHeatMap, heatFrame, paintCells } from './drawHeatMap';
import { columnAt, rowAt, shareAcross, shareUp } from './heatFrame';
import { listenToHeatMap, type Place } from './heatGestures';
import styles from './heatmap.module.css';

export type Cell = readonly [column: number, row: number];

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
  readonly onZoom: (x: readonly [number, number], y: readonly [number, number]) => void;
  readonly onBack: () => void;
  readonly onReset: () => void;
}

export function HeatMap(props: HeatMapProps) {
  const {
    store,
    result,
    measure,
    xName,
    yName,
    label,
    present,
    cell,
    best,
    onCell,
    onPick,
    onZoom,
    onBack,
    onReset,
  } = props;
  const version = useStore(store, (state) => state.version);
  const [cells] = useState(() => document.createElement('canvas'));
  const painted = useRef('');
  const box = useRef<HTMLDivElement>(null);

  const { ref, invalidate } = useCanvas((context, width, height) => {
    const type = typeScale(context.canvas);
    const key = `${result.version} ${measure} ${document.documentElement.dataset.theme}`;
    if (painted.current !== key) paintCells(cells, result, measure);
    painted.current = key;
    const frame = heatFrame(width, height, result, type);
    drawHeatMap(context, frame, cells, result, { xName, yName, present, cell, best, type });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is drawn
  useEffect(() => {
    painted.current = '';
    invalidate();
  }, [result, measure]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is drawn
  useEffect(invalidate, [version, cell, best, present, xName, yName]);

  const frameNow = () => {
    const canvas = ref.current;
    if (canvas === null) return null;
    return heatFrame(canvas.clientWidth, canvas.clientHeight, result, typeScale(canvas));
  };
  const cellAt = ({ x, y }: Place): Cell | null => {
    const frame = frameNow();
    if (frame === null) return null;
    if (x < frame.left || x > frame.left + frame.width || y < frame.top || y > frame.top + frame.height)
      return null;
    return [columnAt(frame, x), rowAt(frame, y)];
  };
  const zoomAt = (across: number, up: number, factor: number) =>
    onZoom(
      [across - across / factor, across + (1 - across) / factor],
      [up - up / factor, up + (1 - up) / factor],
    );

  const hover = useEffectEvent((at: Place | null) => onCell(at === null ? null : cellAt(at)));
  const pick = useEffectEvent((at: Place) => {
    const picked = cellAt(at);
    if (picked !== null) onPick(picked);
  });
  const zoom = useEffectEvent((at: Place, factor: number) => {
    const frame = frameNow();
    if (frame !== null) zoomAt(shareAcross(frame, at.x), shareUp(frame, at.y), factor);
  });
  const choose = useEffectEvent(([from, to]: readonly [Place, Place]) => {
    const frame = frameNow();
    if (frame === null) return;
    const sorted = (a: number, b: number) => [Math.min(a, b), Math.max(a, b)] as const;
    onZoom(
      sorted(shareAcross(frame, from.x), shareAcross(frame, to.x)),
      sorted(shareUp(frame, from.y), shareUp(frame, to.y)),
    );
  });
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return;
    return listenToHeatMap(canvas, {
      hover: (at) => hover(at),
      pick: (at) => pick(at),
      zoom: (at, factor) => zoom(at, factor),
      choose: (marked) => choose(marked),
      mark: (marked) => {
        const element = box.current;
        if (element === null) return;
        element.hidden = marked === null;
        if (marked === null) return;
        const [from, to] = marked;
        element.style.transform = `translate(${Math.min(from.x, to.x)}px, ${Math.min(from.y, to.y)}px)`;
        element.style.width = `${Math.abs(from.x - to.x)}px`;
        element.style.height = `${Math.abs(from.y - to.y)}px`;
      },
    });
  }, [ref]);

  const middle = (): Cell => [Math.floor(result.columns / 2), Math.floor(result.rows / 2)];
  const target = {
    move: ({ right, up, scale }: Arrow) => {
      const [column, row] = cell ?? middle();
      const far = Math.max(1, scale);
      const held = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
      onCell([held(column + right * far, result.columns), held(row + up * far, result.rows)]);
    },
    load: () => {
      if (cell !== null) onPick(cell);
    },
    zoom: (factor: number) => {
      const [column, row] = cell ?? middle();
      zoomAt(column / Math.max(1, result.columns - 1), row / Math.max(1, result.rows - 1), factor);
    },
    back: onBack,
    reset: onReset,
  };

  return (
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
  );
}

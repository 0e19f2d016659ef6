/** The frame around a picture of a sweep: focus and keys, pointers and fingers, and the box that is dragged out. */
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { HEAT_MAP_COMMANDS, type HeatMapTarget } from '../../commands/heatmap';
import { keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { type CanvasPoint, type HeatGestures, listenToHeatMap } from './heatGestures';
import styles from './heatmap.module.css';

interface SweepPlotProps extends Omit<HeatGestures, 'mark'> {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly label: string;
  readonly target: HeatMapTarget;
  /** Whether the box reaches over the whole height. */
  readonly isTall?: boolean;
}

export function SweepPlot({ canvas, label, target, isTall = false, ...gestures }: SweepPlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const hover = useEffectEvent(gestures.hover);
  const pick = useEffectEvent(gestures.pick);
  const choose = useEffectEvent(gestures.choose);
  const zoom = useEffectEvent(gestures.zoom);

  useEffect(() => {
    const area = canvas.current;
    if (area === null) return;
    return listenToHeatMap(area, {
      hover: (at) => hover(at),
      pick: (at) => pick(at),
      choose: (marked) => choose(marked),
      zoom: (at, factor, goesOn) => zoom(at, factor, goesOn),
      mark: (marked) => {
        if (box.current !== null) markOut(box.current, marked, isTall);
      },
    });
  }, [canvas, isTall]);

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
      <canvas ref={canvas} className={styles.canvas} />
      <div ref={box} className={styles.box} hidden />
    </div>
  );
}

function markOut(
  box: HTMLElement,
  marked: readonly [CanvasPoint, CanvasPoint] | null,
  isTall: boolean,
): void {
  box.hidden = marked === null;
  if (marked === null) return;
  const [from, to] = marked;
  const top = isTall ? 0 : Math.min(from.y, to.y);
  box.style.transform = `translate(${Math.min(from.x, to.x)}px, ${top}px)`;
  box.style.width = `${Math.abs(from.x - to.x)}px`;
  box.style.height = isTall ? '100%' : `${Math.abs(from.y - to.y)}px`;
}

/**
 * A handle on the map: dragged by mouse or touch, moved by arrow keys. For a screen reader it is a slider that says
 * both its values: of all roles that one keeps the arrow keys and tells what they changed.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { LEGAL_COORDINATE } from '../../scene/limits';
import type { Point } from '../../scene/types';
import { useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { formatNumber } from '../../text/number';
import styles from './contour.module.css';
import { isInPlot, toX, toY } from './frame';
import type { Frames } from './frames';
import { nudged } from './keys';
import { meantPoint, pointAt, unitsPerPixel } from './window';

interface PointHandleProps {
  readonly frames: Frames;
  readonly label: string;
  readonly look: 'start' | 'ruler';
  /** A CSS colour. */
  readonly colour: string;
  /** Lies above the others. */
  readonly selected: boolean;
  /** Where it is; undefined where it is no more. Kept alike over renders, as is `watch`. */
  readonly place: () => Point | undefined;
  /** Calls back when its place may have changed; returns the way to stop. */
  readonly watch: (listener: () => void) => () => void;
  readonly move: (point: Point, gesture: 'drag' | 'nudge') => void;
  /** It was taken hold of. */
  readonly onTake?: () => void;
  /** The drag, or the held key, has ended. */
  readonly onSettle?: () => void;
}

export function PointHandle(props: PointHandleProps) {
  const { frames, label, look, colour, selected, place, watch, move, onTake, onSettle } = props;
  const { view } = useWorkbench();
  const handle = useRef<HTMLDivElement>(null);
  /** From the pointer to the middle of the handle while it is held; null while it is not. */
  const grip = useRef<{ readonly x: number; readonly y: number } | null>(null);

  useEffect(() => {
    const show = () => {
      const element = handle.current;
      const frame = frames.get();
      const point = place();
      if (element === null || frame === null || point === undefined) return;
      const [x, y] = [toX(frame, point.w), toY(frame, point.b)];
      // One that was moved out of sight by keys can still be brought back by keys.
      element.hidden = !isInPlot(frame, x, y) && document.activeElement !== element;
      element.style.transform = `translate(${(x - frame.left).toFixed(2)}px, ${(y - frame.top).toFixed(2)}px)`;
      element.setAttribute('aria-valuenow', String(point.w));
      element.setAttribute(
        'aria-valuetext',
        CONTOUR_TEXT.at(formatNumber(point.w, 6), formatNumber(point.b, 6)),
      );
    };
    show();
    const stops = [frames.subscribe(show), watch(show)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [frames, place, watch]);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.stopPropagation();
    if (event.button !== 0 || grip.current !== null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    grip.current = {
      x: box.left + box.width / 2 - event.clientX,
      y: box.top + box.height / 2 - event.clientY,
    };
    onTake?.();
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const plot = event.currentTarget.offsetParent;
    if (grip.current === null || plot === null) return;
    event.stopPropagation();
    const box = plot.getBoundingClientRect();
    const { window } = view.getState().view;
    const under = pointAt(
      window,
      (event.clientX + grip.current.x - box.left) / box.width,
      (event.clientY + grip.current.y - box.top) / box.height,
    );
    const point = meantPoint(under, unitsPerPixel(window, box.width));
    move(point, 'drag');
    view.getState().setHover(point);
  };

  const letGo = (event: PointerEvent<HTMLDivElement>) => {
    if (grip.current === null) return;
    event.stopPropagation();
    grip.current = null;
    onSettle?.();
    if (event.pointerType === 'touch') view.getState().setHover(null);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const from = place();
    const point = from && nudged(from, event, view.getState().view.window);
    if (!point) return;
    event.preventDefault();
    event.stopPropagation();
    move(point, 'nudge');
  };

  const endGesture = () => {
    if (grip.current === null) onSettle?.();
  };

  return (
    <div
      ref={handle}
      className={styles.handle}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuenow={0}
      aria-valuemin={LEGAL_COORDINATE.min}
      aria-valuemax={LEGAL_COORDINATE.max}
      aria-description={CONTOUR_TEXT.handleHint}
      title={label}
      data-look={look}
      data-selected={selected}
      style={{ color: colour }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onLostPointerCapture={letGo}
      onKeyDown={onKeyDown}
      onKeyUp={endGesture}
      onBlur={endGesture}
    />
  );
}

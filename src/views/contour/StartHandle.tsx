/**
 * A start's handle: dragged by mouse or touch, moved by arrow keys. For a screen reader it is a slider that says
 * both its values: of all roles that one keeps the arrow keys and tells what they changed.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { runStyle } from '../../marks/runStyle';
import { LEGAL_COORDINATE } from '../../scene/limits';
import type { Point } from '../../scene/types';
import { findRun, moveStart } from '../../state/edits';
import { useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { formatNumber } from '../../text/number';
import styles from './contour.module.css';
import { isInPlot, toX, toY } from './frame';
import type { Frames } from './frames';
import { nudged } from './keys';
import { meantPoint, pointAt, unitsPerPixel } from './window';

interface StartHandleProps {
  readonly id: string;
  readonly label: string;
  /** In the run's colour; a start that all runs share has none. */
  readonly own: boolean;
  readonly selected: boolean;
  readonly frames: Frames;
}

export function StartHandle({ id, label, own, selected, frames }: StartHandleProps) {
  const { scene, view } = useWorkbench();
  const handle = useRef<HTMLDivElement>(null);
  /** From the pointer to the middle of the handle while it is held; null while it is not. */
  const grip = useRef<{ readonly x: number; readonly y: number } | null>(null);

  useEffect(() => {
    const show = () => {
      const element = handle.current;
      const frame = frames.get();
      const start = findRun(scene.getState().scene, id)?.start;
      if (element === null || frame === null || start === undefined) return;
      const [x, y] = [toX(frame, start.w), toY(frame, start.b)];
      // One that was moved out of sight by keys can still be brought back by keys.
      element.hidden = !isInPlot(frame, x, y) && document.activeElement !== element;
      element.style.transform = `translate(${(x - frame.left).toFixed(2)}px, ${(y - frame.top).toFixed(2)}px)`;
      element.setAttribute('aria-valuenow', String(start.w));
      element.setAttribute(
        'aria-valuetext',
        CONTOUR_TEXT.at(formatNumber(start.w, 6), formatNumber(start.b, 6)),
      );
    };
    show();
    const stops = [
      frames.subscribe(show),
      scene.subscribe((state, before) => {
        if (state.scene !== before.scene) show();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [frames, scene, id]);

  const move = (point: Point, gesture: string) => {
    scene.getState().edit((current) => moveStart(current, id, point), gesture);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.stopPropagation();
    if (event.button !== 0 || grip.current !== null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    grip.current = {
      x: box.left + box.width / 2 - event.clientX,
      y: box.top + box.height / 2 - event.clientY,
    };
    if (own) view.getState().select(id);
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
    move(point, `drag-start-${id}`);
    view.getState().setHover(point);
  };

  const letGo = (event: PointerEvent<HTMLDivElement>) => {
    if (grip.current === null) return;
    event.stopPropagation();
    grip.current = null;
    scene.getState().endGesture();
    if (event.pointerType === 'touch') view.getState().setHover(null);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const start = findRun(scene.getState().scene, id)?.start;
    const point = start && nudged(start, event, view.getState().view.window);
    if (!point) return;
    event.preventDefault();
    event.stopPropagation();
    // Held down it is one undo step.
    move(point, `nudge-start-${id}`);
  };

  const endGesture = () => {
    if (grip.current === null) scene.getState().endGesture();
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
      aria-description={CONTOUR_TEXT.startHint}
      title={label}
      data-selected={selected}
      style={{ color: own ? `var(--run-${runStyle(id).colour})` : 'var(--ink)' }}
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

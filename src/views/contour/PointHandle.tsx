/**
 * A handle on the map: dragged by mouse or touch, moved by arrow keys. That of a point outside of the window is an arrow
 * at the edge, by which it is brought back. For a screen reader a handle is a slider that says both its values: of all
 * roles that one keeps the arrow keys and tells what they changed.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { Arrow } from '../../commands/arrows';
import type { ListedCommand } from '../../commands/define';
import { HANDLE_COMMANDS } from '../../commands/handles';
import { keyHint, keyShortcuts } from '../../commands/keyText';
import { pressCommand } from '../../commands/press';
import { LEGAL_COORDINATE } from '../../scene/limits';
import type { Point } from '../../scene/types';
import { useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { formatNumber } from '../../text/number';
import styles from './contour.module.css';
import { placeAtEdge } from './edgePlacement';
import { toX, toY } from './frame';
import type { Frames } from './frames';
import { nudged } from './nudge';
import { snapToTicks } from './snap';
import { meantPoint, pointAt, unitsPerPixel } from './window';

interface PointHandleProps {
  readonly frames: Frames;
  readonly label: string;
  readonly look: 'start' | 'ruler' | 'mark';
  /** A CSS colour. */
  readonly colour: string;
  /** Lies above the others. */
  readonly selected: boolean;
  /** The position; undefined when it is gone. The same function over renders, as `watch` is. */
  readonly place: () => Point | undefined;
  /** Calls back when its place may have changed; returns the way to stop. */
  readonly watch: (listener: () => void) => () => void;
  readonly move: (point: Point, gesture: 'drag' | 'nudge') => void;
  /** Called when it is taken hold of. */
  readonly onTake?: () => void;
  /** The drag, or the held key, has ended. */
  readonly onSettle?: () => void;
  /** The keys that it says it hears: those of a handle, unless what is around it hears more. */
  readonly keys?: readonly ListedCommand[];
}

/** The grip of a pointer on a handle. */
interface Grip {
  /** From the pointer to the middle of the handle. */
  readonly x: number;
  readonly y: number;
  /**
   * The place at which an arrow at the edge was grabbed, until it is dragged: a click must not bring its point there.
   */
  readonly taken: { readonly x: number; readonly y: number } | null;
}

/** Pixels that a click may wander. */
const CLICK_SLACK = 4;

export function PointHandle(props: PointHandleProps) {
  const {
    frames,
    label,
    look,
    colour,
    selected,
    place,
    watch,
    move,
    onTake,
    onSettle,
    keys = HANDLE_COMMANDS,
  } = props;
  const hint = keyHint(keys);
  const { view } = useWorkbench();
  const handle = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip | null>(null);

  useEffect(() => {
    const show = () => {
      const element = handle.current;
      const frame = frames.get();
      const point = place();
      if (element === null || frame === null || point === undefined) return;
      const { x, y, towards } = placeAtEdge(frame, toX(frame, point.w), toY(frame, point.b));
      const at = CONTOUR_TEXT.at(formatNumber(point.w, 6), formatNumber(point.b, 6));
      const outside = towards !== null;
      element.dataset.outside = String(outside);
      element.style.setProperty('--towards', `${towards ?? 0}rad`);
      element.style.transform = `translate(${(x - frame.left).toFixed(2)}px, ${(y - frame.top).toFixed(2)}px)`;
      const usual = look === 'start' ? CONTOUR_TEXT.startTitle(label) : label;
      element.title = outside ? CONTOUR_TEXT.outsideTitle(label) : usual;
      element.setAttribute('aria-valuenow', String(point.w));
      element.setAttribute('aria-valuetext', outside ? CONTOUR_TEXT.outside(at) : at);
      element.setAttribute('aria-description', outside ? `${CONTOUR_TEXT.outsideHint} ${hint}` : hint);
    };
    show();
    const stops = [frames.subscribe(show), watch(show)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [frames, place, watch, label, look, hint]);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.stopPropagation();
    if (event.button !== 0 || grip.current !== null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    grip.current = {
      x: box.left + box.width / 2 - event.clientX,
      y: box.top + box.height / 2 - event.clientY,
      taken: event.currentTarget.dataset.outside === 'true' ? { x: event.clientX, y: event.clientY } : null,
    };
    onTake?.();
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const plot = event.currentTarget.offsetParent;
    if (grip.current === null || plot === null) return;
    event.stopPropagation();
    const { x, y, taken } = grip.current;
    if (taken !== null) {
      if (Math.hypot(event.clientX - taken.x, event.clientY - taken.y) < CLICK_SLACK) return;
      grip.current = { x, y, taken: null };
    }
    const box = plot.getBoundingClientRect();
    const { window } = view.getState().view;
    const [right, down] = [
      (event.clientX + x - box.left) / box.width,
      (event.clientY + y - box.top) / box.height,
    ];
    const pixel = unitsPerPixel(window, box.width, box.height);
    const meant = meantPoint(pointAt(window, right, down), pixel);
    const point = look === 'start' && !event.altKey ? snapToTicks(meant, window, pixel) : meant;
    move(point, 'drag');
    const isOnMap = right >= 0 && right <= 1 && down >= 0 && down <= 1;
    view.getState().setHover(isOnMap ? point : null);
  };

  const letGo = (event: PointerEvent<HTMLDivElement>) => {
    if (grip.current === null) return;
    event.stopPropagation();
    grip.current = null;
    onSettle?.();
    if (event.pointerType === 'touch') view.getState().setHover(null);
  };

  /** The handle hears of the pointer's leaving, and the plot below it does not. */
  const onPointerLeave = () => {
    if (grip.current === null) view.getState().setHover(null);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const from = place();
    if (from === undefined) return;
    const nudge = (arrow: Arrow) => move(nudged(from, arrow, view.getState().view.window), 'nudge');
    if (!pressCommand(HANDLE_COMMANDS, event, { nudge })) return;
    event.preventDefault();
    event.stopPropagation();
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
      {...keyShortcuts(keys)}
      data-look={look}
      data-selected={selected}
      style={{ color: colour }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onLostPointerCapture={letGo}
      onKeyDown={onKeyDown}
      onKeyUp={endGesture}
      onBlur={endGesture}
    />
  );
}

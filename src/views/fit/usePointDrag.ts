/** Pointers over the points: whichever is nearest is taken, so that points lying close can be told apart. */
import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { DataPoints } from '../../catalog/define';
import { movePoint } from '../../state/pointEdits';
import { useWorkbench } from '../../state/workbench';
import { pixelX, pixelY } from './frame';
import type { FitFrames } from './frames';
import { type DataPosition, placeAt, pointNear } from './pointMoves';

/** Pixels from a point within which it is taken. */
const REACH = { mouse: 12, touch: 22 };
/** A double-click this near to a point is meant for the point. */
const ON_POINT = 6;
/** A pointer that moves less has only been pressed. */
const STILL = 3;
const LONG_PRESS_MS = 500;
const LONG_PRESS_STILL = 8;

interface PointDrag {
  readonly layer: RefObject<HTMLElement | null>;
  readonly frames: FitFrames;
  readonly points: () => DataPoints | null;
  readonly add: (place: DataPosition) => void;
  /** A point has been taken hold of. */
  readonly grab: (index: number) => void;
}

interface Held {
  readonly index: number;
  readonly pointer: number;
  readonly from: DataPosition;
  /** From the pointer to the point, in pixels. */
  readonly grip: DataPosition;
  moved: boolean;
}

export function usePointDrag({ layer, frames, points, add, grab }: PointDrag) {
  const { scene } = useWorkbench();
  const held = useRef<Held | null>(null);
  const press = useRef<{ timer: number; readonly at: DataPosition } | null>(null);

  const pixels = (event: MouseEvent): DataPosition => {
    const box = layer.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const near = ({ x, y }: DataPosition, reach: number) => {
    const [frame, shown] = [frames.get(), points()];
    return frame === null || shown === null ? -1 : pointNear(frame, shown, x, y, reach);
  };
  const addAt = (at: DataPosition) => {
    const frame = frames.get();
    if (frame === null || near(at, ON_POINT) >= 0) return;
    if (at.x < frame.left || at.x > frame.right || at.y < frame.top || at.y > frame.bottom) return;
    add(placeAt(frame, at.x, at.y));
  };
  const forgetPress = () => {
    if (press.current !== null) window.clearTimeout(press.current.timer);
    press.current = null;
  };
  useEffect(
    () => () => {
      if (press.current !== null) window.clearTimeout(press.current.timer);
    },
    [],
  );

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    forgetPress();
    if (event.button !== 0 || held.current !== null) return;
    const at = pixels(event);
    const [frame, shown] = [frames.get(), points()];
    const touch = event.pointerType === 'touch';
    const index = near(at, touch ? REACH.touch : REACH.mouse);
    if (frame === null || shown === null || index < 0) {
      if (touch) press.current = { at, timer: window.setTimeout(() => addAt(at), LONG_PRESS_MS) };
      return;
    }
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const grip = { x: pixelX(frame, shown.x[index]) - at.x, y: pixelY(frame, shown.y[index]) - at.y };
    held.current = { index, pointer: event.pointerId, from: at, grip, moved: false };
    frames.hold();
    grab(index);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const at = pixels(event);
    const away = (from: DataPosition) => Math.max(Math.abs(at.x - from.x), Math.abs(at.y - from.y));
    if (press.current !== null && away(press.current.at) > LONG_PRESS_STILL) forgetPress();
    const [now, frame] = [held.current, frames.get()];
    if (now === null || frame === null || now.pointer !== event.pointerId) {
      if (now === null && event.buttons === 0)
        event.currentTarget.dataset.near = String(near(at, REACH.mouse) >= 0);
      return;
    }
    if (!now.moved && away(now.from) < STILL) return;
    now.moved = true;
    const { x, y } = placeAt(frame, at.x + now.grip.x, at.y + now.grip.y);
    scene.getState().edit((current) => movePoint(current, now.index, x, y), `drag-point-${now.index}`);
  };

  const letGo = (event: PointerEvent<HTMLElement>) => {
    forgetPress();
    if (held.current?.pointer !== event.pointerId) return;
    held.current = null;
    frames.release();
    scene.getState().endGesture();
  };

  return {
    isHeld: () => held.current !== null,
    listeners: {
      onPointerDown,
      onPointerMove,
      onPointerUp: letGo,
      onPointerCancel: letGo,
      onLostPointerCapture: letGo,
      onDoubleClick: (event: MouseEvent) => addAt(pixels(event)),
      onContextMenu: (event: MouseEvent) => {
        // A long press adds a point; the browser's own menu would come over it.
        if (press.current !== null || held.current !== null) event.preventDefault();
      },
    },
  };
}

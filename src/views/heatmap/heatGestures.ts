/** The pointer gestures of a heat map: read out a cell, take it, mark out a box to zoom into, zoom by wheel and by two fingers. */

export interface HeatGestures {
  /** The place in CSS pixels of the canvas; null when the pointer is gone. */
  hover(at: CanvasPoint | null): void;
  pick(at: CanvasPoint): void;
  /** The box that is being marked out; null when that is over. */
  mark(box: readonly [CanvasPoint, CanvasPoint] | null): void;
  choose(box: readonly [CanvasPoint, CanvasPoint]): void;
  /** @param goesOn whether it is the same turn of the wheel, or the same pinch, as the zoom before */
  zoom(at: CanvasPoint, factor: number, goesOn: boolean): void;
}

export interface CanvasPoint {
  readonly x: number;
  readonly y: number;
}

export type GestureArea = Pick<
  HTMLElement,
  'addEventListener' | 'setPointerCapture' | 'getBoundingClientRect'
>;

/** Pixels that a click may wander, and the least side of a box. */
const CLICK_SLACK = 5;
const LEAST_APART = 16;
/** A finger that lies for so many milliseconds reads a cell out and does not take it. */
const HOLD = 500;
/** Turns of the wheel that are no further apart are one. */
const ONE_TURN = 500;
const ZOOM_PER_PIXEL = 0.0015;
const ZOOM_PER_PINCH = 0.01;
const PIXELS_PER_LINE = 16;
const PIXELS_PER_PAGE = 400;

/** @returns the way to stop */
export function listenToHeatMap(area: GestureArea, gestures: HeatGestures): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const held = new Map<number, CanvasPoint>();
  let pressed: CanvasPoint | null = null;
  let pressedSince = 0;
  let isPinch = false;
  let hasPinched = false;
  let turned = Number.NEGATIVE_INFINITY;

  const at = ({ clientX, clientY }: MouseEvent): CanvasPoint => {
    const box = area.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    area.setPointerCapture(event.pointerId);
    held.set(event.pointerId, at(event));
    if (held.size === 1) {
      pressed = at(event);
      pressedSince = event.timeStamp;
      gestures.hover(pressed);
    } else {
      isPinch = true;
      hasPinched = false;
      pressed = null;
      gestures.mark(null);
    }
  };
  const move = (event: PointerEvent) => {
    const [here, before] = [at(event), held.get(event.pointerId)];
    if (before !== undefined) held.set(event.pointerId, here);
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    if (before !== undefined && other !== undefined) {
      const [was, is] = [distance(before, other), distance(here, other)];
      if (Math.min(was, is) < LEAST_APART) return;
      gestures.zoom({ x: (here.x + other.x) / 2, y: (here.y + other.y) / 2 }, is / was, hasPinched);
      hasPinched = true;
      return;
    }
    gestures.hover(here);
    if (pressed !== null && distance(pressed, here) > CLICK_SLACK) gestures.mark([pressed, here]);
  };
  const up = (event: PointerEvent) => {
    const [from, to] = [pressed, at(event)];
    end(event);
    if (from === null) return;
    if (distance(from, to) <= CLICK_SLACK) {
      if (event.pointerType !== 'touch' || event.timeStamp - pressedSince < HOLD) gestures.pick(to);
    } else if (Math.min(Math.abs(from.x - to.x), Math.abs(from.y - to.y)) > CLICK_SLACK)
      gestures.choose([from, to]);
  };
  const end = (event: PointerEvent) => {
    held.delete(event.pointerId);
    if (pressed !== null) gestures.mark(null);
    pressed = null;
    if (held.size === 0) isPinch = false;
    if (isPinch) gestures.hover(null);
  };
  /** Keeps the cell that a finger has read out, since a finger cannot hover. */
  const leave = (event: PointerEvent) => {
    if (held.size === 0 && event.pointerType !== 'touch') gestures.hover(null);
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const unit = [1, PIXELS_PER_LINE, PIXELS_PER_PAGE][event.deltaMode] ?? 1;
    const rate = event.ctrlKey ? ZOOM_PER_PINCH : ZOOM_PER_PIXEL;
    gestures.zoom(at(event), Math.exp(-event.deltaY * unit * rate), event.timeStamp - turned < ONE_TURN);
    turned = event.timeStamp;
  };
  const touch = (event: TouchEvent) => {
    if (event.cancelable) event.preventDefault();
  };

  area.addEventListener('pointerdown', down, { signal });
  area.addEventListener('pointermove', move, { signal });
  area.addEventListener('pointerup', up, { signal });
  area.addEventListener('pointercancel', end, { signal });
  area.addEventListener('pointerleave', leave, { signal });
  area.addEventListener('wheel', wheel, { signal, passive: false });
  area.addEventListener('touchmove', touch, { signal, passive: false });
  return () => stop.abort();
}

const distance = (a: CanvasPoint, b: CanvasPoint) => Math.hypot(a.x - b.x, a.y - b.y);

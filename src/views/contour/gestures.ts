/**
 * Gestures on the map, by pointers and wheel: pan, zoom, read out, select a run by its ball, place the start, and lay
 * the ruler.
 */
import { onFrame } from '../../browser/onFrame';
import type { Point } from '../../scene/types';
import type { Workbench } from '../../state/workbench';
import { meantPlace } from './clickPlace';
import type { Frames } from './frames';
import { ballOnMap, pickRun } from './pickBall';
import { placeStart } from './startEdits';
import { meantPoint, panWindow, pointAt, roundTo, unitsPerPixel, zoomWindow } from './window';
import type { WindowMover } from './windowMover';

/** Pixels that a click may wander, and a tap of a finger. */
const CLICK_SLACK = 4;
const TAP_SLACK = 10;
const DOUBLE_MS = 350;
const DOUBLE_SLACK = 24;
/** A finger that rests this long reads out instead of panning. */
const LONG_PRESS_MS = 450;
const ZOOM_PER_PIXEL = 0.0015;
/** A pinch on a trackpad arrives as a wheel with Ctrl, in small portions. */
const ZOOM_PER_PINCH = 0.01;
const PIXELS_PER_LINE = 16;
const PIXELS_PER_PAGE = 400;

interface Position {
  readonly x: number;
  readonly y: number;
}

const distance = (a: Position, b: Position) => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * @param area the element that holds the plot and the starts' handles
 * @param plot the element that covers exactly the plot
 */
export function listenToMap(
  area: HTMLElement,
  plot: HTMLElement,
  workbench: Workbench,
  frames: Frames,
  mover: WindowMover,
): () => void {
  const { view } = workbench;
  const pointers = new Map<number, Position>();
  let origin: Position = { x: 0, y: 0 };
  let mode: 'press' | 'pan' | 'probe' | 'scroll' | 'rule' = 'press';
  let byFinger = false;
  let longPress: ReturnType<typeof setTimeout> | undefined;
  let lastClick: (Position & { readonly time: number; readonly takeBack: () => void }) | null = null;
  let hovered: Position | null = null;
  let letGo: Position = origin;

  /** The point under a place of the screen, in the window that is on its way. */
  const under = ({ x, y }: Position): Point => {
    const box = plot.getBoundingClientRect();
    return pointAt(mover.now(), (x - box.left) / box.width, (y - box.top) / box.height);
  };
  const resolution = () => unitsPerPixel(mover.now(), plot.clientWidth, plot.clientHeight);

  const isOnMap = ({ x, y }: Position): boolean => {
    const { left, top, right, bottom } = plot.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  };

  const hover = onFrame(() => {
    // A pointer that drags the map is heard of wherever it is.
    if (hovered === null || !isOnMap(hovered)) {
      view.getState().setHover(null);
      return;
    }
    const run = pointers.size > 0 ? null : runUnder(hovered);
    plot.dataset.over = run === null ? 'ground' : 'ball';
    const frame = frames.get();
    const ball = run === null || frame === null ? null : ballOnMap(workbench, frame, run);
    if (ball !== null) {
      view.getState().setHover(ball.point, ball.ball);
      return;
    }
    const { w, b } = under(hovered);
    view.getState().setHover({ w: roundTo(w, resolution()), b: roundTo(b, resolution()) });
  });
  const hoverAt = (position: Position | null) => {
    hovered = position;
    hover.request();
  };

  /** Whether the page takes this movement of a finger to scroll: the browser tells so only after a first step. */
  const scrollsPage = ({ x, y }: Position) =>
    getComputedStyle(plot).touchAction === 'pan-y' && Math.abs(y - origin.y) > Math.abs(x - origin.x);

  const panBy = (from: Position, to: Position) => {
    const [start, end] = [under(from), under(to)];
    mover.to(panWindow(mover.now(), start.w - end.w, start.b - end.b));
  };

  /** Lays the ruler between two places. */
  const rule = (from: Position, to: Position) => {
    const end = (position: Position) => meantPoint(under(position), resolution());
    view.getState().setRuler([end(from), end(to)]);
  };

  /** The run whose ball, or arrow at the edge, lies under a place of the screen. */
  const runUnder = ({ x, y }: Position): string | null => {
    const frame = frames.get();
    if (frame === null) return null;
    const box = plot.getBoundingClientRect();
    const place = { x: frame.left + x - box.left, y: frame.top + y - box.top };
    return pickRun(workbench, frame, place, byFinger);
  };

  const onClick = (event: MouseEvent) => {
    const onPlot = event.target === plot;
    if (onPlot && mode !== 'press') return;
    const position = meantPlace(event, { x: event.clientX, y: event.clientY }, letGo);
    if (isSecond(event, position, onPlot)) {
      // The first click of the two had moved the start.
      lastClick?.takeBack();
      lastClick = null;
      void mover.reset();
      return;
    }
    if (!onPlot) return;
    const run = runUnder(position);
    if (run !== null) {
      view.getState().select(run);
      lastClick = null;
    } else {
      const takeBack = placeStart(workbench, meantPoint(under(position), resolution()));
      lastClick = { ...position, time: event.timeStamp, takeBack };
    }
  };

  /**
   * Whether this is the second click of a double one: as the system counts, or by time, since not every browser
   * counts the taps of a finger. It may land on the handle that the first one brought there.
   */
  const isSecond = (event: MouseEvent, position: Position, onPlot: boolean): boolean => {
    if (lastClick === null) return onPlot && event.detail === 2;
    if (distance(position, lastClick) > (onPlot ? DOUBLE_SLACK : CLICK_SLACK)) return false;
    return event.detail === 2 || event.timeStamp - lastClick.time < DOUBLE_MS;
  };

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    plot.setPointerCapture(event.pointerId);
    const position = { x: event.clientX, y: event.clientY };
    pointers.set(event.pointerId, position);
    clearTimeout(longPress);
    if (pointers.size === 1) {
      origin = position;
      byFinger = event.pointerType === 'touch';
      mode = event.shiftKey && view.getState().view.layers.includes('ruler') ? 'rule' : 'press';
      if (byFinger) {
        longPress = setTimeout(() => {
          mode = 'probe';
          hoverAt(position);
        }, LONG_PRESS_MS);
      }
    } else {
      mode = 'pan';
      hoverAt(null);
    }
  };

  const onMove = (event: PointerEvent) => {
    const position = { x: event.clientX, y: event.clientY };
    const before = pointers.get(event.pointerId);
    if (event.pointerType !== 'touch' || mode === 'probe') hoverAt(position);
    if (before === undefined || mode === 'probe') return;
    if (mode === 'rule') {
      if (distance(position, origin) >= CLICK_SLACK) rule(origin, position);
      return;
    }
    if (mode === 'press') {
      const touch = event.pointerType === 'touch';
      if (distance(position, origin) < (touch ? TAP_SLACK : CLICK_SLACK)) return;
      clearTimeout(longPress);
      mode = touch && scrollsPage(position) ? 'scroll' : 'pan';
    }
    if (mode === 'scroll') return;
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, position);
    if (other === undefined) {
      panBy(before, position);
      return;
    }
    // Two fingers: what was between them stays between them.
    const middle = (a: Position): Position => ({ x: (a.x + other.x) / 2, y: (a.y + other.y) / 2 });
    panBy(middle(before), middle(position));
    const ratio = distance(position, other) / Math.max(1, distance(before, other));
    if (ratio > 0) mover.to(zoomWindow(mover.now(), ratio, under(middle(position))));
  };

  const onUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    clearTimeout(longPress);
    letGo = { x: event.clientX, y: event.clientY };
    // A finger that is lifted, or a pointer that the browser has taken, is nowhere.
    if (event.pointerType === 'touch' || event.type === 'pointercancel') hoverAt(null);
  };

  const onLeave = (event: PointerEvent) => {
    if (event.pointerType !== 'touch' && !pointers.has(event.pointerId)) hoverAt(null);
  };

  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? PIXELS_PER_LINE : event.deltaMode === 2 ? PIXELS_PER_PAGE : 1;
    const rate = event.ctrlKey ? ZOOM_PER_PINCH : ZOOM_PER_PIXEL;
    const factor = Math.exp(-event.deltaY * unit * rate);
    mover.to(zoomWindow(mover.now(), factor, under({ x: event.clientX, y: event.clientY })));
  };

  /** Two fingers, and one that reads out, are the map's even where one finger scrolls the page. */
  const onTouch = (event: TouchEvent) => {
    if (event.cancelable && (event.targetTouches.length > 1 || mode === 'probe')) event.preventDefault();
  };

  const onMenu = (event: Event) => {
    // A long press reads out; it does not open a menu.
    if (pointers.size > 0) event.preventDefault();
  };

  // Under a pointer that rests, the map's window or size may change: another point lies there then.
  const stopFrames = frames.subscribe(() => {
    if (hovered !== null) hover.request();
  });
  const stop = new AbortController();
  const { signal } = stop;
  plot.addEventListener('pointerdown', onDown, { signal });
  plot.addEventListener('pointerenter', onMove, { signal });
  plot.addEventListener('pointermove', onMove, { signal });
  plot.addEventListener('pointerup', onUp, { signal });
  plot.addEventListener('pointercancel', onUp, { signal });
  area.addEventListener('click', onClick, { signal });
  plot.addEventListener('pointerleave', onLeave, { signal });
  plot.addEventListener('contextmenu', onMenu, { signal });
  plot.addEventListener('wheel', onWheel, { signal, passive: false });
  plot.addEventListener('touchmove', onTouch, { signal, passive: false });
  return () => {
    stop.abort();
    stopFrames();
    clearTimeout(longPress);
    hover.cancel();
  };
}

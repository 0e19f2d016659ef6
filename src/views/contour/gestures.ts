/** The pointers and the wheel on the map, told as gestures: what they do there is for whoever is told. */
import { meantPlace } from './clickPlace';

/** In CSS pixels of the page. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface MapGestures {
  /** The pointer reads out a place, held down or not; null when it is gone. */
  hover(at: Position | null, isHeld: boolean): void;
  /** What lay at one place comes to lie at the other. */
  pan(from: Position, to: Position): void;
  zoom(at: Position, factor: number): void;
  /** Whether a drag with Shift lays the ruler. */
  canRule(): boolean;
  rule(from: Position, to: Position): void;
  /** Whether a finger that goes up or down scrolls the page. */
  pageScrolls(): boolean;
  /** @returns the way to take back what the click did, for a second one that makes it a double; null where nothing is to be */
  click(at: Position, byFinger: boolean): (() => void) | null;
  doubleClick(): void;
}

/** The element that covers exactly the plot, and the one that holds it and the handles over it. */
export type MapPlot = EventTarget & Pick<HTMLElement, 'addEventListener' | 'setPointerCapture'>;
export type MapArea = Pick<HTMLElement, 'addEventListener'>;

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

const distance = (a: Position, b: Position) => Math.hypot(a.x - b.x, a.y - b.y);
const placeOf = ({ clientX, clientY }: MouseEvent): Position => ({ x: clientX, y: clientY });

/** @returns the way to stop */
export function listenToMap(area: MapArea, plot: MapPlot, map: MapGestures): () => void {
  const pointers = new Map<number, Position>();
  let origin: Position = { x: 0, y: 0 };
  let mode: 'press' | 'pan' | 'probe' | 'scroll' | 'rule' = 'press';
  let byFinger = false;
  let longPress: ReturnType<typeof setTimeout> | undefined;
  let lastClick: (Position & { readonly time: number; readonly takeBack: () => void }) | null = null;
  let letGo: Position = origin;

  const hover = (at: Position | null) => map.hover(at, pointers.size > 0);

  const onClick = (event: MouseEvent) => {
    const onPlot = event.target === plot;
    if (onPlot && mode !== 'press') return;
    const position = meantPlace(event, placeOf(event), letGo);
    if (isSecond(event, position, onPlot)) {
      lastClick?.takeBack();
      lastClick = null;
      map.doubleClick();
    } else if (onPlot) {
      const takeBack = map.click(position, byFinger);
      lastClick = takeBack && { ...position, time: event.timeStamp, takeBack };
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
    const position = placeOf(event);
    pointers.set(event.pointerId, position);
    clearTimeout(longPress);
    if (pointers.size > 1) {
      mode = 'pan';
      hover(null);
      return;
    }
    origin = position;
    byFinger = event.pointerType === 'touch';
    mode = event.shiftKey && map.canRule() ? 'rule' : 'press';
    if (!byFinger) return;
    longPress = setTimeout(() => {
      mode = 'probe';
      hover(position);
    }, LONG_PRESS_MS);
  };

  const onMove = (event: PointerEvent) => {
    const position = placeOf(event);
    const before = pointers.get(event.pointerId);
    const isTouch = event.pointerType === 'touch';
    if (!isTouch || mode === 'probe') hover(position);
    if (before === undefined || mode === 'probe') return;
    const strayed = distance(position, origin);
    if (mode === 'rule') {
      if (strayed >= CLICK_SLACK) map.rule(origin, position);
      return;
    }
    if (mode === 'press') {
      if (strayed < (isTouch ? TAP_SLACK : CLICK_SLACK)) return;
      clearTimeout(longPress);
      mode = isTouch && scrollsPage(position) ? 'scroll' : 'pan';
    }
    if (mode === 'scroll') return;
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, position);
    if (other === undefined) {
      map.pan(before, position);
      return;
    }
    // Two fingers: what was between them stays between them.
    const middle = (a: Position): Position => ({ x: (a.x + other.x) / 2, y: (a.y + other.y) / 2 });
    map.pan(middle(before), middle(position));
    const ratio = distance(position, other) / Math.max(1, distance(before, other));
    if (ratio > 0) map.zoom(middle(position), ratio);
  };

  /** Whether the page takes this movement of a finger to scroll: the browser tells so only after a first step. */
  const scrollsPage = ({ x, y }: Position) =>
    Math.abs(y - origin.y) > Math.abs(x - origin.x) && map.pageScrolls();

  const onUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    clearTimeout(longPress);
    letGo = placeOf(event);
    // A finger that is lifted, or a pointer that the browser has taken, is nowhere.
    const isGone = event.pointerType === 'touch' || event.type === 'pointercancel';
    hover(isGone ? null : letGo);
  };

  const onLeave = (event: PointerEvent) => {
    if (event.pointerType !== 'touch' && !pointers.has(event.pointerId)) hover(null);
  };

  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? PIXELS_PER_LINE : event.deltaMode === 2 ? PIXELS_PER_PAGE : 1;
    const rate = event.ctrlKey ? ZOOM_PER_PINCH : ZOOM_PER_PIXEL;
    map.zoom(placeOf(event), Math.exp(-event.deltaY * unit * rate));
  };

  /** Two fingers, and one that reads out, are the map's even where one finger scrolls the page. */
  const onTouch = (event: TouchEvent) => {
    if (event.cancelable && (event.targetTouches.length > 1 || mode === 'probe')) event.preventDefault();
  };

  const onMenu = (event: Event) => {
    // A long press reads out; it does not open a menu.
    if (pointers.size > 0) event.preventDefault();
  };

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
    clearTimeout(longPress);
  };
}

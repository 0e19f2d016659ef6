/**
 * The pointer in a chart: it reads out a step and, held down, scrubs to it. With Shift it marks out the steps to
 * show; the wheel, or two fingers, draw them out, together and along; a double click shows all.
 */

export interface StepGestures {
  /** The pointer, in CSS pixels from the left; null when it is gone. */
  hover(left: number | null): void;
  scrub(left: number): void;
  /** The span that is being marked out; null when that is over. */
  mark(span: readonly [number, number] | null): void;
  /** Shows the steps between two places. */
  choose(from: number, to: number): void;
  zoom(left: number, factor: number): void;
  /** By a share of the picture's width. */
  move(share: number): void;
  showAll(): void;
}

/** The element that covers exactly the plot, as far as gestures need it. */
export type ChartArea = Pick<
  HTMLElement,
  'addEventListener' | 'setPointerCapture' | 'getBoundingClientRect' | 'clientWidth' | 'closest'
>;

/** Pixels that a click may wander. */
const CLICK_SLACK = 4;
/** Pixels between two fingers, below which their ratio means nothing. */
const LEAST_APART = 16;
const ZOOM_PER_PIXEL = 0.002;
/** A pinch on a trackpad arrives as a wheel with Ctrl, in small portions. */
const ZOOM_PER_PINCH = 0.01;
const PIXELS_PER_LINE = 16;
const PIXELS_PER_PAGE = 400;

/** @returns the way to stop */
export function listenToChart(area: ChartArea, gestures: StepGestures): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  /** The pixel at which marking began. */
  let marked: number | null = null;
  /** Whether two fingers have drawn since the first came down: the one that is left does not scrub. */
  let pinched = false;
  /** The pointers that are held down, in pixels from the left. Of more than two, the first two count. */
  const held = new Map<number, number>();
  const at = (event: MouseEvent) => event.clientX - area.getBoundingClientRect().left;

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    area.setPointerCapture(event.pointerId);
    held.set(event.pointerId, at(event));
    if (held.size > 1) gestures.hover(null);
    else if (event.shiftKey) {
      marked = at(event);
      // Text would be selected.
      event.preventDefault();
    } else gestures.scrub(at(event));
  };
  const move = (event: PointerEvent) => {
    const left = at(event);
    const before = held.get(event.pointerId);
    if (before !== undefined) held.set(event.pointerId, left);
    if (before !== undefined && held.size > 1) {
      const other = otherThan(event.pointerId);
      if (other !== undefined) pinch(before, left, other);
      return;
    }
    gestures.hover(left);
    if (marked !== null) gestures.mark([marked, left]);
    else if (before !== undefined && !pinched) gestures.scrub(left);
  };
  /** The other of the first two pointers; undefined for a third one. */
  const otherThan = (id: number): number | undefined => {
    const [first, second] = held.keys();
    if (id !== first && id !== second) return undefined;
    return held.get(id === first ? second : first);
  };
  /** The steps between two fingers stay between them. */
  const pinch = (before: number, now: number, other: number) => {
    pinched = true;
    gestures.move((before - now) / 2 / area.clientWidth);
    const [apart, wasApart] = [Math.abs(now - other), Math.abs(before - other)];
    if (Math.min(apart, wasApart) >= LEAST_APART) gestures.zoom((now + other) / 2, apart / wasApart);
  };
  const up = (event: PointerEvent) => {
    release(event);
    const [from, to] = [marked, at(event)];
    end();
    if (from !== null && Math.abs(to - from) > CLICK_SLACK) gestures.choose(from, to);
  };
  const end = () => {
    if (marked !== null) gestures.mark(null);
    marked = null;
  };
  const release = ({ pointerId }: PointerEvent) => {
    held.delete(pointerId);
    if (held.size === 0) pinched = false;
  };
  const cancel = (event: PointerEvent) => {
    release(event);
    leave();
  };
  const leave = () => {
    end();
    gestures.hover(null);
  };
  // Two fingers are the chart's, also where the page scrolls with one.
  const touch = (event: TouchEvent) => {
    if (event.cancelable && event.targetTouches.length > 1) event.preventDefault();
  };
  const wheel = (event: WheelEvent) => {
    // A wheel without Ctrl scrolls the pictures where they scroll.
    if (!event.ctrlKey && !event.metaKey && scrolls(area)) return;
    event.preventDefault();
    const unit = [1, PIXELS_PER_LINE, PIXELS_PER_PAGE][event.deltaMode] ?? 1;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY))
      gestures.move((event.deltaX * unit) / area.clientWidth);
    else
      gestures.zoom(
        at(event),
        Math.exp(-event.deltaY * unit * (event.ctrlKey ? ZOOM_PER_PINCH : ZOOM_PER_PIXEL)),
      );
  };

  area.addEventListener('pointerdown', down, { signal });
  area.addEventListener('pointermove', move, { signal });
  area.addEventListener('pointerup', up, { signal });
  area.addEventListener('pointerleave', leave, { signal });
  area.addEventListener('pointercancel', cancel, { signal });
  area.addEventListener('touchmove', touch, { signal, passive: false });
  area.addEventListener('dblclick', gestures.showAll, { signal });
  area.addEventListener('wheel', wheel, { signal, passive: false });
  return () => stop.abort();
}

function scrolls(area: ChartArea): boolean {
  const pictures = area.closest('main');
  return pictures !== null && pictures.scrollHeight > pictures.clientHeight;
}

/**
 * What the pointer does in a chart: it reads out a step and, held down, scrubs to it. With Shift it marks out the steps to
 * show, the wheel draws them out or together, a double click shows all.
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

/** Pixels that a click may wander. */
const CLICK_SLACK = 4;
const ZOOM_PER_PIXEL = 0.002;
/** A pinch on a trackpad arrives as a wheel with Ctrl, in small portions. */
const ZOOM_PER_PINCH = 0.01;
const PIXELS_PER_LINE = 16;
const PIXELS_PER_PAGE = 400;

/** @returns the way to stop */
export function listenToChart(area: HTMLElement, gestures: StepGestures): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  /** Where marking began. */
  let marked: number | null = null;
  const at = (event: MouseEvent) => event.clientX - area.getBoundingClientRect().left;

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    area.setPointerCapture(event.pointerId);
    if (event.shiftKey) {
      marked = at(event);
      // Text would be selected.
      event.preventDefault();
    } else gestures.scrub(at(event));
  };
  const move = (event: PointerEvent) => {
    const left = at(event);
    gestures.hover(left);
    if (marked !== null) gestures.mark([marked, left]);
    else if (area.hasPointerCapture(event.pointerId)) gestures.scrub(left);
  };
  const up = (event: PointerEvent) => {
    const [from, to] = [marked, at(event)];
    end();
    if (from !== null && Math.abs(to - from) > CLICK_SLACK) gestures.choose(from, to);
  };
  const end = () => {
    if (marked !== null) gestures.mark(null);
    marked = null;
  };
  const leave = () => {
    end();
    gestures.hover(null);
  };
  const wheel = (event: WheelEvent) => {
    // Where the pictures scroll, a wheel without Ctrl scrolls them.
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
  area.addEventListener('pointercancel', leave, { signal });
  area.addEventListener('dblclick', gestures.showAll, { signal });
  area.addEventListener('wheel', wheel, { signal, passive: false });
  return () => stop.abort();
}

function scrolls(area: HTMLElement): boolean {
  const pictures = area.closest('main');
  return pictures !== null && pictures.scrollHeight > pictures.clientHeight;
}

/**
 * Faint spots on a drawn rate, halfway between its points and behind the last one: pressed, a spot becomes a point, which
 * is dragged on. They are for mouse and finger; keys add a point beside the one that has the focus.
 */
import { type DrawnLine, drawnAt, movedPoint, type Rate, withPoint } from '../../scene/drawnRates';
import { chartsText } from '../../text/charts';
import styles from './charts.module.css';
import type { RatePlot } from './ratePlot';

/** In pixels: a spot nearer to a point would lie under its handle. */
const LEAST_APART = 28;

interface Line {
  /** null where the rate is not drawn by hand. */
  now(): DrawnLine | null;
  /** All edits of one press are one step of undo. */
  edit(gesture: string, next: (line: DrawnLine) => DrawnLine['points']): void;
  settle(): void;
  /** The value at a place of the plot, as it is written. */
  valueAt(top: number): number;
}

interface Spot {
  /** The number of points before it. */
  readonly index: number;
  readonly step: number;
}

/** @returns what puts the spots in their places, and what takes them away */
export function connectRateSpots(plot: RatePlot, rate: Rate, line: Line) {
  const elements: HTMLElement[] = [];
  const spots = new WeakMap<HTMLElement, Spot>();
  const stop = new AbortController();
  const { signal } = stop;
  let held: { readonly element: HTMLElement; readonly index: number } | null = null;

  const make = (): HTMLElement => {
    const element = document.createElement('div');
    element.className = styles.rateSpot;
    element.title = chartsText.rateSpot;
    element.setAttribute('aria-hidden', 'true');
    const listen = (type: 'pointerdown' | 'pointermove', listener: (event: PointerEvent) => void) =>
      element.addEventListener(type, listener, { signal });
    listen('pointerdown', (event) => {
      const spot = spots.get(element);
      const now = line.now();
      if (event.button !== 0 || held !== null || spot === undefined || now === null) return;
      event.stopPropagation();
      element.setPointerCapture(event.pointerId);
      held = { element, index: spot.index };
      element.dataset.held = '';
      line.edit(`spot-${rate}`, ({ points }) => withPoint(points, spot.step, drawnAt(now, rate, spot.step)));
    });
    listen('pointermove', (event) => {
      event.stopPropagation();
      if (held?.element !== element) return;
      const { index } = held;
      const box = plot.area.getBoundingClientRect();
      const top = Math.max(0, Math.min(box.height, event.clientY - box.top));
      const step = plot.stepAt(event.clientX - box.left);
      line.edit(`spot-${rate}`, ({ points }) => movedPoint(points, index, step, line.valueAt(top)));
    });
    const letGo = (event: PointerEvent) => {
      event.stopPropagation();
      if (held?.element !== element) return;
      held = null;
      delete element.dataset.held;
      line.settle();
      place();
    };
    element.addEventListener('pointerup', letGo, { signal });
    element.addEventListener('pointercancel', letGo, { signal });
    element.addEventListener('dblclick', (event) => event.stopPropagation(), { signal });
    return element;
  };

  /** The spots that there is room for. */
  const room = (points: DrawnLine['points']): readonly Spot[] =>
    points.flatMap(([step], i): readonly Spot[] => {
      const from = Math.max(0, plot.leftOf(step));
      const width = plot.area.clientWidth;
      const to = i + 1 < points.length ? Math.min(width, plot.leftOf(points[i + 1][0])) : width;
      const middle = plot.stepAt((from + to) / 2);
      const isFree = middle > step && middle !== points[i + 1]?.[0];
      return to - from >= 2 * LEAST_APART && isFree ? [{ index: i + 1, step: middle }] : [];
    });

  const place = () => {
    // The one that is held keeps the pointer.
    const free = elements.filter((element) => element !== held?.element);
    const now = line.now();
    const wanted = now === null || held !== null ? [] : room(now.points);
    wanted.forEach((spot, i) => {
      const element = free[i] ?? make();
      if (free[i] === undefined) {
        elements.push(element);
        plot.area.append(element);
      }
      const top = plot.topOf(now === null ? 0 : drawnAt(now, rate, spot.step));
      element.hidden = !Number.isFinite(top) || top < 0 || top > plot.area.clientHeight;
      element.style.transform = `translate(${plot.leftOf(spot.step).toFixed(1)}px, ${top.toFixed(1)}px)`;
      spots.set(element, spot);
    });
    for (const element of free.slice(wanted.length)) element.hidden = true;
  };

  return {
    place,
    stop: () => {
      stop.abort();
      for (const element of elements) element.remove();
    },
  };
}

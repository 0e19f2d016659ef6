/** What keys do on the map and on a start's handle. */
import type { Point, Window } from '../../scene/types';
import { meantPoint } from './window';
import type { WindowMover } from './windowMover';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

const PAN_SHARE = 0.1;
export const ZOOM_STEP = 1.5;
/** Share of the window's side that an arrow moves a start by. */
const NUDGE_SHARE = 0.01;
const COARSE = 10;
const FINE = 0.1;

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Pans or zooms; false where the key means nothing to the map. */
export function pressOnMap({ key, ctrlKey, metaKey, altKey }: Key, mover: WindowMover): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  const arrow = Object.hasOwn(ARROWS, key) ? ARROWS[key] : undefined;
  if (arrow !== undefined) mover.pan(arrow[0] * PAN_SHARE, arrow[1] * PAN_SHARE);
  else if (key === '+' || key === '=') mover.zoom(ZOOM_STEP);
  else if (key === '-' || key === '\u2212') mover.zoom(1 / ZOOM_STEP);
  else if (key === '0') void mover.reset();
  else return false;
  return true;
}

/** Where an arrow key moves a start to; null for other keys. */
export function nudged(
  start: Point,
  { key, shiftKey, altKey, ctrlKey, metaKey }: Key,
  window: Window,
): Point | null {
  if (ctrlKey || metaKey || !Object.hasOwn(ARROWS, key)) return null;
  const [right, up] = ARROWS[key];
  const share = NUDGE_SHARE * (shiftKey ? COARSE : altKey ? FINE : 1);
  const edges = right === 0 ? window.b : window.w;
  const step = share * (edges[1] - edges[0]);
  // To two digits of the smallest step, so that going there and back leads to the same number.
  const resolution = (NUDGE_SHARE * FINE * (edges[1] - edges[0])) / 10;
  const meant = meantPoint({ w: start.w + right * step, b: start.b + up * step }, resolution);
  return right === 0 ? { w: start.w, b: meant.b } : { w: meant.w, b: start.b };
}

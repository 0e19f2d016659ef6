/** What gestures do on the map: pan, zoom, read out, select a run by its ball, place the start, and lay the ruler. */
import { onFrame } from '../../browser/onFrame';
import type { Point } from '../../scene/types';
import type { Workbench } from '../../state/workbench';
import type { Frames } from './frames';
import { listenToMap, type Position } from './gestures';
import { ballOnMap, pickRun } from './pickBall';
import { placeStart } from './startEdits';
import { meantPoint, panWindow, pointAt, roundTo, unitsPerPixel, zoomWindow } from './window';
import type { WindowMover } from './windowMover';

/**
 * @param area the element that holds the plot and the starts' handles
 * @param plot the element that covers exactly the plot
 * @returns the way to stop
 */
export function connectGestures(
  area: HTMLElement,
  plot: HTMLElement,
  workbench: Workbench,
  frames: Frames,
  mover: WindowMover,
): () => void {
  const { view } = workbench;
  let hovered: { readonly at: Position; readonly isHeld: boolean } | null = null;

  /** The point under a place of the screen, in the window that is on its way. */
  const under = ({ x, y }: Position): Point => {
    const box = plot.getBoundingClientRect();
    return pointAt(mover.now(), (x - box.left) / box.width, (y - box.top) / box.height);
  };
  const resolution = () => unitsPerPixel(mover.now(), plot.clientWidth, plot.clientHeight);
  const meant = (at: Position) => meantPoint(under(at), resolution());

  const isOnMap = ({ x, y }: Position): boolean => {
    const { left, top, right, bottom } = plot.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  };

  /** The run whose ball, or arrow at the edge, lies under a place of the screen. */
  const runUnder = ({ x, y }: Position, byFinger: boolean): string | null => {
    const frame = frames.get();
    if (frame === null) return null;
    const box = plot.getBoundingClientRect();
    return pickRun(workbench, frame, { x: frame.left + x - box.left, y: frame.top + y - box.top }, byFinger);
  };

  const hover = onFrame(() => {
    // A pointer that drags the map is heard of wherever it is.
    if (hovered === null || !isOnMap(hovered.at)) {
      view.getState().setHover(null);
      return;
    }
    const { at, isHeld } = hovered;
    const run = isHeld ? null : runUnder(at, false);
    plot.dataset.over = run === null ? 'ground' : 'ball';
    const frame = frames.get();
    const ball = run === null || frame === null ? null : ballOnMap(workbench, frame, run);
    if (ball !== null) {
      view.getState().setHover(ball.point, ball.ball);
      return;
    }
    const { w, b } = under(at);
    view.getState().setHover({ w: roundTo(w, resolution()), b: roundTo(b, resolution()) });
  });

  const stop = listenToMap(area, plot, {
    hover: (at, isHeld) => {
      hovered = at && { at, isHeld };
      hover.request();
    },
    pan: (from, to) => {
      const [start, end] = [under(from), under(to)];
      mover.to(panWindow(mover.now(), start.w - end.w, start.b - end.b));
    },
    zoom: (at, factor) => mover.to(zoomWindow(mover.now(), factor, under(at))),
    canRule: () => view.getState().view.layers.includes('ruler'),
    rule: (from, to) => view.getState().setRuler([meant(from), meant(to)]),
    pageScrolls: () => getComputedStyle(plot).touchAction === 'pan-y',
    click: (at, byFinger) => {
      const run = runUnder(at, byFinger);
      if (run === null) return placeStart(workbench, meant(at));
      view.getState().select(run);
      return null;
    },
    doubleClick: () => void mover.reset(),
  });
  // Under a pointer that rests, the map's window or size may change: another point lies there then.
  const stopFrames = frames.subscribe(() => {
    if (hovered !== null) hover.request();
  });
  return () => {
    stop();
    stopFrames();
    hover.cancel();
  };
}

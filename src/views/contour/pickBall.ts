/** The choice of a run by its ball: who is meant by a click or a tap near several balls. */
import { COLUMN } from '../../catalog/columns';
import type { Point } from '../../scene/types';
import { type RunResult, rowAt } from '../../state/results';
import { inDrawingOrder, startsOnShow } from '../../state/runStarts';
import type { HoveredBall } from '../../state/view';
import type { Workbench } from '../../state/workbench';
import { type Ball, ballOf } from './balls';
import { type MapFrame, toX, toY } from './frame';
import type { Disc } from './labelPlacement';

/** Pixels from a ball's middle that still mean it. A finger is less exact than a mouse. */
const MOUSE_REACH = 12;
const FINGER_REACH = 18;
/** The radius of a start's ring with its outline, in CSS pixels. */
const START_REACH = 9;

/** The arrows at the edge that stand for balls outside of a frame, as they are drawn: they come late, and mean their runs too. */
export const edgeArrows = new WeakMap<MapFrame, readonly (Place & { readonly id: string })[]>();

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The ball nearest to a place, null where none is in reach. Of balls that are equally near it is the topmost.
 * @param balls in drawing order
 */
export function nearestBall<Each extends Place>(
  balls: readonly Each[],
  place: Place,
  byFinger: boolean,
): Each | null {
  let nearest: Each | null = null;
  let reach = byFinger ? FINGER_REACH : MOUSE_REACH;
  for (const ball of balls) {
    const distance = Math.hypot(ball.x - place.x, ball.y - place.y);
    if (distance > reach) continue;
    nearest = ball;
    reach = distance;
  }
  return nearest;
}

/** The id of the run whose ball is meant by a click at a place of the stage; null where the ground is. */
export function pickRun(
  workbench: Workbench,
  frame: MapFrame,
  place: Place,
  byFinger: boolean,
): string | null {
  const outside = edgeArrows.get(frame) ?? [];
  return nearestBall([...shownBalls(workbench, frame), ...outside], place, byFinger)?.id ?? null;
}

/** The balls of the visible runs that are on the map, in drawing order. */
export function shownBalls(
  { scene, view, results, playback }: Workbench,
  frame: MapFrame,
): readonly (Ball & { readonly id: string })[] {
  const { playhead } = playback.getState();
  return inDrawingOrder(scene.getState().scene.runs, view.getState().view.selected).flatMap(({ id }) => {
    const run = results.get('runs').get(id);
    const ball = run === undefined ? null : ballOf(run, frame, playhead);
    return ball === null || ball.outside ? [] : [{ ...ball, id }];
  });
}

/** The rings of the starts on the map, in its pixels: names keep clear of them as of balls. */
export function shownStarts(
  { scene, view }: Pick<Workbench, 'scene' | 'view'>,
  frame: MapFrame,
): readonly Disc[] {
  return startsOnShow(scene.getState().scene, view.getState().view.selected).map(({ start }) => ({
    x: toX(frame, start.w),
    y: toY(frame, start.b),
    reach: START_REACH,
  }));
}

/** A run's ball at the playhead, and where it is; null as long as it has none. */
export function ballAt(run: RunResult, playhead: number): { ball: HoveredBall; point: Point } | null {
  const step = rowAt(run, playhead);
  if (step < 0) return null;
  const point = { w: run.columns[COLUMN.w][step], b: run.columns[COLUMN.b][step] };
  return { ball: { run: run.id, step }, point };
}

/** The ball of a run, as far as it lies on the map. */
export function ballOnMap(
  { results, playback }: Workbench,
  frame: MapFrame,
  id: string,
): ReturnType<typeof ballAt> {
  const run = results.get('runs').get(id);
  const { playhead } = playback.getState();
  const isShown = run !== undefined && ballOf(run, frame, playhead)?.outside === false;
  return isShown ? ballAt(run, playhead) : null;
}

/** Arrows to balls and starts outside of the window: on the surface's edge, at the places that they have on the map. */
import type { Point, Scene } from '../../scene/types';
import { sharesStart, startsOnShow } from '../../state/runStarts';
import { placeAtEdge } from '../contour/edgePlacement';
import { type MapFrame, toPoint, toX, toY } from '../contour/frame';
import { arrowsOfStarts, arrowsToRuns, type TravelledBall } from '../contour/outsideRuns';
import { type BoxPoint, placeAbove } from './places';
import type { Relief } from './relief';

/** A ball, wherever it lies, with the path that it has come. */
interface Ball extends Omit<TravelledBall, 'x' | 'y'> {
  readonly point: Point;
}

/** An arrow by its place on the surface, with the direction of what it means: in radians, from that of w towards smaller b. */
export interface EdgeMark extends BoxPoint {
  readonly id: string;
  readonly point: Point;
  readonly towards: number;
  /** It points to a start. */
  readonly toStart: boolean;
  /** The name of the run; null for a start that is not one run's alone, or that its run has left. */
  readonly name: string | null;
}

/**
 * From the lowest to the topmost.
 * @param balls in drawing order
 * @param scale CSS pixels to a unit of the box
 */
export function edgeMarks(
  relief: Relief,
  scale: number,
  balls: readonly Ball[],
  scene: Scene,
  selected: string,
): readonly EdgeMark[] {
  const plan = planOf(relief, scale);
  const seen = ({ w, b }: Point) => ({ x: toX(plan, w), y: toY(plan, b) });
  const all = balls.map((ball) => ({ ...ball, ...seen(ball.point) }));
  const waiting = arrowsOfStarts(all, plan);
  const isOfMany = sharesStart(scene) && waiting.length > 1;
  const starts = startsOnShow(scene, selected).map(({ id, start }) => {
    const { x, y } = seen(start);
    const name = isOfMany ? null : (waiting.find((each) => each.id === id)?.name ?? null);
    return { ...placeAtEdge(plan, x, y), id, name, toStart: true };
  });
  const runs = arrowsToRuns(all, plan, scene.runs).map((arrow) => ({ ...arrow, toStart: false }));
  return [...starts, ...runs.toReversed()].flatMap(({ x, y, towards, ...mark }) => {
    if (towards === null) return [];
    const point = toPoint(plan, x, y);
    return [{ ...mark, ...placeAbove(relief, point), point, towards }];
  });
}

/** The box as a map of its size. */
function planOf({ window, sideW, sideB }: Relief, scale: number): MapFrame {
  const [width, height] = [scale * sideW, scale * sideB];
  const [scaleW, scaleB] = [width / (window.w[1] - window.w[0]), height / (window.b[1] - window.b[0])];
  return { left: 0, top: 0, width, height, window, scaleW, scaleB, type: 1 };
}

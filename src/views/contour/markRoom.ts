/** The room of balls and of layers' arrows, strokes and points on the map, as discs: what is written keeps off it. */
import { isStroke, type Mark } from '../../scene/marks';
import { isInPlot, type MapFrame, toX, toY } from './frame';
import type { Anchor, Disc } from './labelPlacement';

/** The room that marks take, in CSS pixels: a shaft to either side, with its head, and a point. */
const SHAFT_REACH = 5;
const POINT_REACH = 8;
/** The radius of a ball, and of a start's ring, with its outline. */
const BALL_REACH = 9;
/** Pixels between discs along a shaft, and how many there are at most: the rest lies far outside of the plot. */
const APART = 6;
const MOST = 999;

export function roomOfBalls(balls: readonly Anchor[]): Disc[] {
  return balls.map(({ x, y }) => ({ x, y, reach: BALL_REACH }));
}

export function roomOfFigures(marks: readonly Mark[], frame: MapFrame): Disc[] {
  return marks
    .flatMap((mark) => {
      if (mark.kind === 'point')
        return along([mark.at.w, mark.at.b, mark.at.w, mark.at.b], POINT_REACH, frame);
      if (mark.kind === 'arrow')
        return along([mark.from.w, mark.from.b, mark.to.w, mark.to.b], SHAFT_REACH, frame);
      return mark.kind === 'line' && isStroke(mark) ? along(mark.points, SHAFT_REACH, frame) : [];
    })
    .filter(({ x, y }) => isInPlot(frame, x, y));
}

/** @param line w₀, b₀, w₁, b₁, … */
function along(line: ArrayLike<number>, reach: number, frame: MapFrame): Disc[] {
  const discs: Disc[] = [];
  for (let i = 2; i < line.length; i += 2) {
    const [x, y] = [toX(frame, line[i - 2]), toY(frame, line[i - 1])];
    const [dx, dy] = [toX(frame, line[i]) - x, toY(frame, line[i + 1]) - y];
    const parts = Math.min(MOST, Math.ceil(Math.hypot(dx, dy) / APART)) || 1;
    for (let k = 0; k <= parts; k++) discs.push({ x: x + (k / parts) * dx, y: y + (k / parts) * dy, reach });
  }
  return discs;
}

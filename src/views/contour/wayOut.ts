/** Where a path leaves the plot: there stands the arrow to a run that has gone, so that it is seen whose it is. */
import { COLUMN } from '../../catalog/columns';
import { clipSegment } from '../../math/clip';
import type { RunResult } from '../../state/results';
import { type EdgePlacement, INSET, insideEdge } from './edgePlacement';
import { type MapFrame, toX, toY } from './frame';
import type { Anchor } from './labelPlacement';

export interface WithWay {
  /** Where the part of a path that ends at the place comes into the plot, or begins. */
  readonly from?: Anchor;
}

/**
 * The place on a path, just before it leaves the plot for the last time, and its direction there; null where none of it is
 * seen.
 * @param row of the ball, which lies outside
 */
export function wayOut(
  { columns }: Pick<RunResult, 'columns'>,
  row: number,
  frame: MapFrame,
): (EdgePlacement & WithWay) | null {
  const [w, b] = [columns[COLUMN.w], columns[COLUMN.b]];
  const { left, top, width, height } = frame;
  const plot = { x0: left, x1: left + width, y0: top, y1: top + height };
  const seen = new Float64Array(4);
  let toRight = toX(frame, w[row]);
  let toDown = toY(frame, b[row]);
  for (let i = row - 1; i >= 0; i--) {
    const x = toX(frame, w[i]);
    const y = toY(frame, b[i]);
    if (clipSegment(x, y, toRight, toDown, plot, seen)) {
      const towards = Math.atan2(toDown - y, toRight - x);
      const back = { x: seen[2] - INSET * Math.cos(towards), y: seen[3] - INSET * Math.sin(towards) };
      return { ...insideEdge(frame, back), towards, from: { x: seen[0], y: seen[1] } };
    }
    toRight = x;
    toDown = y;
  }
  return null;
}

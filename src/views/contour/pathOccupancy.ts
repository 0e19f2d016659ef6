/** Coarse cells of the map that paths run over: labels of isolines keep off them if they can. */
import { COLUMN } from '../../catalog/columns';
import type { RunResult } from '../../state/results';
import { type MapFrame, toX, toY } from './frame';

/** Pixels a side: about as high as a label. */
const CELL = 12;
/** Later rows mostly stay near the goal. */
const MOST_ROWS = 500;
/** Longer moves leap out of the picture and back. */
const MOST_CELLS = 100;

export interface PathOccupancy {
  /** Whether a path runs near a pixel. */
  has(x: number, y: number): boolean;
}

export function pathOccupancy(runs: readonly RunResult[], frame: MapFrame): PathOccupancy {
  const columns = Math.ceil(frame.width / CELL) + 1;
  const cells = new Set<number>();
  const keyOf = (x: number, y: number) =>
    Math.floor((y - frame.top) / CELL) * columns + Math.floor((x - frame.left) / CELL);
  for (const { columns: all, length } of runs) {
    let [x, y] = [0, 0];
    for (let row = 0; row < Math.min(length, MOST_ROWS); row++) {
      const [toRight, toDown] = [toX(frame, all[COLUMN.w][row]), toY(frame, all[COLUMN.b][row])];
      if (row === 0) [x, y] = [toRight, toDown];
      const steps = Math.ceil(Math.max(Math.abs(toRight - x), Math.abs(toDown - y)) / CELL);
      if (steps <= MOST_CELLS)
        for (let i = 0; i <= steps; i++) {
          const share = steps === 0 ? 1 : i / steps;
          cells.add(keyOf(x + share * (toRight - x), y + share * (toDown - y)));
        }
      [x, y] = [toRight, toDown];
    }
  }
  return { has: (x, y) => cells.has(keyOf(x, y)) };
}

/** Coarse cells of a picture that paths run over: words keep off them if they can. */
import { COLUMN } from '../../catalog/columns';
import type { RunResult } from '../../state/results';
import { type MapFrame, toX, toY } from './frame';

/** Pixels a side: about as high as a label. */
const CELL = 12;
/** Later rows mostly stay near the goal. */
const MOST_ROWS = 500;
/** Longer moves leap out of the picture and back. */
const MOST_CELLS = 100;
/** Cells in a row, most of them beside the picture. */
const ROW = 65_536;

/** The cells, kept from picture to picture. */
export class PathOccupancy {
  private readonly cells = new Set<number>();
  private left = 0;
  private top = 0;

  /** Forgets all paths, for a picture whose corner is at that pixel. */
  begin(left: number, top: number): void {
    this.cells.clear();
    this.left = left;
    this.top = top;
  }

  /** Takes up a move from a pixel to another one. */
  cover(fromX: number, fromY: number, toX: number, toY: number): void {
    const steps = Math.ceil(Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)) / CELL);
    if (!(steps <= MOST_CELLS)) return;
    for (let i = 0; i <= steps; i++) {
      const share = steps === 0 ? 1 : i / steps;
      this.cells.add(this.keyOf(fromX + share * (toX - fromX), fromY + share * (toY - fromY)));
    }
  }

  /** Whether a path runs near a pixel. */
  has(x: number, y: number): boolean {
    return this.cells.has(this.keyOf(x, y));
  }

  /** Paths go on beside the picture: a row of cells has room for them, so that they are not in another one's. */
  private keyOf(x: number, y: number): number {
    return Math.floor((y - this.top) / CELL) * ROW + Math.floor((x - this.left) / CELL);
  }
}

export function pathOccupancy(runs: readonly RunResult[], frame: MapFrame): PathOccupancy {
  const cells = new PathOccupancy();
  cells.begin(frame.left, frame.top);
  for (const { columns: all, length } of runs) {
    let [x, y] = [0, 0];
    for (let row = 0; row < Math.min(length, MOST_ROWS); row++) {
      const [toRight, toDown] = [toX(frame, all[COLUMN.w][row]), toY(frame, all[COLUMN.b][row])];
      if (row === 0) [x, y] = [toRight, toDown];
      cells.cover(x, y, toRight, toDown);
      [x, y] = [toRight, toDown];
    }
  }
  return cells;
}

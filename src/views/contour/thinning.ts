/**
 * A run of up to 100,000 steps reduced to what can be seen, a part of its rows at a time. Decisions are made in the order of
 * the steps and look back only, so what is drawn up to a step does not depend on what comes after it, nor on the parts.
 */
import { COLUMN } from '../../catalog/columns';
import { type Box, clipSegment } from '../../math/clip';
import type { RunResult } from '../../state/results';
import { isInPlot, type MapFrame, toX, toY } from './frame';

/** Vertices in pixels. Vertex i belongs to the way from an earlier step to step `row[i]`. */
export interface ThinPath {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly row: readonly number[];
  /** Whether a new piece of line begins here. */
  readonly begins: readonly boolean[];
  /** Length of all that is drawn. */
  readonly length: number;
}

export interface ThinMarkers {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly row: readonly number[];
}

/** Steps closer than this to the last vertex are not drawn. */
const FINEST = 0.5;
/** Lines go on this far beyond the plot, so that their caps and joins are not seen. */
const OVERHANG = 16;
/** From this many vertices on, what falls on an area that is covered already is left out. */
const CROWDED = 2_000;

/** Thins a walk, part after part. */
export interface Thinner<T> {
  /** Grows as it goes on. */
  readonly thin: T;
  /** Goes on with the rows `from` … `to` − 1, which follow on those before. */
  goOn(run: RunResult, from: number, to: number): void;
}

export function pathThinner(frame: MapFrame): Thinner<ThinPath> {
  const [x, y, row, begins]: [number[], number[], number[], boolean[]] = [[], [], [], []];
  const thin = { x, y, row, begins, length: 0 };
  const bounds = boundsOf(frame, OVERHANG);
  const area = coveredArea(bounds);
  const piece = new Float64Array(4);
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  let connected = false;
  let ended = false;
  const add = (px: number, py: number, at: number, begin: boolean) => {
    x.push(px);
    y.push(py);
    row.push(at);
    begins.push(begin);
  };
  const goOn = (run: RunResult, from: number, to: number) => {
    const w = run.columns[COLUMN.w];
    const b = run.columns[COLUMN.b];
    for (let i = from; i < to && !ended; i++) {
      const px = toX(frame, w[i]);
      const py = toY(frame, b[i]);
      if (!Number.isFinite(px) || !Number.isFinite(py)) {
        ended = true;
        return;
      }
      if (i > 0) {
        const near = Math.abs(px - lastX) < FINEST && Math.abs(py - lastY) < FINEST;
        if (near) continue;
        const seen =
          clipSegment(lastX, lastY, px, py, bounds, piece) && !(x.length > CROWDED && area.covered(piece));
        if (seen) {
          const entersHere = !connected || piece[0] !== lastX || piece[1] !== lastY;
          if (entersHere) add(piece[0], piece[1], i, true);
          add(piece[2], piece[3], i, false);
          thin.length += Math.hypot(piece[2] - piece[0], piece[3] - piece[1]);
          area.cover(piece);
        }
        connected = seen && piece[2] === px && piece[3] === py;
      }
      lastX = px;
      lastY = py;
    }
  };
  return { thin, goOn };
}

/** Markers at least `apart` from each other, wherever the path comes back to. */
export function markerThinner(frame: MapFrame, apart: number): Thinner<ThinMarkers> {
  const [x, y, row]: [number[], number[], number[]] = [[], [], []];
  const across = Math.ceil(frame.width / apart) + 3;
  // The marker in each cell; cells are as wide as markers are apart, so only neighbours need a look.
  const cells = new Map<number, number[]>();
  /** The marker that the last step was too near to: a run at rest is near to one for thousands of steps. */
  let nearest = -1;
  const isNear = (k: number, px: number, py: number) =>
    (x[k] - px) * (x[k] - px) + (y[k] - py) * (y[k] - py) < apart * apart;
  const findNear = (column: number, line: number, px: number, py: number): number => {
    for (let l = line - 1; l <= line + 1; l++) {
      for (let c = column - 1; c <= column + 1; c++) {
        for (const k of cells.get(l * across + c) ?? []) if (isNear(k, px, py)) return k;
      }
    }
    return -1;
  };
  const goOn = (run: RunResult, from: number, to: number) => {
    const w = run.columns[COLUMN.w];
    const b = run.columns[COLUMN.b];
    for (let i = from; i < to; i++) {
      const px = toX(frame, w[i]);
      const py = toY(frame, b[i]);
      if (!isInPlot(frame, px, py) || (nearest >= 0 && isNear(nearest, px, py))) continue;
      const column = Math.floor((px - frame.left) / apart) + 1;
      const line = Math.floor((py - frame.top) / apart) + 1;
      nearest = findNear(column, line, px, py);
      if (nearest >= 0) continue;
      const cell = line * across + column;
      const inCell = cells.get(cell);
      if (inCell) inCell.push(x.length);
      else cells.set(cell, [x.length]);
      x.push(px);
      y.push(py);
      row.push(i);
    }
  };
  return { thin: { x, y, row }, goOn };
}

function boundsOf({ left, top, width, height }: MapFrame, overhang: number): Box {
  return {
    x0: left - overhang,
    x1: left + width + overhang,
    y0: top - overhang,
    y1: top + height + overhang,
  };
}

const CELL = 3;
/** A cell that was drawn over this often is full: one line more changes nothing that the eye could tell. */
const FULL = 3;

/** Counts how often each few pixels were drawn over, by ends and middles of segments. */
function coveredArea({ x0, x1, y0, y1 }: Box) {
  const across = Math.ceil((x1 - x0) / CELL) + 1;
  const counts = new Uint8Array(across * (Math.ceil((y1 - y0) / CELL) + 1));
  const cell = (x: number, y: number) => Math.floor((y - y0) / CELL) * across + Math.floor((x - x0) / CELL);
  const forEachSample = (piece: Float64Array, visit: (cell: number) => void) => {
    for (let k = 0; k <= 4; k++) {
      const share = k / 4;
      visit(cell(piece[0] + share * (piece[2] - piece[0]), piece[1] + share * (piece[3] - piece[1])));
    }
  };
  return {
    covered(piece: Float64Array): boolean {
      let full = true;
      forEachSample(piece, (at) => {
        if (counts[at] < FULL) full = false;
      });
      return full;
    },
    cover(piece: Float64Array): void {
      forEachSample(piece, (at) => {
        if (counts[at] < FULL) counts[at]++;
      });
    },
  };
}

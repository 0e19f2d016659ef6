/**
 * Leaves out stretches of isolines that would run along others as one dark band: in a narrow valley levels lie closer than
 * can be drawn apart. Round levels stay, less round ones end where they come too close, as on hiking maps, and go on beyond.
 */
import { roundness } from '../math/levels';
import type { Isoline } from '../scene/outcome';
import type { Window } from '../scene/types';

/** Cells along each side of the window, of about two pixels on a usual map. */
const CELLS = 200;
/** Lines closer than so many cells, some four pixels, run as one. */
const CLOSE = 2;
/** A stretch shorter than this, in cells, is no clot: lines may pass each other. What is left between two clots is a crumb. */
const SHORT = 20;
/** Share of a line from which on nearly all of it is a clot, however short it is. */
const NEARLY_ALL = 0.8;

/** @returns the same isolines in the same order, some of their lines shortened, parted or gone */
export function withoutClots(isolines: readonly Isoline[], window: Window): Isoline[] {
  const taken = new Uint8Array(CELLS * CELLS);
  const lines = new Map<Isoline, readonly Float64Array[]>();
  const value = ({ level, above }: Isoline) => above ?? level;
  const byRank = isolines.toSorted((one, other) => roundness(value(one)) - roundness(value(other)));
  for (const isoline of byRank) {
    const kept = isoline.lines.flatMap((line) => free(line, window, taken));
    for (const line of kept) take(line, window, taken);
    lines.set(isoline, kept);
  }
  return isolines.map((isoline) => ({ ...isoline, lines: lines.get(isoline) ?? [] }));
}

const cellW = ({ w }: Window, at: number) => ((at - w[0]) / (w[1] - w[0])) * (CELLS - 1);
const cellB = ({ b }: Window, at: number) => ((at - b[0]) / (b[1] - b[0])) * (CELLS - 1);

/** The stretches of a line that keep their distance from what is taken. */
function free(line: Float64Array, window: Window, taken: Uint8Array): Float64Array[] {
  const points = line.length / 2;
  const isClose = (i: number) =>
    taken[Math.round(cellB(window, line[2 * i + 1])) * CELLS + Math.round(cellW(window, line[2 * i]))] === 1;
  const along = lengthsAlong(line, window);
  const stretches: Float64Array[] = [];
  const keep = (first: number, last: number) => {
    if (along[last] - along[first] >= SHORT) stretches.push(line.slice(2 * first, 2 * last + 2));
  };
  /** The first point that has not been handed on or left out. */
  let from = 0;
  for (let i = 0; i < points; i++) {
    if (!isClose(i)) continue;
    const begin = i;
    while (i + 1 < points && isClose(i + 1)) i++;
    const length = along[i] - along[begin];
    if (length < SHORT && length < NEARLY_ALL * along[points - 1]) continue;
    if (begin > from) keep(from, begin);
    from = i;
  }
  if (from === 0) return [line];
  if (from < points - 1) keep(from, points - 1);
  return stretches;
}

/** How far along the line each of its points lies, in cells. */
function lengthsAlong(line: Float64Array, window: Window): Float64Array {
  const along = new Float64Array(line.length / 2);
  for (let i = 1; i < along.length; i++) {
    const x = cellW(window, line[2 * i]) - cellW(window, line[2 * i - 2]);
    const y = cellB(window, line[2 * i + 1]) - cellB(window, line[2 * i - 1]);
    along[i] = along[i - 1] + Math.sqrt(x * x + y * y);
  }
  return along;
}

/** Takes the cells that are close to a line. */
function take(line: Float64Array, window: Window, taken: Uint8Array): void {
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [x0, y0] = [cellW(window, line[i]), cellB(window, line[i + 1])];
    const [x1, y1] = [cellW(window, line[i + 2]), cellB(window, line[i + 3])];
    const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))));
    for (let piece = 0; piece <= pieces; piece++) {
      const share = piece / pieces;
      takeAround(Math.round(x0 + share * (x1 - x0)), Math.round(y0 + share * (y1 - y0)), taken);
    }
  }
}

function takeAround(x: number, y: number, taken: Uint8Array): void {
  for (let down = -CLOSE; down <= CLOSE; down++) {
    for (let right = -CLOSE; right <= CLOSE; right++) {
      const [column, row] = [x + right, y + down];
      const isIn = column >= 0 && row >= 0 && column < CELLS && row < CELLS;
      if (isIn && right * right + down * down <= CLOSE * CLOSE) taken[row * CELLS + column] = 1;
    }
  }
}

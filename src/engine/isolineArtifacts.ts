/** Pieces of isolines that the grid has made and not the surface. */
import type { Isoline } from '../scene/outcome';
import type { Point, Window } from '../scene/types';

/** All in cells of the grid: a piece shorter than this goes round a single sample, or cuts off a corner. */
const SHORTEST = 2;
/** A strip thinner than this lies between samples for most of its length … */
const THIN = 0.5;
/** … and comes out as a row of pieces up to so long, by how flat it runs along the samples' rows. */
const LONGEST_OF_A_ROW = 12;

/**
 * Leaves out what single samples decide. Where a valley's floor is narrower than a cell, the loss along the samples
 * goes up and down as they happen to hit it or not, and its isoline falls apart into a row of dots; where ripples are
 * shorter than a cell, there is a dot around every second sample. No finer window has them in the same places. A ring
 * with a minimum in its bounds is kept, however small: there is something.
 */
export function withoutArtifacts(
  { lines, ...named }: Isoline,
  window: Window,
  size: number,
  minima: readonly Point[],
): Isoline {
  const cellW = (window.w[1] - window.w[0]) / (size - 1);
  const cellB = (window.b[1] - window.b[0]) / (size - 1);
  return { ...named, lines: lines.filter((line) => !isArtifact(line, cellW, cellB, minima)) };
}

function isArtifact(line: Float64Array, cellW: number, cellB: number, minima: readonly Point[]): boolean {
  const last = line.length - 2;
  const closed = line[0] === line[last] && line[1] === line[last + 1];
  let [west, east, south, north] = [line[0], line[0], line[1], line[1]];
  let [around, area] = [0, 0];
  for (let i = 2; i <= last; i += 2) {
    const [w, b] = [line[i], line[i + 1]];
    west = Math.min(west, w);
    east = Math.max(east, w);
    south = Math.min(south, b);
    north = Math.max(north, b);
    const [dw, db] = [(w - line[i - 2]) / cellW, (b - line[i - 1]) / cellB];
    around += Math.sqrt(dw * dw + db * db);
    area += (((line[i - 2] - line[0]) / cellW) * db - ((line[i - 1] - line[1]) / cellB) * dw) / 2;
  }
  const length = Math.max((east - west) / cellW, (north - south) / cellB);
  // A strip has the area of its length times its thickness, and twice its length as perimeter.
  const thin = closed && 2 * Math.abs(area) < THIN * around && length < LONGEST_OF_A_ROW;
  if (length >= SHORTEST && !thin) return false;
  return !minima.some(({ w, b }) => w >= west && w <= east && b >= south && b <= north);
}

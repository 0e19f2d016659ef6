/** A surface as a drawing in lines, looked at from above the front: for thumbnails. Rows stand one behind the other. */

export interface Relief {
  /** One polyline a row, the farthest first: x, y, x, y … in units of the drawing, y downward. */
  readonly rows: readonly Float64Array[];
  readonly width: number;
  readonly height: number;
}

/** The back row's shift to the right and upward, and the height of the surface, in widths of a row. */
const SHEAR = 0.32;
const DEPTH = 0.42;
const RISE = 0.5;

/**
 * @param grid size × size samples, row by row, the rows along b
 * @param heightOf from a loss to a height; made to fill 0 … 1 over the grid
 * @param every only each `every`th row is drawn, of all its columns
 */
export function reliefOf(
  grid: Float64Array,
  size: number,
  heightOf: (loss: number) => number,
  every: number,
): Relief {
  const heights = grid.map(heightOf);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const height of heights) {
    low = Math.min(low, height);
    high = Math.max(high, height);
  }
  const scale = high > low ? 1 / (high - low) : 0;
  const rows: Float64Array[] = [];
  for (let row = size - 1; row >= 0; row -= every) {
    const back = row / (size - 1);
    const line: number[] = [];
    for (let column = 0; column < size; column++) {
      const height = (heights[row * size + column] - low) * scale;
      line.push(column / (size - 1) + SHEAR * back, RISE + DEPTH - DEPTH * back - RISE * height);
    }
    rows.push(Float64Array.from(line));
  }
  return { rows, width: 1 + SHEAR, height: RISE + DEPTH };
}

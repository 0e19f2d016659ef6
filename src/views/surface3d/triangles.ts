/** Chooses the triangles of a grid to draw: all that touch no hole. */

/** Room for the corners of all triangles of a grid, three for each. */
export function roomForTriangles(size: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(6 * (size - 1) * (size - 1));
}

/**
 * Writes the corners of the triangles, cut along the diagonals from (i, j) to (i+1, j+1), and leaves out those of
 * which a corner has no height.
 * @param heights one a sample, row by row; NaN where there is none
 * @returns how many corners there are
 */
export function writeTriangles(corners: Uint32Array, heights: Float64Array, size: number): number {
  let at = 0;
  for (let row = 0; row < size - 1; row++) {
    for (let column = 0; column < size - 1; column++) {
      const a = row * size + column;
      const d = a + size + 1;
      // A sum is NaN where one of its terms is.
      const shared = heights[a] + heights[d];
      if (!Number.isNaN(shared + heights[a + 1])) {
        corners[at++] = a;
        corners[at++] = a + 1;
        corners[at++] = d;
      }
      if (!Number.isNaN(shared + heights[a + size])) {
        corners[at++] = a;
        corners[at++] = d;
        corners[at++] = a + size;
      }
    }
  }
  return at;
}

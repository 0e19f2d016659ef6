/**
 * The height of a mesh over a grid of samples. A point drawn at it lies on the mesh, where a bilinear one would float
 * above some cells and sink into others.
 *
 * Each cell with the corners a = (i, j), b = (i+1, j), c = (i, j+1), d = (i+1, j+1) (column, row) is two flat
 * triangles along its diagonal from a to d: a, b, d and a, d, c. The mesh must be cut the same way.
 *
 * @param grid size × size samples, row by row: columns along w, rows along b
 * @param size samples a side, at least 2
 * @param u position along w, from 0 (first column) to 1 (last); beyond, the triangles of the border go on
 * @param v position along b, likewise
 * @returns the height in the samples' unit; the sample itself at a grid point
 */
export function sampleGrid(grid: Float64Array, size: number, u: number, v: number): number {
  const cells = size - 1;
  const i = Math.max(0, Math.min(cells - 1, Math.floor(u * cells)));
  const j = Math.max(0, Math.min(cells - 1, Math.floor(v * cells)));
  const s = u * cells - i;
  const t = v * cells - j;
  const a = j * size + i;
  const c = a + size;
  return s >= t
    ? (1 - s) * grid[a] + (s - t) * grid[a + 1] + t * grid[c + 1]
    : (1 - t) * grid[a] + (t - s) * grid[c] + s * grid[c + 1];
}

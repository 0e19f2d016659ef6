import { describe, expect, it } from 'vitest';
import { roomForTriangles, writeTriangles } from '../../../src/views/surface3d/triangles';

const SIZE = 5;

function triangles(holes: readonly number[]): number[][] {
  const heights = Float64Array.from({ length: SIZE * SIZE }, (_, k) => (holes.includes(k) ? Number.NaN : k));
  const corners = roomForTriangles(SIZE);
  const count = writeTriangles(corners, heights, SIZE);
  return Array.from({ length: count / 3 }, (_, i) => [...corners.subarray(3 * i, 3 * i + 3)]);
}

describe('the triangles of a surface', () => {
  it('are two a cell', () => {
    expect(triangles([])).toHaveLength(2 * 16);
    expect(triangles([]).slice(0, 2)).toEqual([
      [0, 1, 6],
      [0, 6, 5],
    ]);
  });

  it('touch no hole, and all others stay', () => {
    const holes = [12, 13];
    const touching = triangles([]).filter((corners) => corners.some((corner) => holes.includes(corner)));
    expect(touching.length).toBeGreaterThan(6);
    const drawn = triangles(holes);
    expect(drawn.flat().some((corner) => holes.includes(corner))).toBe(false);
    expect(drawn).toHaveLength(32 - touching.length);
  });

  it('are none where there is nothing but holes', () => {
    expect(triangles(Array.from({ length: SIZE * SIZE }, (_, k) => k))).toEqual([]);
  });
});

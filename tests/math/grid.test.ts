import { describe, expect, it } from 'vitest';
import { sampleGrid } from '../../src/math/grid';

const SIZE = 4;
const grid = Float64Array.from({ length: SIZE * SIZE }, (_, i) => ((i * 7919) % 31) - 0.3 * i);
const at = (column: number, row: number) => grid[row * SIZE + column];

describe('sampleGrid', () => {
  it('gives the samples at grid points, the border included', () => {
    for (let row = 0; row < SIZE; row++) {
      for (let column = 0; column < SIZE; column++) {
        expect(sampleGrid(grid, SIZE, column / (SIZE - 1), row / (SIZE - 1))).toBeCloseTo(
          at(column, row),
          12,
        );
      }
    }
    const power = Float64Array.from({ length: 25 }, (_, i) => i / 7);
    for (let i = 0; i < 25; i++)
      expect(sampleGrid(power, 5, (i % 5) / 4, Math.floor(i / 5) / 4)).toBe(power[i]);
  });

  it('follows the diagonal from the cell’s first corner to the opposite one', () => {
    const middle = sampleGrid(grid, SIZE, 1.5 / 3, 2.5 / 3);
    expect(middle).toBeCloseTo((at(1, 2) + at(2, 3)) / 2, 12);
  });

  it('is flat on the triangles a, b, d and a, d, c', () => {
    // Barycentric: the corners' mean at each triangle's centre of gravity.
    expect(sampleGrid(grid, SIZE, (1 + 2 / 3) / 3, (1 + 1 / 3) / 3)).toBeCloseTo(
      (at(1, 1) + at(2, 1) + at(2, 2)) / 3,
      12,
    );
    expect(sampleGrid(grid, SIZE, (1 + 1 / 3) / 3, (1 + 2 / 3) / 3)).toBeCloseTo(
      (at(1, 1) + at(1, 2) + at(2, 2)) / 3,
      12,
    );
  });

  it('has no jumps along any line', () => {
    let last = sampleGrid(grid, SIZE, 0, 0.21);
    for (let u = 0; u <= 1; u += 1e-3) {
      const height = sampleGrid(grid, SIZE, u, 0.21 + 0.7 * u);
      expect(Math.abs(height - last)).toBeLessThan(0.25);
      last = height;
    }
  });

  it('reproduces a plane everywhere', () => {
    const plane = Float64Array.from(
      { length: 81 },
      (_, i) => 2 * ((i % 9) / 8) - 3 * (Math.floor(i / 9) / 8) + 1,
    );
    for (let i = 0; i <= 50; i++) {
      const u = i / 50;
      const v = ((i * 7) % 51) / 50;
      expect(sampleGrid(plane, 9, u, v)).toBeCloseTo(2 * u - 3 * v + 1, 12);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { SurfaceResult } from '../../../src/state/results';
import { BOX_HEIGHT } from '../../../src/views/surface3d/box';
import { heightOn } from '../../../src/views/surface3d/drape';
import { reliefOf } from '../../../src/views/surface3d/relief';

const SIZE = 65;

function surface(loss: (u: number, v: number) => number, coarse = false): SurfaceResult {
  const grid = Float64Array.from({ length: SIZE * SIZE }, (_, k) =>
    loss((k % SIZE) / (SIZE - 1), Math.floor(k / SIZE) / (SIZE - 1)),
  );
  const seen = grid.filter((value) => !Number.isNaN(value));
  return {
    grid,
    size: SIZE,
    coarse,
    window: { w: [0, 1], b: [0, 1] },
    lowest: Math.min(...seen),
    highest: Math.max(...seen),
    quantiles: new Float64Array(21),
    isolines: [],
    minimum: null,
    minima: [],
  };
}

const bowl = (u: number, v: number) => (u - 0.5) ** 2 + (v - 0.5) ** 2;
const waves = (u: number, v: number) => Math.sin(40 * u) + Math.cos(40 * v);

describe('the mesh of a surface', () => {
  it('has every second sample where no other is a pixel off it', () => {
    const shape = surface(bowl);
    const relief = reliefOf(shape, 'linear', null);
    expect(relief.size).toBe(33);
    const perLoss = BOX_HEIGHT / (shape.highest - shape.lowest);
    for (let k = 0; k < SIZE * SIZE; k++) {
      const height = (shape.grid[k] - shape.lowest) * perLoss;
      const drawn = heightOn(relief, (k % SIZE) / 2, Math.floor(k / SIZE) / 2);
      expect(Math.abs(drawn - height)).toBeLessThan(0.002);
    }
  });

  it('has all of them where they are needed, where there are holes, and while the surface is a first sketch', () => {
    expect(reliefOf(surface(waves), 'linear', null).size).toBe(SIZE);
    const holed = surface((u, v) => (u > 0.8 ? Number.NaN : bowl(u, v)));
    expect(reliefOf(holed, 'linear', null).size).toBe(SIZE);
    expect(reliefOf(surface(bowl, true), 'linear', null).size).toBe(SIZE);
  });

  it('is no finer for what is cut off', () => {
    const rough = surface((u, v) => bowl(u, v) + (u < 0.03 ? 0.01 * waves(u, v) ** 2 : 0));
    expect(reliefOf(rough, 'linear', null).size).toBe(SIZE);
    expect(reliefOf(rough, 'linear', 0.21).size).toBe(33);
  });

  // A slope from 0 to 1, raised at one sample by so many heights of the box.
  const raised = (column: number, row: number, by: number) =>
    surface(
      (u, v) => u + (Math.round(64 * u) === column && Math.round(64 * v) === row ? by / BOX_HEIGHT : 0),
    );

  it.each([
    [31, 30],
    [30, 31],
    [31, 31],
    [1, 0],
    [0, 1],
    [63, 64],
    [64, 63],
    [1, 1],
    [63, 63],
  ])('has all where one between, at (%d, %d), is more than a five-hundredth off', (column, row) => {
    for (const sign of [1, -1]) {
      if (sign < 0 && column < 2) continue;
      expect(reliefOf(raised(column, row, sign * 0.0018), 'linear', null).size).toBe(33);
      expect(reliefOf(raised(column, row, sign * 0.0023), 'linear', null).size).toBe(SIZE);
    }
  });

  it('follows folds along its own diagonals, and no others', () => {
    expect(
      reliefOf(
        surface((u, v) => Math.abs(u - v)),
        'linear',
        null,
      ).size,
    ).toBe(33);
    expect(
      reliefOf(
        surface((u, v) => Math.abs(u + v - 1)),
        'linear',
        null,
      ).size,
    ).toBe(SIZE);
  });

  it('has the samples themselves at their places', () => {
    const shape = surface((u, v) => u + 2 * v);
    const { mesh, size } = reliefOf(shape, 'linear', null);
    for (const [column, row] of [
      [0, 0],
      [32, 0],
      [0, 32],
      [32, 32],
      [7, 19],
    ])
      expect(mesh[row * size + column]).toBeCloseTo((BOX_HEIGHT * (column + 2 * row)) / 96, 12);
    expect(mesh).toHaveLength(33 * 33);
  });

  it('goes on above the box where it is cut off, up to a thousand boxes, and stops at its floor', () => {
    const steep = surface((u) => (u === 1 ? 5000 : u), true);
    const { mesh } = reliefOf(steep, 'linear', 1);
    expect(mesh[SIZE - 1]).toBe(1000 * BOX_HEIGHT);
    expect(mesh[32]).toBeCloseTo(0.5 * BOX_HEIGHT, 9);
    const low = { ...surface((u) => u, true), lowest: 0.5 };
    expect(reliefOf(low, 'linear', null).mesh[0]).toBe(0);
  });
});

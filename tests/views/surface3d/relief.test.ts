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
});

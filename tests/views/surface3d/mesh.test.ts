/** The 3D picture has the map's colours: its vertices are given the positions of the map's own scale. */
import { describe, expect, it } from 'vitest';
import { quantilesOf } from '../../../src/math/equalize';
import { colourScale } from '../../../src/state/lossScale';
import type { SurfaceResult } from '../../../src/state/results';
import { SurfaceMesh } from '../../../src/views/surface3d/mesh';
import { reliefOf } from '../../../src/views/surface3d/relief';

const SIZE = 65;

function surface(lossAt: (w: number, b: number) => number): SurfaceResult {
  const along = (i: number) => (2 * i) / (SIZE - 1) - 1;
  const grid = Float64Array.from({ length: SIZE * SIZE }, (_, at) =>
    lossAt(along(at % SIZE), along(Math.floor(at / SIZE))),
  );
  return {
    grid,
    size: SIZE,
    coarse: false,
    window: { w: [-1, 1], b: [-1, 1] },
    lowest: Math.min(...grid),
    highest: Math.max(...grid),
    quantiles: quantilesOf(grid.slice()),
    isolines: [],
    minimum: null,
    minima: [],
  };
}

describe('the colours of the 3D surface', () => {
  it.each([
    ['a bowl', (w: number, b: number) => w * w + 4 * b * b],
    ['a flat slope, of which not every sample is needed', (w: number, b: number) => 3 + w + b],
    ['losses below 0', (w: number, b: number) => w * b - 1],
  ])('are those of the map for %s', (_, lossAt) => {
    const mesh = new SurfaceMesh();
    const result = surface(lossAt);
    const { lowest, highest, grid } = result;
    for (const colours of ['equalized', 'levels'] as const) {
      for (const levels of ['log', 'linear'] as const) {
        for (const clip of [null, lowest + (highest - lowest) / 3, highest + 1]) {
          const relief = reliefOf(result, 'linear', clip);
          const scale = colourScale(result, { colours, levels }, clip);
          mesh.setSurface(relief);
          mesh.setColours(result, relief, scale);
          const every = (SIZE - 1) / (relief.size - 1);
          const level = mesh.mesh.geometry.getAttribute('level');
          for (let row = 0, k = 0; row < relief.size; row++) {
            for (let column = 0; column < relief.size; column++) {
              const loss = grid[row * every * SIZE + column * every];
              expect(level.getX(k++)).toBeCloseTo(scale.position(loss), 6);
            }
          }
          expect(mesh.mesh.material.uniforms.isCut.value).toBe(clip !== null && clip < highest);
        }
      }
    }
    mesh.dispose();
  });
});

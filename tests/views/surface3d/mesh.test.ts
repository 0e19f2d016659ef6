/** The 3D picture has the map's colours: its shader is given the numbers of the map's own scale. */
import { describe, expect, it } from 'vitest';
import { lossScale } from '../../../src/state/lossScale';
import type { SurfaceResult } from '../../../src/state/results';
import { SurfaceMesh } from '../../../src/views/surface3d/mesh';

const surface = (lowest: number, highest: number): SurfaceResult => ({
  grid: new Float64Array(4),
  size: 2,
  coarse: false,
  window: { w: [-1, 1], b: [-1, 1] },
  lowest,
  highest,
  isolines: [],
  minimum: null,
  minima: [],
});

/** What the shader does with the uniforms, for a loss on the surface. */
function shaderShare(mesh: SurfaceMesh, { lowest, highest }: SurfaceResult, loss: number): number {
  const { floorLoss, logSpan, highestLevel } = mesh.mesh.material.uniforms;
  const share =
    logSpan.value > 0
      ? Math.log(Math.max(loss, floorLoss.value) / floorLoss.value) / logSpan.value
      : (loss - lowest) / (highest - lowest) / highestLevel.value;
  return Math.max(0, Math.min(1, share));
}

describe('the colours of the 3D surface', () => {
  it.each([
    [1e-9, 0.8],
    [0, 0.8],
    [0.02, 5],
    [-3, 2],
  ])('are those of the map for losses from %d to %d', (lowest, highest) => {
    const mesh = new SurfaceMesh();
    const result = surface(lowest, highest);
    for (const levels of ['log', 'linear'] as const) {
      for (const clip of [null, lowest + (highest - lowest) / 3, highest + 1]) {
        mesh.setLevels(result, levels, clip);
        const scale = lossScale(result, levels, clip);
        for (const part of [0, 1e-5, 1e-3, 0.1, 0.5, 1]) {
          const loss = lowest + part * (highest - lowest);
          expect(shaderShare(mesh, result, loss)).toBeCloseTo(scale.position(loss), 12);
        }
      }
    }
    mesh.dispose();
  });
});

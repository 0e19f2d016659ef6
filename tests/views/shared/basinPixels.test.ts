/** A basin map has the same colours on the map and on the 3D surface. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { basinColour } from '../../../src/math/basinColours';
import { FIRST_MINIMUM } from '../../../src/scene/basins';
import type { BasinsMark } from '../../../src/scene/marks';
import { OUTCOMES } from '../../../src/scene/outcome';
import { basinCss, writeBasinPixels } from '../../../src/views/shared/basinPixels';
import { SurfaceMesh } from '../../../src/views/surface3d/mesh';
import type { Relief } from '../../../src/views/surface3d/relief';

const mark: BasinsMark = {
  kind: 'basins',
  window: { w: [-1, 1], b: [-1, 1] },
  size: 2,
  // From the lowest b upwards.
  ends: Uint8Array.of(
    FIRST_MINIMUM,
    FIRST_MINIMUM + 1,
    OUTCOMES.indexOf('diverged'),
    OUTCOMES.indexOf('going'),
  ),
  slowness: Uint8Array.of(0, 255, 0, 0),
  key: [],
};

function pixel(...colour: [Parameters<typeof basinColour>[1], number]): number[] {
  const rgb = new Uint8Array(3);
  basinColour('light', ...colour, rgb, 0);
  return [...rgb, 255];
}

const expected = [pixel(0, 0), pixel(1, 1), pixel('diverged', 0), pixel('going', 0)];

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the pixels of a basin map', () => {
  it('are the colours of the ends by how slow they are, from the lowest b or from the highest', () => {
    const out = new Uint8Array(16);
    writeBasinPixels(mark, 'light', out, false);
    expect([...out]).toEqual(expected.flat());
    writeBasinPixels(mark, 'light', out, true);
    expect([...out]).toEqual([expected[2], expected[3], expected[0], expected[1]].flat());
  });

  it('have 32 shades, from that of the quickest to that of the slowest', () => {
    const slowness = Uint8Array.from({ length: 256 }, (_, i) => i);
    const out = new Uint8Array(4 * 256);
    writeBasinPixels(
      { size: 16, ends: new Uint8Array(256).fill(FIRST_MINIMUM + 1), slowness },
      'dark',
      out,
      false,
    );
    const rgb = (shade: number) => {
      const colour = new Uint8Array(3);
      basinColour('dark', 1, shade / 31, colour, 0);
      return [...colour, 255];
    };
    for (const slow of [0, 7, 8, 100, 247, 248, 255])
      expect([...out.subarray(4 * slow, 4 * slow + 4)]).toEqual(rgb(Math.floor(slow / 8)));
  });

  it('have, in a key, the colours of runs that are neither quick nor slow', () => {
    const css = (...colour: Parameters<typeof pixel>) =>
      `rgb(${pixel(...colour)
        .slice(0, 3)
        .join(' ')})`;
    expect(basinCss(FIRST_MINIMUM + 1, 'light')).toBe(css(1, 0.35));
    expect(basinCss(OUTCOMES.indexOf('diverged'), 'light')).toBe(css('diverged', 0.35));
  });

  it('lie on the 3D surface in place of the losses’ colours, and go again', () => {
    vi.stubGlobal('document', { documentElement: { dataset: {} } });
    const surface = new SurfaceMesh();
    const relief = { window: mark.window, sideW: 2, sideB: 2 } as Relief;
    const { uniforms } = surface.mesh.material;
    surface.setBasins(mark, relief);
    expect(uniforms.hasBasins.value).toBe(true);
    expect([...uniforms.basins.value.image.data]).toEqual(expected.flat());
    // From b = −1, which lies in front, to b = 1 behind.
    expect(uniforms.basinsAt.value.toArray()).toEqual([-1, 1, 2, -2]);
    surface.setBasins(undefined, relief);
    expect(uniforms.hasBasins.value).toBe(false);
    surface.dispose();
  });
});

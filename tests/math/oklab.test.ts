/** Colours to OKLab by the published matrices, and back by ours. */
import { describe, expect, it } from 'vitest';
import { oklabToSrgb } from '../../src/math/oklab';

type Three = readonly [number, number, number];

/** From sRGB bytes to OKLab, as Ottosson publishes it. */
function oklabOf(rgb: Three): Three {
  const [r, g, b] = rgb.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function srgbOf(...colour: Three): number[] {
  const out = new Uint8Array(5);
  oklabToSrgb(...colour, out, 1);
  expect([out[0], out[4]]).toEqual([0, 0]);
  return [...out.subarray(1, 4)];
}

describe('a colour in OKLab', () => {
  it('is the sRGB colour that it was made of, also where that is nearly black', () => {
    const bytes = [0, 3, 10, 11, 64, 128, 200, 255];
    for (const r of bytes)
      for (const g of bytes) for (const b of bytes) expect(srgbOf(...oklabOf([r, g, b]))).toEqual([r, g, b]);
  });

  it('is cut off where sRGB cannot show it', () => {
    expect(srgbOf(1.2, 0, 0)).toEqual([255, 255, 255]);
    expect(srgbOf(-0.2, 0, 0)).toEqual([0, 0, 0]);
    const [r, g] = srgbOf(0.7, 0.4, 0);
    expect([r, g]).toEqual([255, 0]);
  });
});

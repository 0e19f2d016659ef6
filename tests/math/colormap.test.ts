import { describe, expect, it } from 'vitest';
import { lossMap } from '../../src/math/colormap';
import { oklabToSrgb } from '../../src/math/oklab';

type Triple = [number, number, number];

/** sRGB bytes as linear light. */
function light(map: Uint8Array, index: number): Triple {
  return [0, 1, 2].map((k) => {
    const c = map[3 * index + k] / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

function apply(matrix: Triple[], v: Triple): Triple {
  return matrix.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as Triple;
}

/** Lightness, a and b of OKLab (Ottosson, 2020). */
function oklab(linear: Triple): Triple {
  const cones = apply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    linear,
  ).map(Math.cbrt) as Triple;
  return apply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

// Machado, Oliveira and Fernandes, “A physiologically-based model for simulation of color vision deficiency” (2009),
// severity 1, on linear light.
const EYES: [string, Triple[]][] = [
  [
    'full colour vision',
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    'protanopia',
    [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  ],
  [
    'deuteranopia',
    [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  ],
  [
    'tritanopia',
    [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  ],
];

/** The decided colours: at the lowest loss, at each third, at the highest. */
const DECIDED = {
  light: [
    [253, 249, 229],
    [191, 214, 190],
    [131, 176, 181],
    [110, 129, 158],
  ],
  dark: [
    [15, 18, 35],
    [27, 49, 71],
    [45, 86, 86],
    [120, 110, 78],
  ],
} as const;

const THEMES = [
  ['light', lossMap.light, -1],
  ['dark', lossMap.dark, 1],
] as const;

describe.each(THEMES)('the %s loss map', (theme, map, direction) => {
  it('has 256 colours', () => {
    expect(map).toBeInstanceOf(Uint8Array);
    expect(map).toHaveLength(768);
  });

  it('goes through the decided colours, and half-way between two of them is half-way in OKLab', () => {
    const colours = [0, 85, 170, 255].map((i) => [...map.subarray(3 * i, 3 * i + 3)]);
    expect(colours).toEqual(DECIDED[theme]);
    const [before, after] = [oklab(light(map, 85)), oklab(light(map, 171))];
    oklab(light(map, 128)).forEach((value, k) => {
      expect(Math.abs(value - (before[k] + after[k]) / 2)).toBeLessThan(0.003);
    });
  });

  it('never turns back in lightness, but for rounding to bytes', () => {
    for (let i = 1; i < 256; i++) {
      const step = oklab(light(map, i))[0] - oklab(light(map, i - 1))[0];
      expect(direction * step).toBeGreaterThan(-0.0005);
    }
  });

  it.each(EYES)('keeps its order in lightness, in even steps, for %s', (eyes, matrix) => {
    const lightness = Array.from({ length: 16 }, (_, i) => oklab(apply(matrix, light(map, 17 * i)))[0]);
    const steps = lightness.slice(1).map((value, i) => direction * (value - lightness[i]));
    const ratio = Math.max(...steps) / Math.min(...steps);
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(ratio).toBeLessThan(eyes === 'full colour vision' ? 1.25 : 2);
  });

  it('is quiet: low chroma everywhere', () => {
    for (let i = 0; i < 256; i++) {
      const [, a, b] = oklab(light(map, i));
      expect(Math.hypot(a, b)).toBeLessThan(0.05);
    }
  });

  it('spans a lightness of a third, and a contrast of 3.5 to 1', () => {
    expect(direction * (oklab(light(map, 255))[0] - oklab(light(map, 0))[0])).toBeGreaterThan(0.33);
    const luminance = (index: number) => {
      const [r, g, b] = light(map, index);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    const [low, high] = [luminance(0), luminance(255)].sort((a, b) => a - b);
    expect(high / low).toBeGreaterThan(3.5);
  });
});

describe('oklabToSrgb', () => {
  it.each<[string, Triple, Triple]>([
    ['black', [0, 0, 0], [0, 0, 0]],
    ['white', [1, 0, 0], [255, 255, 255]],
    ['red', [0.62795536, 0.22486306, 0.1258463], [255, 0, 0]],
    ['green', [0.86643961, -0.23388757, 0.17949848], [0, 255, 0]],
    ['blue', [0.45201372, -0.03245698, -0.31152815], [0, 0, 255]],
    ['what is brighter than white, cut off', [1.3, 0, 0], [255, 255, 255]],
  ])('gives %s', (_, [lightness, a, b], expected) => {
    const out = new Uint8Array(4).fill(7);
    oklabToSrgb(lightness, a, b, out, 1);
    expect([...out]).toEqual([7, ...expected]);
  });
});

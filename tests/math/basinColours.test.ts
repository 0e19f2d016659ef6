import { describe, expect, it } from 'vitest';
import { type BasinColour, basinColour } from '../../src/math/basinColours';

type Rgb = readonly [number, number, number];

/** Machado, Oliveira and Fernandes, “A physiologically-based model for simulation of color vision deficiency”, 2009. */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  'eyes that see all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'eyes that see no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'eyes that see no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** As linear light. */
function lightOf(theme: 'light' | 'dark', colour: BasinColour, slowness: number): Rgb {
  const bytes = new Uint8Array(3);
  basinColour(theme, colour, slowness, bytes, 0);
  const [r, g, b] = [...bytes].map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

function seen(matrix: readonly Rgb[], colour: Rgb): Rgb {
  const [r, g, b] = matrix.map((row) =>
    Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])),
  );
  return [r, g, b];
}

/** OKLab, in which equal distances look about equal. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;

/** The first minima, whose colours are told apart at a glance. */
const FIRST_COLOURS = 8;

/** The ink of each theme. */
const INK = { light: 0.05 + 0.012, dark: 0.05 + 0.84 };

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(Object.entries(EYES))('no two minima have colours that are alike for %s', (_eyes, matrix) => {
    const places = Array.from({ length: FIRST_COLOURS }, (_, i) =>
      oklab(seen(matrix, lightOf(theme, i, 0.5))),
    );
    for (const [i, one] of places.entries()) {
      for (const [k, other] of places.slice(0, i).entries()) {
        const apart = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
        // The first four, which most surfaces get along with, are further apart.
        expect(apart, `${i} and ${k}`).toBeGreaterThan(i < 4 ? 0.08 : 0.05);
      }
    }
  });

  it('each of 200 minima has a colour of its own, and neighbours by number are not alike', () => {
    const places = Array.from({ length: 200 }, (_, i) => oklab(lightOf(theme, i, 0.5)));
    for (const [i, one] of places.entries()) {
      for (const [k, other] of places.slice(0, i).entries()) {
        const apart = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
        expect(apart, `${i} and ${k}`).toBeGreaterThan(i - k < 8 ? 0.03 : 0.002);
      }
    }
  });

  it('ink is read on every one of them, however many steps the runs take', () => {
    for (const colour of [
      ...Array.from({ length: 200 }, (_, i) => i),
      'going',
      'stopped',
      'elsewhere',
      'flat',
      'diverged',
    ] as const) {
      for (const slowness of [0, 0.5, 1]) {
        const back = luminance(lightOf(theme, colour, slowness));
        const contrast = Math.max(back, INK[theme]) / Math.min(back, INK[theme]);
        expect(contrast, `${colour} ${slowness}`).toBeGreaterThanOrEqual(4);
      }
    }
  });

  it('a run that takes longer has a colour further from the page', () => {
    const levels = [0, 0.5, 1].map((slowness) => luminance(lightOf(theme, 2, slowness)));
    const upwards = theme === 'dark' ? levels : levels.toReversed();
    expect(upwards).toEqual([...levels].sort((a, b) => a - b));
  });
});

describe('the colours that maps were saved with', () => {
  const hex = (theme: 'light' | 'dark', colour: BasinColour, slowness: number) => {
    const bytes = new Uint8Array(5);
    basinColour(theme, colour, slowness, bytes, 1);
    expect([bytes[0], bytes[4]]).toEqual([0, 0]);
    return [...bytes.subarray(1, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const minima = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 60, 255];

  it('are those of the first minima and of further ones', () => {
    expect(minima.map((minimum) => hex('light', minimum, 0.5)).join(' ')).toBe(
      '9db5f7 ecbe7d c894a0 95dad5 be91cd dcafa3 a3ceff d39d6d 7cbea7 bfa6d8 ceb480 85c7df b7c38c b2b1e7',
    );
    expect(minima.map((minimum) => hex('dark', minimum, 0.5)).join(' ')).toBe(
      '2e3e72 6b4700 4b2530 1f5e5a 452150 5e3c32 315480 542b00 024635 48345a 533f0f 0c4e61 434b1d 3f3c66',
    );
  });

  it('go from those of the quickest runs to those of the slowest', () => {
    expect([hex('light', 0, 0), hex('light', 0, 1)]).toEqual(['b6cfff', '849cdc']);
    expect([hex('dark', 0, 0), hex('dark', 0, 1)]).toEqual(['1b295a', '43558a']);
  });

  it('are greys of runs that end at no minimum', () => {
    const greys = ['going', 'stopped', 'elsewhere', 'flat', 'diverged'] as const;
    const all = (theme: 'light' | 'dark', slowness: number) =>
      greys.map((grey) => hex(theme, grey, slowness)).join(' ');
    expect(all('light', 0.5)).toBe('e4e4e4 d5d5d5 c8c8c8 b8b8b8 a4a4a4');
    expect(all('light', 0)).toBe('eaeaea dadada cdcdcd bebebe a9a9a9');
    expect(all('dark', 0.5)).toBe('242424 303030 3a3a3a 464646 585858');
    expect(all('dark', 0)).toBe('202020 2c2c2c 363636 424242 535353');
  });
});

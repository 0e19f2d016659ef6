/** The runs' colours can be told from the page, and from each other, by eyes of every kind. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RUN_COLOURS } from '../../src/runStyle/runStyle';

type Rgb = readonly [number, number, number];

const css = readFileSync('src/app/theme.css', 'utf8');
const [light, dark] = css.split(":root[data-theme='dark']");

/** Of a variable of the theme, as linear light. */
function light3(block: string, name: string): Rgb {
  const found = new RegExp(`${name}: #(..)(..)(..);`).exec(block);
  if (found === null) throw new Error(`The theme has no ${name}`);
  const [r, g, b] = found.slice(1).map((hex) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

function contrast(some: Rgb, other: Rgb): number {
  const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  const [low, high] = [luminance(some), luminance(other)].sort((a, b) => a - b);
  return high / low;
}

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

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in the %s theme', (_theme, block) => {
  const colours = RUN_COLOURS.map((colour) => light3(block, `--run-${colour}`));

  it.each(['--page', '--panel', '--raised'])(
    'every colour has a contrast of at least 3 to 1 on %s',
    (ground) => {
      const back = light3(block, ground);
      for (const colour of colours) expect(contrast(colour, back)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(Object.entries(EYES))('no two colours are alike for %s', (_eyes, matrix) => {
    const places = colours.map((colour) => oklab(seen(matrix, colour)));
    for (const [i, one] of places.entries()) {
      for (const other of places.slice(0, i)) {
        // Some seven of the differences that are just noticed.
        const apart = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
        expect(apart).toBeGreaterThan(0.07);
      }
    }
  });
});

describe('in forced colours', () => {
  // A system's high contrast has black or white as its ground; the theme follows it, whatever a person chose.
  it.each([
    ['light', light, [1, 1, 1]],
    ['dark', dark, [0, 0, 0]],
  ] as const)('the %s colours stand out on the system’s own ground', (_theme, block, ground) => {
    for (const colour of RUN_COLOURS)
      expect(contrast(light3(block, `--run-${colour}`), ground)).toBeGreaterThanOrEqual(3);
  });
});

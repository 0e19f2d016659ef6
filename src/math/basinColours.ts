/**
 * The colours of basins: a ground for paths and isolines, as the colours of the loss are, in the same range of lightness.
 * Each minimum has a hue of its own; what ends at none is grey. The longer a run takes, the further the colour is from the
 * page: darker on a light one, lighter on a dark one.
 */
import { oklabToSrgb } from './oklab';

/** Lightness beside that of the theme, a and b of OKLab. Neighbours differ also for eyes that see no red or no green. */
type Hue = readonly [lighter: number, a: number, b: number];

/**
 * Those of the first minima: blue, yellow, pink, mint, violet, salmon, sky, amber. Found by a search that kept the
 * two most alike of them, and of the first four, as far apart as it could, in both themes and for eyes of every kind.
 */
const HUES: readonly Hue[] = [
  [-0.001, -0.003, -0.12],
  [0.048, 0.03, 0.116],
  [-0.06, 0.077, 0.005],
  [0.06, -0.083, -0.015],
  [-0.06, 0.088, -0.081],
  [0.012, 0.055, 0.04],
  [0.06, -0.028, -0.108],
  [-0.044, 0.051, 0.097],
];
/** The first minima, whose colours are told apart at a glance. */
export const FIRST_COLOURS = HUES.length;

/** Cosine and sine of the golden angle: turns by it come ever between those that are there, and no two are alike. */
const [TURN_COS, TURN_SIN] = [-0.7373688780783197, 0.6754902942615238];
/** How colourful and how much lighter further minima are, in turn: seven, since turns are nearly whole after 55, 89 and 144. */
const SHADES = [
  [0.115, 0],
  [0.07, 0.045],
  [0.095, -0.045],
  [0.055, 0],
  [0.08, -0.02],
  [0.1, 0.03],
  [0.065, -0.045],
] as const;

/** Of as many minima as a byte can tell apart. */
const ALL_HUES = [...HUES];
for (
  let [x, y] = [1, 0];
  ALL_HUES.length < 256;
  [x, y] = [TURN_COS * x - TURN_SIN * y, TURN_SIN * x + TURN_COS * y]
) {
  const [chroma, lighter] = SHADES[ALL_HUES.length % SHADES.length];
  ALL_HUES.push([lighter, chroma * x, chroma * y]);
}

const THEMES = {
  light: { quick: 0.86, slow: 0.7, chroma: 0.82 },
  dark: { quick: 0.3, slow: 0.46, chroma: 0.75 },
} as const;
export type GroundTheme = keyof typeof THEMES;

/** Greys by how far they are from the page, from 0 to 1. */
const GREYS = { going: 0, stopped: 0.3, elsewhere: 0.55, flat: 0.85, diverged: 1.25 } as const;
export type BasinGrey = keyof typeof GREYS;

/** A minimum's number, from 0, or what a run comes to that ends at none. */
export type BasinColour = number | BasinGrey;

/**
 * @param slowness 0 (the quickest) … 1 (the slowest)
 * @param out receives red, green and blue (sRGB, 0 … 255) at `offset`
 */
export function basinColour(
  theme: GroundTheme,
  colour: BasinColour,
  slowness: number,
  out: Uint8Array,
  offset: number,
): void {
  const { quick, slow, chroma } = THEMES[theme];
  if (typeof colour !== 'number') {
    const far = GREYS[colour] + 0.2 * (slowness - 0.5);
    oklabToSrgb(quick + (slow - quick) * far + (theme === 'light' ? 0.06 : -0.04), 0, 0, out, offset);
    return;
  }
  const [lighter, a, b] = ALL_HUES[colour % ALL_HUES.length];
  const lightness = quick + (slow - quick) * slowness + lighter;
  oklabToSrgb(lightness, chroma * a, chroma * b, out, offset);
}

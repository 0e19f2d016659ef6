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
const HUES: Hue[] = [
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
export const FIRST_COLOURS = 8;

/**
 * Further ones, of as many minima as a byte can tell apart. Turns by the golden angle, here its cosine and sine, come ever
 * between those that are there. They are nearly whole after 55, 89 and 144, so colours differ in turn by lightness and chroma
 * too, of which 21 pairs go by.
 */
for (let n = FIRST_COLOURS, x = 0.1, y = 0; n < 256; n++) {
  const share = 0.5 + 0.1 * (n % 7);
  HUES.push([0.045 * ((n % 3) - 1), share * x, share * y]);
  const turned = -0.737369 * x - 0.67549 * y;
  y = 0.67549 * x - 0.737369 * y;
  x = turned;
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
  const [lighter, a, b] = HUES[colour];
  const lightness = quick + (slow - quick) * slowness + lighter;
  oklabToSrgb(lightness, chroma * a, chroma * b, out, offset);
}

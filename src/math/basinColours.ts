/**
 * The colours of basins: a ground for paths and isolines, as the colours of the loss are, in the same range of lightness.
 * Each minimum has a hue of its own; what ends at none is grey. The longer a run takes, the further the colour is from the
 * page: darker on a light one, lighter on a dark one.
 */
import { oklabToSrgb } from './oklab';

/** Lightness beside that of the theme, a and b of OKLab, in thousandths. Neighbours differ also for eyes that see no red or no green. */
type Hue = readonly [lighter: number, a: number, b: number];

/**
 * Those of the first minima: blue, yellow, pink, mint, violet, salmon, sky, amber. Found by a search that kept the
 * two most alike of them, and of the first four, as far apart as it could, in both themes and for eyes of every kind.
 */
const HUES: Hue[] = [
  [-1, -3, -120],
  [48, 30, 116],
  [-60, 77, 5],
  [60, -83, -15],
  [-60, 88, -81],
  [12, 55, 40],
  [60, -28, -108],
  [-44, 51, 97],
];
/*
 * Further ones, of as many minima as a byte can tell apart. Turns by the golden angle, here its cosine and sine, come ever
 * between those that are there. They are nearly whole after 55, 89 and 144, so seven lightnesses go by in turn too.
 */
for (let n = HUES.length, x = -90, y = 16; n < 256; n++) {
  HUES.push([15 * (n % 7) - 45, x, y]);
  [x, y] = [-0.737 * x - 0.676 * y, 0.676 * x - 0.737 * y];
}

const THEMES = {
  light: { quick: 0.86, slow: 0.7, chroma: 0.00082 },
  dark: { quick: 0.3, slow: 0.46, chroma: 0.00075 },
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
  const isMinimum = typeof colour === 'number';
  const far = isMinimum ? slowness : GREYS[colour] + 0.2 * (slowness - 0.5);
  const [lighter, a, b] = isMinimum ? HUES[colour] : [theme === 'light' ? 60 : -40, 0, 0];
  oklabToSrgb(quick + (slow - quick) * far + lighter / 1000, chroma * a, chroma * b, out, offset);
}

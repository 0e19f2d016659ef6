/** The pixels of a basin map, for the map, the 3D surface and small maps alike. */
import { basinColour, type GroundTheme } from '../../math/basinColours';
import { kindOfEnd } from '../../scene/basins';
import type { BasinsMark } from '../../scene/marks';

/** Steps of slowness that are told apart. */
const SHADES = 32;
const ENDS = 256;

const tables: Partial<Record<GroundTheme, Uint8Array>> = {};

/** Red, green and blue of each end in each shade. */
function tableOf(theme: GroundTheme): Uint8Array {
  let table = tables[theme];
  if (table !== undefined) return table;
  table = new Uint8Array(3 * SHADES * ENDS);
  for (let end = 0, at = 0; end < ENDS; end++) {
    for (let shade = 0; shade < SHADES; shade++, at += 3)
      basinColour(theme, kindOfEnd(end), shade / (SHADES - 1), table, at);
  }
  tables[theme] = table;
  return table;
}

/**
 * @param out receives red, green, blue and opacity of each start: 4 · size² bytes
 * @param downwards whether the first row is that of the highest b, as in a picture, and not of the lowest
 */
export function writeBasinPixels(
  { size, ends, slowness }: Pick<BasinsMark, 'size' | 'ends' | 'slowness'>,
  theme: GroundTheme,
  out: Uint8Array | Uint8ClampedArray,
  downwards: boolean,
): void {
  const table = tableOf(theme);
  for (let row = 0, k = 0; row < size; row++) {
    let at = 4 * size * (downwards ? size - 1 - row : row);
    for (let column = 0; column < size; column++, k++, at += 4) {
      const colour = 3 * (SHADES * ends[k] + ((slowness[k] * SHADES) >> 8));
      out[at] = table[colour];
      out[at + 1] = table[colour + 1];
      out[at + 2] = table[colour + 2];
      out[at + 3] = 255;
    }
  }
}

/** An end's colour as CSS has it, of runs that are neither quick nor slow. */
export function basinCss(end: number, theme: GroundTheme): string {
  const rgb = new Uint8Array(3);
  basinColour(theme, kindOfEnd(end), 0.35, rgb, 0);
  return `rgb(${rgb.join(' ')})`;
}

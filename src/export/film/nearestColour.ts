/**
 * The palette's nearest colour for each pixel. gifenc has this too, but it looks up one place of 5, 6 and 5 bits: the first pixel
 * there answers for colours up to 7 levels away, and a pale slope came out pink in patches.
 */

export type Colour = readonly [red: number, green: number, blue: number];

/** The bits of a channel that count, of 8: levels that differ by one share an answer, which is not seen, and the table has 2²¹ places instead of 2²⁴. */
const BITS = 7;
const DROPPED = 8 - BITS;

/**
 * @param palette at most 255 colours, of levels from 0 to 255
 * @returns for the pixels of a frame, 4 bytes each, the places of their colours in the palette; what has been looked up is kept
 */
export function nearestIn(palette: readonly Colour[]): (rgba: Uint8ClampedArray) => Uint8Array {
  /** One more than the place; 0 where nobody has asked. */
  const known = new Uint8Array(1 << (3 * BITS));
  return (rgba) => {
    const places = new Uint8Array(rgba.length / 4);
    for (let i = 0; i < places.length; i++) {
      const red = rgba[4 * i];
      const green = rgba[4 * i + 1];
      const blue = rgba[4 * i + 2];
      const key = ((((red >> DROPPED) << BITS) | (green >> DROPPED)) << BITS) | (blue >> DROPPED);
      if (known[key] === 0) known[key] = 1 + nearest(palette, red, green, blue);
      places[i] = known[key] - 1;
    }
    return places;
  };
}

function nearest(palette: readonly Colour[], red: number, green: number, blue: number): number {
  let [found, least] = [0, Number.POSITIVE_INFINITY];
  for (let i = 0; i < palette.length; i++) {
    const [r, g, b] = palette[i];
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [found, least] = [i, distance];
  }
  return found;
}

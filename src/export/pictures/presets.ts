/** Sizes of saved pictures, with type that can be read at each. */

export interface PictureSize {
  /** In CSS pixels: of the picture at 1×. */
  readonly width: number;
  readonly height: number;
  /** The size of type, relative to that on the page. */
  readonly type: number;
  /** The lengths that a program shows the file with. */
  readonly shown: readonly [width: string, height: string];
}

interface Preset {
  readonly one: PictureSize;
  /** The size of a picture of the whole bench, which has more to show. */
  readonly bench: PictureSize;
}

const PIXELS_PER_CM = 96 / 2.54;

const inPixels = (width: number, height: number, type: number): PictureSize => ({
  width,
  height,
  type,
  shown: [`${width}px`, `${height}px`],
});

const inCentimetres = (width: number, height: number, type: number): PictureSize => ({
  width: Math.round(width * PIXELS_PER_CM),
  height: Math.round(height * PIXELS_PER_CM),
  type,
  shown: [`${width}cm`, `${height}cm`],
});

/** Type is some 8 points high on paper, and on a slide large enough for the last row. */
export const PRESETS = {
  screen: { one: inPixels(900, 640, 1), bench: inPixels(1440, 960, 1) },
  slide: { one: inPixels(1280, 720, 1.8), bench: inPixels(1280, 720, 1.2) },
  column: { one: inCentimetres(17, 11, 1), bench: inCentimetres(17, 20, 0.95) },
  half: { one: inCentimetres(8.3, 7, 0.95), bench: inCentimetres(8.3, 24, 0.95) },
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetId = keyof typeof PRESETS;

export function sizeOf(preset: PresetId, isBench: boolean): PictureSize {
  return PRESETS[preset][isBench ? 'bench' : 'one'];
}

/** The pixels of the file for each CSS pixel, along each side. */
export const SCALES = [1, 2, 4] as const;
export type Scale = (typeof SCALES)[number];

/** Sizes of saved pictures, with type that can be read at each. */

export interface Preset {
  readonly id: string;
  /** In CSS pixels: of the picture at 1×. */
  readonly width: number;
  readonly height: number;
  /** How much larger than on the page type is. */
  readonly type: number;
  /** The lengths that a program shows the file with. */
  readonly shown: readonly [width: string, height: string];
}

const PIXELS_PER_CM = 96 / 2.54;

const inPixels = (id: string, width: number, height: number, type: number): Preset => ({
  id,
  width,
  height,
  type,
  shown: [`${width}px`, `${height}px`],
});

const inCentimetres = (id: string, width: number, height: number, type: number): Preset => ({
  id,
  width: Math.round(width * PIXELS_PER_CM),
  height: Math.round(height * PIXELS_PER_CM),
  type,
  shown: [`${width}cm`, `${height}cm`],
});

/** Type is some 8 points high on paper, and on a slide large enough for the last row. */
export const PRESETS = {
  screen: inPixels('screen', 900, 640, 1),
  slide: inPixels('slide', 1280, 720, 1.8),
  column: inCentimetres('column', 17, 11, 1),
  half: inCentimetres('half', 8.3, 7, 0.95),
} as const;

export type PresetId = keyof typeof PRESETS;

/** How many pixels of the file a CSS pixel has along each side. */
export const SCALES = [1, 2, 4] as const;
export type Scale = (typeof SCALES)[number];

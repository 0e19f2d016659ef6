/**
 * A film as a GIF. All frames share one palette, made of a few of them, and each holds what has changed since the one
 * before: most of a picture stands still.
 */
import { GIFEncoder, quantize } from 'gifenc';
import { nearestIn } from './nearestColour';

/** GIF has 256 colours; one of them stands for "as before". */
const COLOURS = 255;

/** Pixels of the samples that the palette is made of: more take long and change no colour. */
const SAMPLED_PIXELS = 250_000;

export interface GifFile {
  /** A frame that is like others of the film, before the first one of it. */
  sample(rgba: Uint8ClampedArray): void;
  add(rgba: Uint8ClampedArray, seconds: number): void;
  finish(): Uint8Array<ArrayBuffer>;
}

/**
 * @param width in pixels, as `height`
 * @param loops whether it is played for ever
 */
export function createGifFile(width: number, height: number, loops: boolean): GifFile {
  const gif = GIFEncoder();
  const samples: Uint8ClampedArray[] = [];
  let indicesOf: ReturnType<typeof nearestIn> | null = null;
  let before: Uint8Array | null = null;

  return {
    sample: (rgba) => samples.push(thinned(rgba, SAMPLED_PIXELS)),
    add: (rgba, seconds) => {
      let palette: ReturnType<typeof quantize> | undefined;
      if (indicesOf === null) {
        palette = quantize(joined(samples.length > 0 ? samples : [thinned(rgba, SAMPLED_PIXELS)]), COLOURS);
        indicesOf = nearestIn(palette);
      }
      const indices = indicesOf(rgba);
      gif.writeFrame(before === null ? indices : changes(indices, before), width, height, {
        // A palette of less than 256 is filled up by the file: the index of "as before" is always there.
        palette: palette && filled(palette),
        delay: seconds * 1000,
        transparent: palette === undefined,
        transparentIndex: COLOURS,
        dispose: 1,
        repeat: loops ? 0 : -1,
      });
      before = indices;
    },
    finish: () => {
      gif.finish();
      return gif.bytes();
    },
  };
}

function filled(palette: ReturnType<typeof quantize>): ReturnType<typeof quantize> {
  const black: [number, number, number] = [0, 0, 0];
  return [...palette, ...Array.from({ length: COLOURS + 1 - palette.length }, () => black)];
}

function changes(indices: Uint8Array, before: Uint8Array): Uint8Array {
  const changed = new Uint8Array(indices.length);
  for (let i = 0; i < indices.length; i++) changed[i] = indices[i] === before[i] ? COLOURS : indices[i];
  return changed;
}

/** Every so manieth pixel. A stride that divides the width would take columns. */
function thinned(rgba: Uint8ClampedArray, most: number): Uint8ClampedArray {
  const stride = Math.ceil(rgba.length / 4 / most) | 1;
  const count = Math.ceil(rgba.length / 4 / stride);
  const taken = new Uint8ClampedArray(count * 4);
  for (let pixel = 0; pixel < count; pixel++)
    for (let byte = 0; byte < 4; byte++) taken[pixel * 4 + byte] = rgba[pixel * stride * 4 + byte];
  return taken;
}

function joined(parts: readonly Uint8ClampedArray[]): Uint8ClampedArray {
  const all = new Uint8ClampedArray(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

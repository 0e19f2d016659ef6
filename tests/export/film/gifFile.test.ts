import { describe, expect, it } from 'vitest';
import { createGifFile } from '../../../src/export/film/gifFile';
import { readGif } from '../gif';

const WIDTH = 40;
const HEIGHT = 30;
const GROUND = [240, 240, 236];
const DOT = [200, 40, 60];

/** A dot that walks to the right over a ground. */
function frame(step: number): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  for (let pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
    const isDot = Math.floor(pixel / WIDTH) === 10 && pixel % WIDTH === step;
    rgba.set([...(isDot ? DOT : GROUND), 255], pixel * 4);
  }
  return rgba;
}

/** The difference that a colour may have from the drawn one: the palette keeps 5 bits of red and blue. */
const TOLERANCE = 8;

describe('a film as a GIF', () => {
  const write = (loops: boolean) => {
    const file = createGifFile(WIDTH, HEIGHT, loops);
    for (const step of [0, 5]) file.sample(frame(step));
    for (let step = 0; step <= 5; step++) file.add(frame(step), step === 5 ? 1 : 0.04);
    return readGif(file.finish());
  };

  it('has its size, its frames and how long each is shown', () => {
    const { width, height, frames } = write(true);
    expect([width, height]).toEqual([WIDTH, HEIGHT]);
    expect(frames.map(({ hundredths }) => hundredths)).toEqual([4, 4, 4, 4, 4, 100]);
  });

  it('shows what was drawn, also where a frame holds only what has changed', () => {
    const { frames } = write(true);
    frames.forEach(({ rgb }, step) => {
      const wanted = frame(step);
      for (let pixel = 0; pixel < WIDTH * HEIGHT; pixel++)
        for (let part = 0; part < 3; part++)
          expect(Math.abs(rgb[pixel * 3 + part] - wanted[pixel * 4 + part])).toBeLessThanOrEqual(TOLERANCE);
    });
  });

  it('has no colour that is farther from what was drawn than another of its palette', () => {
    const side = 128;
    const slope = new Uint8ClampedArray(side * side * 4);
    for (let pixel = 0; pixel < side * side; pixel++) {
      const [x, y] = [(pixel % side) / side, Math.floor(pixel / side) / side];
      slope.set([110 + 140 * x, 130 + 120 * y, 160 + 70 * x * y, 255], pixel * 4);
    }
    const file = createGifFile(side, side, true);
    file.add(slope, 0.04);
    const { rgb } = readGif(file.finish()).frames[0];
    const palette = new Map<number, readonly number[]>();
    for (let at = 0; at < rgb.length; at += 3)
      palette.set((rgb[at] << 16) | (rgb[at + 1] << 8) | rgb[at + 2], [...rgb.subarray(at, at + 3)]);
    let worst = 0;
    for (let pixel = 0; pixel < side * side; pixel++) {
      const from = (colour: readonly number[]) =>
        Math.hypot(...colour.map((part, i) => part - slope[pixel * 4 + i]));
      const taken = from([...rgb.subarray(pixel * 3, pixel * 3 + 3)]);
      worst = Math.max(worst, taken - Math.min(...[...palette.values()].map(from)));
    }
    // Colours that differ in the last bit of each part may share one: twice as far as they are apart.
    expect(worst).toBeLessThan(2 * Math.sqrt(3));
  });

  it('is played for ever or once', () => {
    expect(write(true).repeat).toBe(0);
    expect(write(false).repeat).toBeNull();
  });

  it('of a picture that stands still grows with each frame by a tenth of the first at most', () => {
    const size = (count: number) => {
      const file = createGifFile(200, 200, true);
      const noise = new Uint8ClampedArray(200 * 200 * 4).map((_, i) => (i % 4 === 3 ? 255 : (i * 97) % 251));
      for (let i = 0; i < count; i++) file.add(noise, 0.04);
      return file.finish().length;
    };
    expect((size(11) - size(1)) / 10).toBeLessThan(size(1) / 10);
  });
});

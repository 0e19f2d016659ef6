import { describe, expect, it } from 'vitest';
import { createGifFile } from '../../src/export/film/gifFile';
import { readGif } from './gif';

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

/** How far a colour may be from what was drawn: the palette keeps 5 bits of red and blue. */
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

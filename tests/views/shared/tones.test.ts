/** Layers, runs and isolines can be seen on every colour of the loss, in both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lossMap } from '../../../src/math/colormap';
import { RUN_COLOURS } from '../../../src/runStyle/runStyle';
import type { Tone } from '../../../src/scene/marks';
import { ISOLINE_ALPHA } from '../../../src/views/contour/isolines';
import { toneVariable } from '../../../src/views/shared/tones';

const TONES: readonly Tone[] = ['ink', 'soft', 'accent', 'warn', 'good', 'bad'];
const css = readFileSync('src/app/theme.css', 'utf8');
const [light, dark] = css.split(":root[data-theme='dark']");

function rgbOf(block: string, variable: string): number[] {
  const found = new RegExp(`${variable}: #(..)(..)(..);`).exec(block);
  if (found === null) throw new Error(`The theme has no ${variable}`);
  return found.slice(1).map((hex) => Number.parseInt(hex, 16));
}

/** WCAG 2's relative luminance of sRGB bytes. */
function luminance(rgb: ArrayLike<number>): number {
  const linear = (byte: number) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in the %s theme', (theme, block) => {
  it.each(TONES)('%s has a contrast of at least 3 to 1 on the map', (tone) => {
    const front = luminance(rgbOf(block, toneVariable(tone)));
    for (let i = 0; i < 256; i++) {
      const back = luminance(lossMap[theme].slice(3 * i, 3 * i + 3));
      expect(contrast(front, back)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(RUN_COLOURS)(
    'the line of run colour %i has a contrast of at least 3 to 1 on its halo, over all of the map',
    (run) => {
      const front = luminance(rgbOf(block, `--run-${run}`));
      const [, halo, alpha] = /--halo: rgb\((.*?) \/ (.*?)\);/.exec(block) ?? [];
      const over = halo.split(' ').map(Number);
      for (let i = 0; i < 256; i++) {
        const back = luminance(
          over.map((value, k) => Number(alpha) * value + (1 - Number(alpha)) * lossMap[theme][3 * i + k]),
        );
        expect(contrast(front, back)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('isolines are told from every colour of the map, and names on them are read', () => {
    const ink = rgbOf(block, '--ink');
    for (let i = 0; i < 256; i++) {
      const ground = [...lossMap[theme].subarray(3 * i, 3 * i + 3)];
      const line = ground.map((value, k) => value + ISOLINE_ALPHA * (ink[k] - value));
      expect(contrast(luminance(line), luminance(ground))).toBeGreaterThanOrEqual(2);
      expect(contrast(luminance(ink), luminance(ground))).toBeGreaterThanOrEqual(4);
    }
  });
});

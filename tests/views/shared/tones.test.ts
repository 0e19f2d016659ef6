/** The colours of layers can be seen on every colour of the loss, in both themes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lossMap } from '../../../src/math/colormap';
import type { Tone } from '../../../src/scene/marks';
import { toneVariable } from '../../../src/views/shared/tones';

const TONES: readonly Tone[] = ['ink', 'soft', 'accent', 'warn', 'good', 'bad'];
const css = readFileSync('src/app/theme.css', 'utf8');
const [light, dark] = css.split(":root[data-theme='dark']");

function colour(block: string, tone: Tone): number[] {
  const found = new RegExp(`${toneVariable(tone)}: #(..)(..)(..);`).exec(block);
  if (found === null) throw new Error(`The theme has no ${toneVariable(tone)}`);
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

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in the %s theme', (theme, block) => {
  it.each(TONES)('%s has a contrast of at least 3 to 1 on the map', (tone) => {
    const front = luminance(colour(block, tone));
    for (let i = 0; i < 256; i++) {
      const back = luminance(lossMap[theme].slice(3 * i, 3 * i + 3));
      const contrast = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
      expect(contrast).toBeGreaterThanOrEqual(3);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { crossingsOf, gapsOf, levelsInWords } from '../../../../src/lessons/explorables/contours/spacing';
import type { ProfileAnswer } from '../../../../src/scene/studies';

/** L = d² from d = −2 to 2, sampled finely. */
function parabola(count = 401): ProfileAnswer {
  const at = Float64Array.from({ length: count }, (_, i) => -2 + (4 * i) / (count - 1));
  return {
    from: { w: -2, b: 0 },
    to: { w: 2, b: 0 },
    distance: at.map((d) => d + 2),
    loss: at.map((d) => d * d),
    slope: at.map((d) => 2 * d),
  };
}

describe('the spacing of isolines along a line', () => {
  test('finds each crossing where the profile has that loss', () => {
    const crossings = crossingsOf(parabola(), [1, 2.25]);
    expect(crossings.map(({ level }) => level)).toEqual([2.25, 1, 1, 2.25]);
    for (const [found, wanted] of [
      [crossings[0].distance, 0.5],
      [crossings[1].distance, 1],
      [crossings[2].distance, 3],
      [crossings[3].distance, 3.5],
    ])
      expect(found).toBeCloseTo(wanted, 4);
  });

  test('counts a line once where a sample lies on it, and not at all where it only touches', () => {
    const profile = parabola(5); // samples at −2, −1, 0, 1, 2
    expect(crossingsOf(profile, [1])).toHaveLength(2);
    expect(crossingsOf(profile, [0])).toHaveLength(0);
  });

  test('puts several lines between two samples in the order in which they are met', () => {
    const levels = crossingsOf(parabola(3), [1, 3, 2]).map(({ level }) => level);
    expect(levels).toEqual([3, 2, 1, 1, 2, 3]);
  });

  test('says Δc over the distance, which is the mean slope on the way', () => {
    const profile = parabola();
    const [steep] = gapsOf(profile, crossingsOf(profile, [1, 2.25]));
    expect(steep.distance).toBeCloseTo(0.5, 4);
    expect(steep.rise).toBeCloseTo(2.5, 3); // (2.25 − 1) / 0.5
    expect(steep.slope).toBeCloseTo(2.5, 1);
  });

  test('leaves out the way from a line back to itself, through the bottom', () => {
    const profile = parabola();
    const ways = gapsOf(profile, crossingsOf(profile, [1, 2.25]));
    expect(ways.map(({ from, to }) => [from.level, to.level])).toEqual([
      [2.25, 1],
      [1, 2.25],
    ]);
  });

  test('writes the two losses of a way with three digits, and with more where these are alike', () => {
    const profile = parabola();
    const written = (levels: number[]) => levelsInWords(gapsOf(profile, crossingsOf(profile, levels))[0]);
    expect(written([1, 2.25])).toBe('2.25\u00a0→\u00a01');
    expect(written([1.0001, 1.0002])).toBe('1.0002\u00a0→\u00a01.0001');
  });
});

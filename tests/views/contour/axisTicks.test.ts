import { describe, expect, it } from 'vitest';
import { axisTicks } from '../../../src/views/contour/axisTicks';

const texts = (ticks: readonly { readonly text: string }[]) =>
  ticks.map(({ text }) => text).filter((text) => text !== '');

describe('the ticks of the map', () => {
  const window = { w: [-6, 6], b: [-6, 6] } as const;

  it('stand at every whole number of the usual window, in a large map as in a small one', () => {
    for (const size of [120, 300, 900]) {
      const { w, b } = axisTicks(window, size, size, 1);
      const whole = Array.from({ length: 13 }, (_, i) => i - 6);
      expect(w.map(({ value }) => value)).toEqual(whole);
      expect(b.map(({ value }) => value)).toEqual(whole);
    }
  });

  it('have as many numbers as there is room for, at round values, and none where the axis has its name', () => {
    expect(texts(axisTicks(window, 900, 900, 1).w)).toHaveLength(12);
    expect(texts(axisTicks(window, 250, 250, 1).b)).toEqual(['−6', '−4', '−2', '0', '2', '4']);
    expect(texts(axisTicks(window, 250, 250, 2).b)).toEqual(['−5', '0']);
  });

  it('are few along the short side of a long window', () => {
    const { w, b } = axisTicks({ w: [0, 10], b: [0, 1] }, 500, 50, 1);
    expect(w).toHaveLength(11);
    expect(b.map(({ value }) => value)).toEqual([0, 0.5, 1]);
  });
});

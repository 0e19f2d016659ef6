import fc from 'fast-check';
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

  it('never have numbers that overprint, in any window and of any size', () => {
    const middle = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const exponent = fc.double({ min: -9, max: 6, noNaN: true });
    const pixels = fc.double({ min: 20, max: 1500, noNaN: true });
    const aspect = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(middle, middle, exponent, aspect, pixels, pixels, (w, b, size, ratio, width, height) => {
        const [sideW, sideB] = [
          10 ** size * Math.max(1, Math.abs(w)),
          10 ** (size + ratio) * Math.max(1, Math.abs(w)),
        ];
        const window = { w: [w, w + sideW], b: [b, b + sideB] } as const;
        const found = axisTicks(window, width, height, 1);
        for (const [ticks, side, length, digit] of [
          [found.w, sideW, width, 7],
          [found.b, sideB, height, 0],
        ] as const) {
          const written = ticks.filter(({ text }) => text !== '');
          for (let i = 1; i < written.length; i++) {
            const apart = ((written[i].value - written[i - 1].value) / side) * length;
            const letters = Math.max(written[i].text.length, written[i - 1].text.length);
            expect(apart).toBeGreaterThanOrEqual((digit === 0 ? 24 : letters * digit + 12) * (1 - 1e-6));
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

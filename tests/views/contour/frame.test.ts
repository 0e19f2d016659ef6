import { describe, expect, it } from 'vitest';
import { axisTicks } from '../../../src/views/contour/axisTicks';
import { type MapFrame, plotFrame, toPoint, toX, toY } from '../../../src/views/contour/frame';
import { coordinateText, valueText } from '../../../src/views/contour/readoutText';

describe('the plot in its stage', () => {
  it('has the window’s proportions and fits', () => {
    const frame = plotFrame(500, 300, { w: [-6, 6], b: [0, 6] }) as MapFrame;
    expect(frame.width / frame.height).toBeCloseTo(2, 1);
    expect(frame.left + frame.width).toBeLessThanOrEqual(500);
    expect(frame.top + frame.height).toBeLessThanOrEqual(300);
  });

  it('is none where there is no room', () => {
    expect(plotFrame(40, 40, { w: [-6, 6], b: [-6, 6] })).toBeNull();
    expect(plotFrame(0, 0, { w: [-6, 6], b: [-6, 6] })).toBeNull();
  });

  it.each([
    ['wide', { w: [0, 1000], b: [0, 1] }],
    ['high', { w: [0, 1], b: [-1000, 1000] }],
    ['as uneven as it can be', { w: [-1e6, 1e6], b: [0, 1e-10] }],
  ] as const)(
    'is a strip that can be read where the window is %s: stretched, with every place in it',
    (_, window) => {
      const frame = plotFrame(444, 432, window) as MapFrame;
      expect(Math.min(frame.width, frame.height)).toBe(48);
      expect(frame.left + frame.width).toBeLessThanOrEqual(444);
      expect(frame.top + frame.height).toBeLessThanOrEqual(432);
      expect(toX(frame, window.w[1])).toBeCloseTo(frame.left + frame.width, 6);
      expect(toY(frame, window.b[0])).toBeCloseTo(frame.top + frame.height, 6);
    },
  );

  it('has the window’s proportions down to a strip', () => {
    const frame = plotFrame(500, 432, { w: [0, 8], b: [0, 1] }) as MapFrame;
    expect(frame.width / frame.height).toBeCloseTo(8, 0);
  });

  it('leaves more room for larger numbers', () => {
    const window = { w: [-6, 6], b: [-6, 6] } as const;
    const [usual, large] = [plotFrame(500, 400, window), plotFrame(500, 400, window, 1.5)] as MapFrame[];
    expect(large.height).toBe(usual.height - 12);
    expect(large.left + large.width).toBeLessThanOrEqual(500);
  });

  it('has room at its left for every number of the b axis, however far one has zoomed in', () => {
    // Of the page's font, in pixels: a digit or the minus, and the point.
    const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter === '.' ? 4 : 7), 0);
    const BESIDE_PLOT = 8;
    const cut: string[] = [];
    let numbers = 0;
    for (const side of [0.004, 0.03, 0.06, 0.11, 0.25, 0.4, 0.9, 1.5, 3, 6, 12, 70, 400, 3000])
      for (const low of [-2.02, -0.5, -12.25, 0, 3.3, 104.5]) {
        const window = { w: [-1, -1 + side], b: [low, low + side] } as const;
        // Narrow, so that there is no other room beside the plot.
        const frame = plotFrame(300, 900, window) as MapFrame;
        for (const { text } of axisTicks(window, frame.width, frame.height, 1).b) {
          if (text !== '') numbers++;
          if (widthOf(text) + BESIDE_PLOT > frame.left) cut.push(`${text} beside ${frame.left}`);
        }
      }
    expect(numbers).toBeGreaterThan(300);
    expect(cut).toEqual([]);
  });

  it('leads from points to pixels and back, b up', () => {
    const frame = plotFrame(444, 432, { w: [-6, 6], b: [-6, 6] }) as MapFrame;
    expect(toY(frame, 6)).toBe(frame.top);
    const { w, b } = toPoint(frame, toX(frame, 1.25), toY(frame, -3.5));
    expect(w).toBeCloseTo(1.25, 12);
    expect(b).toBeCloseTo(-3.5, 12);
  });
});

describe('the read-out', () => {
  it('shows a coordinate to what a pixel is worth', () => {
    expect(coordinateText(-1.9, 0.032)).toBe('−1.90');
    expect(coordinateText(1234.5, 40)).toBe('1\u202f235');
  });

  it('shows losses with a fixed count of decimals', () => {
    expect(valueText(0.25)).toBe('0.25000');
    expect(valueText(0)).toBe('0.00000');
    expect(valueText(-1.5e-6)).toBe('−1.5·10⁻⁶');
  });
});

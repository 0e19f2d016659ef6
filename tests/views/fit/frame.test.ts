import { describe, expect, it } from 'vitest';
import {
  fitFrame,
  isInFrame,
  pixelX,
  pixelY,
  thinning,
  valueX,
  valueY,
  xTicks,
  yTicks,
} from '../../../src/views/fit/frame';

const points = (x: readonly number[], y: readonly number[]) => ({
  x: Float64Array.from(x),
  y: Float64Array.from(y),
});

describe('the frame of the neuron', () => {
  it('holds every point with a margin, and y from 0 to 1', () => {
    const frame = fitFrame(points([0.5, 2.5], [0.2, 0.9]), 380, 160);
    expect(frame.x[0]).toBeLessThan(0.5);
    expect(frame.x[1]).toBeGreaterThan(2.5);
    expect(frame.y[0]).toBeLessThan(0);
    expect(frame.y[1]).toBeGreaterThan(1);
    expect(pixelX(frame, 2.5)).toBeLessThan(frame.right);
    expect(pixelY(frame, 0)).toBeGreaterThan(pixelY(frame, 1));
  });

  it('grows with data beyond 0 and 1', () => {
    const { y } = fitFrame(points([0, 1], [-3, 4]), 380, 160);
    expect(y[0]).toBeLessThan(-3);
    expect(y[1]).toBeGreaterThan(4);
  });

  it('is not empty for one point, for none, or without room', () => {
    for (const frame of [
      fitFrame(points([3], [0.5]), 380, 160),
      fitFrame(points([1e6], [0.5]), 380, 160),
      fitFrame(points([], []), 380, 160),
      fitFrame(points([1, 2], [0, 1]), 0, 0),
    ]) {
      expect(frame.x[1]).toBeGreaterThan(frame.x[0]);
      expect(frame.right).toBeGreaterThan(frame.left);
      expect(frame.bottom).toBeGreaterThan(frame.top);
    }
  });

  it('reads a pixel back as its value', () => {
    const frame = fitFrame(points([-2, 5], [0, 1]), 380, 160);
    expect(valueX(frame, pixelX(frame, 1.25))).toBeCloseTo(1.25, 10);
  });
});

describe('thinning', () => {
  it('keeps at most as many as asked', () => {
    expect(thinning(100, 1500)).toBe(1);
    expect(thinning(10_000, 1500)).toBe(7);
    expect(Math.ceil(10_000 / thinning(10_000, 1500))).toBeLessThanOrEqual(1500);
  });
});

describe('the neuron’s plot', () => {
  const numbers = (frame: ReturnType<typeof fitFrame>) =>
    [...frame.x, ...frame.y].map((each) => Math.round(1e9 * each) / 1e9);

  it.each([
    ['two points', [0.5, 2.5], [0.2, 0.9], [-0.1, 3.1, -0.06, 1.06]],
    ['y beyond 0 and 1', [1, 0], [-3, 4], [-0.3, 1.3, -3.42, 4.42]],
    ['one point', [3], [0.5], [2.1, 3.9, -0.06, 1.06]],
    ['one point below', [-3], [0.5], [-3.9, -2.1, -0.06, 1.06]],
    ['one point near 0', [0.5], [0.5], [0.2, 0.8, -0.06, 1.06]],
    ['no points', [], [], [-0.3, 1.3, -0.06, 1.06]],
    ['points in any order', [2, 5, -1, 3], [0.5, 2, -1, 0], [-2.8, 6.8, -1.18, 2.18]],
  ])('of %s reaches so far', (_, x, y, ends) => {
    expect(numbers(fitFrame(points(x, y), 380, 160))).toEqual(ends);
  });

  it('leaves room for its numbers, more in larger type', () => {
    const edges = ({ left, right, top, bottom }: ReturnType<typeof fitFrame>) => [left, right, top, bottom];
    const two = points([0, 1], [0, 1]);
    expect(edges(fitFrame(two, 380, 160))).toEqual([34, 366, 6, 140]);
    expect(edges(fitFrame(two, 380, 160, 2))).toEqual([68, 366, 6, 120]);
    expect(edges(fitFrame(two, 0, 0, 2))).toEqual([68, 69, 6, 7]);
  });

  it.each<readonly [string, readonly number[], readonly string[]]>([
    ['thousands below 0', [100, -5000], ['−4\u202f000', '−2\u202f000', '0']],
    ['the largest that there are', [1e6, -1e6], ['−1·10⁶', '0', '1·10⁶']],
    ['usual ones', [0.2, 0.9], ['0', '0.5', '1']],
  ])('leaves room for the whole of its numbers, the sign too: %s', (_, y, texts) => {
    for (const type of [1, 1.3]) {
      const frame = fitFrame(points([1, 2], y), 380, 160 * type, type);
      expect(yTicks(frame).map(({ text }) => text)).toEqual(texts);
      for (const { text } of yTicks(frame))
        expect(frame.left).toBeGreaterThanOrEqual(type * (7 * text.length + 6));
    }
  });

  it('has numbers below it as far as there is room', () => {
    const below = (width: number) =>
      xTicks(fitFrame(points([0, 1], [0, 1]), width, 160)).map(({ text }) => text);
    expect(below(380)).toEqual(['0', '0.5', '1']);
    expect(below(900)).toEqual(['−0.2', '0', '0.2', '0.4', '0.6', '0.8', '1', '1.2']);
  });

  it('has its corners at its edges, and reads pixels back', () => {
    const frame = fitFrame(points([0.5, 2.5], [0.2, 0.9]), 380, 160);
    expect([pixelX(frame, -0.1), pixelX(frame, 3.1), pixelX(frame, 1.5)].map(Math.round)).toEqual([
      34, 366, 200,
    ]);
    expect([pixelY(frame, -0.06), pixelY(frame, 1.06), pixelY(frame, 0.5)].map(Math.round)).toEqual([
      140, 6, 73,
    ]);
    for (const value of [-0.3, 0, 0.7, 5]) {
      expect(valueX(frame, pixelX(frame, value))).toBeCloseTo(value, 10);
      expect(valueY(frame, pixelY(frame, value))).toBeCloseTo(value, 10);
    }
  });

  it('holds what lies within its ends, and on them', () => {
    const frame = { ...fitFrame(points([], []), 380, 160), x: [1, 2] as const, y: [3, 5] as const };
    const inside = [
      [1, 3],
      [2, 5],
      [1.5, 4],
    ].map(([x, y]) => isInFrame(frame, x, y));
    expect(inside).toEqual([true, true, true]);
    const outside = [
      [0.9, 4],
      [2.1, 4],
      [1.5, 2.9],
      [1.5, 5.1],
    ].map(([x, y]) => isInFrame(frame, x, y));
    expect(outside).toEqual([false, false, false, false]);
  });

  it('draws every point up to the most, and every second one above', () => {
    expect([1, 1500, 1501, 3000, 3001].map((count) => thinning(count, 1500))).toEqual([1, 1, 2, 2, 3]);
    expect(thinning(0, 1500)).toBe(1);
  });
});

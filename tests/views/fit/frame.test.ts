import { describe, expect, it } from 'vitest';
import { fitFrame, pixelX, pixelY, thinning, valueX } from '../../../src/views/fit/frame';

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

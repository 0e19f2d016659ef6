import { describe, expect, it } from 'vitest';
import { runStyle } from '../../../src/runStyle/runStyle';
import { type Curve, curvesFrame } from '../../../src/views/curves/drawCurves';

const curve = (y: readonly number[]): Curve => ({
  id: 'r1',
  name: 'Adam',
  style: runStyle('r1', []),
  x: y.map((_, i) => i),
  y,
  good: null,
  present: Number.NaN,
  selected: true,
});

describe('the frame of a sweep’s curves', () => {
  it('leaves more room on the left where losses differ only in their last digits', () => {
    const usual = curvesFrame(600, 300, 1, [curve([0.01, 0.1, 1])]);
    expect(usual.left).toBe(64);
    const close = curvesFrame(600, 300, 1, [curve([-1031.628, -1031.62, -1031.6])]);
    // As in −1 031.62.
    expect(close.left).toBeGreaterThanOrEqual(9 * 7 + 6);
    expect(close.left + close.width).toBe(usual.left + usual.width);
  });

  it('is as usual where nothing is known', () => {
    expect(curvesFrame(600, 300, 1, [])).toMatchObject({ left: 64, top: 8 });
    expect(curvesFrame(600, 300, 1, [curve([Number.NaN, Number.POSITIVE_INFINITY])]).left).toBe(64);
  });
});

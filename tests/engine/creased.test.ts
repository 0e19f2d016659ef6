/** The Hessian of one side of a crease does not tell how the surface bends. */
import { describe, expect, it } from 'vitest';
import { isCreased } from '../../src/engine/creased';
import { symmetricEigen } from '../../src/math/eigen';

const ORIGIN = { w: 0, b: 0 };
/** Whether a surface is creased around a point, whose Hessian is told as [ww, wb, bb]. */
const creased = (
  loss: (w: number, b: number) => number,
  [ww, wb, bb]: readonly [number, number, number],
  reach = 1e-4,
  at = ORIGIN,
) => isCreased(loss, at, symmetricEigen(ww, wb, bb), reach);

describe('a crease', () => {
  it.each<[string, (w: number, b: number) => number, readonly [number, number, number]]>([
    ['w·|w| + b², from the side that rises', (w, b) => w * Math.abs(w) + b * b, [2, 0, 2]],
    ['w·|w| + b², from the side that falls', (w, b) => w * Math.abs(w) + b * b, [-2, 0, 2]],
    ['w² + b·|b|', (w, b) => w * w + b * Math.abs(b), [2, 0, 2]],
    ['|w·b|, which falls nowhere', (w, b) => Math.abs(w * b), [0, 1, 0]],
    ['|w² − b²|', (w, b) => Math.abs(w * w - b * b), [2, 0, -2]],
    ['−|w·b|, which rises nowhere', (w, b) => -Math.abs(w * b), [0, 1, 0]],
  ])('is found on %s', (_, loss, bend) => {
    expect(creased(loss, bend)).toBe(true);
  });

  it.each<[string, (w: number, b: number) => number, readonly [number, number, number]]>([
    ['a bowl', (w, b) => w * w + 3 * w * b + 9 * b * b, [2, 3, 18]],
    ['a dome', (w, b) => -w * w - 3 * w * b - 9 * b * b, [-2, -3, -18]],
    ['a saddle', (w, b) => w * w + 3 * w * b - b * b, [2, 3, -2]],
    ['a curved valley', (w, b) => (1 - w - 1) ** 2 + 100 * (b - w * w) ** 2, [2, 0, 200]],
    ['a bowl that is tilted', (w, b) => 1e-3 * w - 1e-3 * b + w * w + b * b, [2, 0, 2]],
    ['a bowl high above 0, whose bend is lost in rounding', (w, b) => 1e9 + w * w + b * b, [2, 0, 2]],
    ['a hole on one side', (w, b) => (w < 0 ? Number.NaN : w * w + b * b), [2, 0, 2]],
  ])('is not found on %s', (_, loss, bend) => {
    expect(creased(loss, bend)).toBe(false);
  });

  it('is one where the surface bends less than half as much as the Hessian tells', () => {
    const bowl = (w: number, b: number) => w * w + b * b;
    expect(creased(bowl, [3.9, 0, 2])).toBe(false);
    expect(creased(bowl, [4.1, 0, 2])).toBe(true);
    expect(creased(bowl, [2, 0, 4.1])).toBe(true);
    expect(creased((w, b) => -bowl(w, b), [-3.9, 0, -2])).toBe(false);
    expect(creased((w, b) => -bowl(w, b), [-4.1, 0, -2])).toBe(true);
  });

  it('is looked for around the point, as far away as is asked', () => {
    const at = { w: 3, b: -2 };
    const rim = (w: number, b: number) => {
      const away = Math.hypot(w - at.w, b - at.b);
      return away > 0.02 ? -1 : away * away;
    };
    expect(creased(rim, [2, 0, 2], 0.019, at)).toBe(false);
    expect(creased(rim, [2, 0, 2], 0.021, at)).toBe(true);
  });

  it('is none where less is missing than rounding could make', () => {
    const level = (w: number, b: number) => 0 * w * b;
    expect(creased(level, [1.9e-5, 0, 1.9e-5])).toBe(false);
    expect(creased(level, [2.1e-5, 0, 2.1e-5])).toBe(true);
    const high = (w: number, b: number) => 8 + 0 * w * b;
    expect(creased(high, [15e-5, 0, 15e-5])).toBe(false);
    expect(creased(high, [17e-5, 0, 17e-5])).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { STROKED, strokesOf } from '../../src/icons/shapes';
import { isConvex } from './convex';

describe('icons drawn by their outline', () => {
  it('are recognized as convex or not', () => {
    expect(isConvex('M2 2h8v8H2z')).toBe(true);
    expect(isConvex('M2 8h8')).toBe(true);
    expect(isConvex('M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6z')).toBe(true);
    expect(isConvex('M2 10 6 6l3 3 4-4')).toBe(false);
    expect(isConvex('M2 2h8l-4 3 4 3H2z')).toBe(false);
  });

  for (const [name, outline] of Object.entries(STROKED))
    it(`${name} consists of convex strokes, so that no layer needs multisampling`, () => {
      expect(strokesOf(outline).filter((stroke) => !isConvex(stroke))).toEqual([]);
    });
});

import { describe, expect, it } from 'vitest';
import { placeAtEdge } from '../../../src/views/contour/edgePlacement';
import { plotFrame } from '../../../src/views/contour/frame';

const frame = plotFrame(544, 532, { w: [-5, 5], b: [-5, 5] });
if (frame === null) throw new Error('no room');
const { left, top, width, height } = frame;

describe('the handle of a point', () => {
  it('stands at a point on the map, its edge included', () => {
    for (const [x, y] of [
      [left + 3, top + height / 2],
      [left, top],
      [left + width, top + height],
    ])
      expect(placeAtEdge(frame, x, y)).toEqual({ x, y, towards: null });
  });

  it('stands inside the edge next to a point outside, and points there', () => {
    const middle = top + height / 2;
    expect(placeAtEdge(frame, left + width + 50, middle)).toMatchObject({ y: middle, towards: 0 });
    expect(placeAtEdge(frame, left - 1, middle).towards).toBeCloseTo(Math.PI, 12);
    expect(placeAtEdge(frame, left + 80, top + height + 1e6).towards).toBeCloseTo(Math.PI / 2, 12);
    const corner = placeAtEdge(frame, left - 30, top - 30);
    expect(corner.towards).toBeCloseTo((-3 * Math.PI) / 4, 12);
    for (const { x, y } of [corner, placeAtEdge(frame, left + width + 50, middle)]) {
      expect(x).toBeGreaterThan(left);
      expect(x).toBeLessThan(left + width);
      expect(y).toBeGreaterThan(top);
      expect(y).toBeLessThan(top + height);
    }
  });

  it.each([
    ['right', width + 50, 100, width - 9, 100],
    ['left', -50, 100, 9, 100],
    ['above', 100, -50, 100, 9],
    ['below', 100, height + 50, 100, height - 9],
    ['right and below', width + 1, height + 1, width - 9, height - 9],
  ])('stands nine pixels inside the edge: %s', (_, x, y, atX, atY) => {
    expect(placeAtEdge(frame, left + x, top + y)).toMatchObject({ x: left + atX, y: top + atY });
  });
});

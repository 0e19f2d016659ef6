import { describe, expect, it } from 'vitest';
import { arrowOf } from '../../../src/commands/arrows';
import { fitFrame, pixelX, pixelY } from '../../../src/views/fit/frame';
import { createFitFrames } from '../../../src/views/fit/frames';
import { nudgedPoint, placeAt, pointNear } from '../../../src/views/fit/pointMoves';

const POINTS = { x: Float64Array.of(0.5, 2.5), y: Float64Array.of(0.2, 0.9) };
const frame = fitFrame(POINTS, 400, 200);

describe('a pointer over points', () => {
  it('means a place with as many digits as a pixel is worth', () => {
    const { x, y } = placeAt(frame, 123.4, 77.7);
    expect(pixelX(frame, x)).toBeCloseTo(123.4, 0);
    expect(pixelY(frame, y)).toBeCloseTo(77.7, 0);
    expect(String(x).length).toBeLessThan(7);
    expect(String(y).length).toBeLessThan(7);
  });

  it('cannot leave the plot', () => {
    expect(placeAt(frame, -500, -500)).toEqual(placeAt(frame, frame.left, frame.top));
    expect(placeAt(frame, 5000, 5000)).toEqual(placeAt(frame, frame.right, frame.bottom));
  });

  it('takes the nearest point within reach, of equals the one on top', () => {
    const at = (i: number) => [pixelX(frame, POINTS.x[i]), pixelY(frame, POINTS.y[i])] as const;
    expect(pointNear(frame, POINTS, ...at(0), 12)).toBe(0);
    expect(pointNear(frame, POINTS, at(1)[0] + 8, at(1)[1] - 8, 12)).toBe(1);
    expect(pointNear(frame, POINTS, at(1)[0] + 9, at(1)[1] - 9, 12)).toBe(-1);
    const twice = { x: [1, 1, 3], y: [0.5, 0.5, 0.5] };
    expect(pointNear(frame, twice, pixelX(frame, 1), pixelY(frame, 0.5), 12)).toBe(1);
    expect(pointNear(frame, { x: [], y: [] }, 0, 0, 12)).toBe(-1);
  });
});

describe('an arrow key on a point', () => {
  const point = { x: 0.5, y: 0.2 };

  it('moves it along one axis', () => {
    const right = nudgedPoint(frame, point, arrowOf('ArrowRight'));
    expect(right.x).toBeGreaterThan(0.5);
    expect(right.y).toBe(0.2);
    const down = nudgedPoint(frame, point, arrowOf('ArrowDown'));
    expect(down.y).toBeLessThan(0.2);
    expect(down.x).toBe(0.5);
  });

  it('ten times as far with Shift, a tenth with Alt', () => {
    const by = (more: string) => nudgedPoint(frame, point, arrowOf(`${more}ArrowRight`)).x - 0.5;
    expect(by('Shift+')).toBeCloseTo(10 * by(''), 9);
    expect(by('Alt+')).toBeCloseTo(by('') / 10, 9);
  });

  it('leads back to the same number', () => {
    for (const [there, back] of [
      ['ArrowRight', 'ArrowLeft'],
      ['ArrowUp', 'ArrowDown'],
    ]) {
      const moved = nudgedPoint(frame, point, arrowOf(there));
      expect(nudgedPoint(frame, moved, arrowOf(back))).toEqual(point);
    }
  });

  it('stops at the last legal coordinate', () => {
    const far = { x: 1e6, y: 0.5 };
    const wide = fitFrame({ x: Float64Array.of(0, 1e6), y: Float64Array.of(0, 1) }, 400, 200);
    expect(nudgedPoint(wide, far, arrowOf('Shift+ArrowRight')).x).toBe(1e6);
  });
});

describe('the frame while a point is held', () => {
  it('keeps its axes, follows the panel’s size, and lets go', () => {
    let asked = 0;
    const frames = createFitFrames(() => asked++);
    expect(frames.get()).toBeNull();
    const before = frames.draw(POINTS, 400, 200);
    frames.hold();
    const far = { x: Float64Array.of(0.5, 250), y: Float64Array.of(0.2, 9) };
    const held = frames.draw(far, 500, 200);
    expect([held.x, held.y]).toEqual([before.x, before.y]);
    expect(held.right).toBeGreaterThan(before.right);
    frames.release();
    frames.release();
    expect(asked).toBe(1);
    expect(frames.draw(far, 500, 200).x[1]).toBeGreaterThan(250);
  });

  it('tells of every drawing until it is told to stop', () => {
    const frames = createFitFrames(() => {});
    let told = 0;
    const stop = frames.subscribe(() => told++);
    frames.draw(POINTS, 400, 200);
    stop();
    frames.draw(POINTS, 400, 200);
    expect(told).toBe(1);
  });
});

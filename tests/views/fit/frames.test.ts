/** The frame of the last drawing of the fit, and its axes while they are held. */
import { describe, expect, it, vi } from 'vitest';
import { fitFrame } from '../../../src/views/fit/frame';
import { createFitFrames } from '../../../src/views/fit/frames';

const points = (...x: readonly number[]) => ({ x: Float64Array.from(x), y: Float64Array.from(x, () => 0.5) });

describe('the frame of the fit', () => {
  it('is that of the last drawing, and tells of each', () => {
    const frames = createFitFrames(() => {});
    const heard = vi.fn();
    const stop = frames.subscribe(heard);
    expect(frames.get()).toBeNull();
    const frame = frames.draw(points(0, 1), 300, 200);
    expect(JSON.stringify(frame)).toBe(JSON.stringify(fitFrame(points(0, 1), 300, 200)));
    expect(frames.get()).toBe(frame);
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    frames.draw(points(0, 1), 300, 200);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('keeps both axes while they are held, wherever the points go, and asks for a drawing after that', () => {
    const changed = vi.fn();
    const frames = createFitFrames(changed);
    const before = frames.draw(points(0, 1), 300, 200);
    frames.hold();
    const held = frames.draw(points(-50, 80), 300, 200);
    expect([held.x, held.y]).toEqual([before.x, before.y]);
    // Held once more it holds the same.
    frames.hold();
    expect(frames.draw(points(7, 9), 300, 200).x).toBe(before.x);
    // A number that would be longer takes no more room meanwhile: the picture would move under the hand.
    const far = { x: Float64Array.of(0, 1), y: Float64Array.of(0, -5000) };
    expect(frames.draw(far, 300, 200).left).toBe(before.left);
    frames.release();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(frames.draw(points(-50, 80), 300, 200).x).not.toEqual(before.x);
  });

  it('is not held before the first drawing, and not set free where nothing is held', () => {
    const changed = vi.fn();
    const frames = createFitFrames(changed);
    frames.hold();
    frames.release();
    expect(changed).not.toHaveBeenCalled();
    const first = frames.draw(points(0, 1), 300, 200);
    expect(frames.draw(points(-50, 80), 300, 200).x).not.toEqual(first.x);
  });
});

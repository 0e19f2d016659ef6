/** The ticks of the 3D picture's axes. */
import { describe, expect, it } from 'vitest';
import { boxOf } from '../../../src/views/surface3d/box';
import { chooseTicks } from '../../../src/views/surface3d/ticks';
import { topTicks } from '../../../src/views/surface3d/topView';

const WINDOW = { w: [-6, 6], b: [-2, 4] } as const;
const box = (lowest: number, highest: number, height: 'linear' | 'log' = 'linear') =>
  boxOf({ window: WINDOW, lowest, highest, minimum: null }, height);

describe('the ticks of the 3D picture', () => {
  it('are few along w and b, and lie in the window', () => {
    const { ticks, texts } = chooseTicks(box(0.2, 7), null);
    expect(ticks.w).toEqual([-6, -4, -2, 0, 2, 4, 6]);
    expect(ticks.b).toEqual([-2, -1, 0, 1, 2, 3, 4]);
    expect(texts).toEqual({});
  });

  it('begin at 0 along L where the lowest loss is all but that, else above it', () => {
    expect(chooseTicks(box(0.001, 7), null).ticks.loss[0]).toBe(0);
    expect(chooseTicks(box(3, 7), null).ticks.loss[0]).toBeGreaterThanOrEqual(3);
    expect(chooseTicks(box(-3, 7), null).ticks.loss[0]).toBeLessThan(0);
  });

  it('are in equal ratios where the height is the logarithm, and none where all is level', () => {
    const { loss } = chooseTicks(box(0.01, 100, 'log'), null).ticks;
    expect(loss.length).toBeGreaterThan(2);
    for (const tick of loss) expect(tick).toBeGreaterThan(0);
    expect(loss.at(-1)).toBeGreaterThan(10 * loss[0]);
    expect(chooseTicks(box(2, 2), null).ticks.loss).toEqual([]);
  });

  it('are those of the map, with its texts, where the surface is seen from the top', () => {
    const surface = box(0, 7);
    const map = topTicks(surface, 600, 400, 1);
    const { ticks, texts } = chooseTicks(surface, { width: 600, height: 400, type: 1 });
    expect(ticks.w).toEqual(map?.w.map(({ value }) => value));
    expect(texts.b).toEqual(map?.b.map(({ text }) => text));
    expect(chooseTicks(surface, { width: 10, height: 10, type: 1 }).texts).toEqual({});
  });
});

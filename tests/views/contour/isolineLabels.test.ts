/** The room that the isolines' labels take. */
import { expect, it } from 'vitest';
import { type MapFrame, plotFrame } from '../../../src/views/contour/frame';
import { isolineLabels, roomOfLabels } from '../../../src/views/contour/isolineLabels';
import type { Label } from '../../../src/views/contour/labelPlacement';

const frameOf = (type: number): MapFrame => {
  const frame = plotFrame(400, 300, { w: [-2, 2], b: [-2, 2] }, type);
  if (frame === null) throw new Error('no room');
  return frame;
};
const label = (change: Partial<Label>) =>
  ({ text: '1', width: 40, x: 100, y: 50, angle: 0, ...change }) as Label;

it('a label takes five discs from one of its ends to the other', () => {
  const frame = frameOf(1);
  isolineLabels.set(frame, [label({}), label({ x: 10, y: 20, width: 16, angle: Math.PI / 6 })]);
  const [level, turned] = [roomOfLabels(frame).slice(0, 5), roomOfLabels(frame).slice(5)];
  expect(level).toEqual([80, 90, 100, 110, 120].map((x) => ({ x, y: 50, reach: 8.5 })));
  const along = [-8, -4, 0, 4, 8];
  expect(turned).toHaveLength(5);
  turned.forEach(({ x, y, reach }, i) => {
    expect(x).toBeCloseTo(10 + along[i] * (Math.sqrt(3) / 2), 12);
    expect(y).toBeCloseTo(20 + along[i] / 2, 12);
    expect(reach).toBe(8.5);
  });
});

it('labels of larger type take more room', () => {
  const frame = frameOf(1.5);
  isolineLabels.set(frame, [label({})]);
  expect(roomOfLabels(frame).map(({ reach }) => reach)).toEqual(new Array(5).fill(12.75));
});

it('the room is the same list as long as the labels are, and empty without any', () => {
  const frame = frameOf(1);
  expect(roomOfLabels(frame)).toEqual([]);
  isolineLabels.set(frame, [label({})]);
  const room = roomOfLabels(frame);
  expect(roomOfLabels(frame)).toBe(room);
  isolineLabels.set(frame, [label({ x: 0 })]);
  expect(roomOfLabels(frame).map(({ x }) => x)).toEqual([-20, -10, 0, 10, 20]);
});

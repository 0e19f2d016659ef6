import { describe, expect, it } from 'vitest';
import { nameBeside } from '../../../src/views/heatmap/axisNames';
import { footOf } from '../../../src/views/heatmap/drawHeatMap';

const widthOf = (text: string) => 7 * text.length;
const NAMES = ['Learning rate η', 'η'];
const ticksAt = (...places: number[]) => places.map((x) => ({ x, text: '10' }));

describe('the name in the line of an axis’ values', () => {
  it('is whole where it covers none of them', () => {
    const ticks = ticksAt(0, 100, 200);
    expect(nameBeside(widthOf, ticks, NAMES, 320)).toEqual({ name: 'Learning rate η', ticks });
  });

  it('is the symbol rather than in the place of a value', () => {
    const ticks = ticksAt(0, 100, 200, 300);
    expect(nameBeside(widthOf, ticks, NAMES, 320)).toEqual({ name: 'η', ticks });
  });

  it('takes the room of the last value where the symbol alone has none', () => {
    expect(nameBeside(widthOf, ticksAt(0, 300), NAMES, 305)).toEqual({ name: 'η', ticks: ticksAt(0) });
  });
});

it('large type leaves the name its line below the values, as usual type does', () => {
  const usual = footOf(230, 1);
  expect(footOf(230, 1.5)).toBe(1.5 * usual);
  expect(footOf(210, 1.5)).toBe(1.5 * footOf(210, 1));
  expect(usual).toBeGreaterThan(footOf(210, 1));
});

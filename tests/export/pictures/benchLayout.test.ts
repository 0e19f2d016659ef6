/** The layout of the pictures of the whole bench. */
import { describe, expect, it } from 'vitest';
import { benchLayout, type PictureShape } from '../../../src/export/pictures/benchLayout';

const BENCH: readonly PictureShape[] = ['large', 'large', 'small', 'small', 'small'];
const places = (width: number, height: number, type = 1, shapes = BENCH) =>
  benchLayout(shapes, width, height, 10, type);
/** The number of places that begin at each height, from the top. */
const rows = (all: ReturnType<typeof places>) =>
  [...new Set(all.map(({ y }) => y))].map((y) => all.filter((place) => place.y === y).length);

describe('the whole bench', () => {
  it('stands as on the page where the sheet is wide, and below each other where it is narrow', () => {
    expect(rows(places(1440, 960))).toEqual([2, 3]);
    expect(rows(places(643, 756))).toEqual([2, 2, 1]);
    expect(rows(places(314, 907))).toEqual([1, 1, 1, 1, 1]);
    // Larger type makes a sheet narrower.
    expect(rows(places(900, 700, 1.8))).toEqual([1, 1, 1, 1, 1]);
  });

  it('has a map that is the only large picture beside the first small one, in a place that it fills', () => {
    const shapes: readonly PictureShape[] = ['large', 'small', 'small', 'small'];
    for (const [width, height] of [
      [1440, 960],
      [643, 756],
    ]) {
      const all = places(width, height, 1, shapes);
      expect(rows(all)).toEqual([2, 2]);
      const [map] = all;
      expect(map.width / map.height).toBeGreaterThan(0.9);
      expect(map.width / map.height).toBeLessThan(1.5);
    }
    expect(rows(places(1440, 960, 1, ['large', 'small']))).toEqual([2]);
    expect(rows(places(314, 907, 1, shapes))).toEqual([1, 1, 1, 1]);
  });

  it('fills the sheet, with the same gap between all places', () => {
    for (const [width, height] of [
      [1440, 960],
      [643, 756],
      [314, 907],
    ]) {
      const all = places(width, height);
      for (const { x, width: wide } of all) expect(x + wide).toBeLessThanOrEqual(width + 1e-9);
      expect(Math.max(...all.map(({ x, width: wide }) => x + wide))).toBeCloseTo(width);
      const tops = [...new Set(all.map(({ y }) => y))];
      const bottoms = tops.map((top) => top + (all.find(({ y }) => y === top)?.height ?? 0));
      tops.slice(1).forEach((top, i) => {
        expect(top - bottoms[i]).toBeCloseTo(10);
      });
      expect(bottoms[bottoms.length - 1]).toBeCloseTo(height);
    }
  });
});

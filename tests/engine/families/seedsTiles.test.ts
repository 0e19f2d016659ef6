import { expect, it } from 'vitest';
import { seedsTiles } from '../../../src/engine/families/seedsTiles';
import { runOf, TWO_POINTS } from '../scenes';

/** As [level, from, to, effort]; a step over two points counts as three evaluations. */
function tilesOf(count: number, steps: number) {
  return seedsTiles({ objective: TWO_POINTS, run: runOf('gd', { steps }), count }).map(
    ({ level, at, from, to, effort }) => {
      expect(at).toBeNull();
      return [level, from, to, effort];
    },
  );
}

it('seeds come in levels of 16, 64 and 256, then all that are left', () => {
  expect(tilesOf(300, 10)).toEqual([
    [0, 0, 16, 16 * 30],
    [1, 16, 64, 48 * 30],
    [2, 64, 256, 192 * 30],
    [3, 256, 300, 44 * 30],
  ]);
  expect(tilesOf(16, 10)).toEqual([[0, 0, 16, 16 * 30]]);
  expect(tilesOf(17, 10).map(([level, from, to]) => [level, from, to])).toEqual([
    [0, 0, 16],
    [1, 16, 17],
  ]);
});

it('a tile holds 1,500,000 evaluations at the most, but one seed at the least', () => {
  const ends = (count: number, steps: number) => tilesOf(count, steps).map(([level, , to]) => [level, to]);
  expect(ends(12, 100_000)).toEqual([
    [0, 5],
    [0, 10],
    [0, 12],
  ]);
  expect(ends(11, 99_999)).toEqual(ends(11, 100_000));
  expect(ends(11, 100_001)).toEqual([
    [0, 4],
    [0, 8],
    [0, 11],
  ]);
  expect(ends(3, 1_000_000)).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
  ]);
  expect(tilesOf(2, 0)).toEqual([[0, 0, 2, 2 * 3]]);
  expect(tilesOf(2, 1)).toEqual([[0, 0, 2, 2 * 3]]);
});

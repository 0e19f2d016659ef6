import { describe, expect, it } from 'vitest';
import { cellsOfTile, latticeTiles } from '../../src/scene/lattice';

/** Effort of a cell that makes each tile one cell, or all tiles large. */
const DEAR = 1e8;
const CHEAP = 1;

const shapes = [
  [65, 65, 1000],
  [65, 65, DEAR],
  [64, 48, 30_000],
  [2, 2, DEAR],
  [2048, 1, 100_000],
  [33, 1, DEAR],
  [1, 40, DEAR],
  [300, 7, 5000],
  [2048, 2048, 300_000],
] as const;

describe('the tiles of a picture', () => {
  it.each(shapes)('have each cell once: %i × %i at %i a cell', (columns, rows, effort) => {
    const tiles = latticeTiles(columns, rows, effort);
    const seen = new Uint8Array(columns * rows);
    for (const tile of tiles) for (const cell of cellsOfTile(tile, columns)) seen[cell]++;
    expect(seen.every((count) => count === 1)).toBe(true);
    expect(tiles.reduce((sum, tile) => sum + tile.effort, 0)).toBe(columns * rows * effort);
  });

  it('come coarse first', () => {
    const tiles = latticeTiles(65, 65, DEAR);
    expect(tiles[0]).toMatchObject({ level: 0, stride: 8, skips: false });
    const levels = tiles.map(({ level }) => level);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(new Set(tiles.map(({ stride }) => stride))).toEqual(new Set([8, 4, 2, 1]));
  });

  it('are one where all of it takes no longer than a tile', () => {
    expect(latticeTiles(65, 65, CHEAP)).toHaveLength(1);
  });

  it('are not so many that a list of them is long', () => {
    expect(latticeTiles(2048, 2048, DEAR).length).toBeLessThan(20_000);
  });

  it('cost about as much as each other, where a cell costs less than a tile', () => {
    const efforts = latticeTiles(512, 512, 2000)
      .filter(({ level }) => level > 0)
      .map(({ effort }) => effort);
    expect(Math.max(...efforts)).toBeLessThanOrEqual(2_000_000);
    expect(efforts.reduce((sum, each) => sum + each, 0) / efforts.length).toBeGreaterThan(1_000_000);
  });

  it('say where their middle is, from 0 to 1', () => {
    const at = latticeTiles(17, 17, DEAR).map((tile) => tile.at);
    for (const [x, y] of at as [number, number][]) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(1);
    }
    expect(at[0]).toEqual([0, 0]);
    expect(latticeTiles(9, 9, CHEAP)[0].at).toEqual([0.5, 0.5]);
    expect(latticeTiles(9, 1, CHEAP)[0].at).toEqual([0.5, 0]);
  });
});

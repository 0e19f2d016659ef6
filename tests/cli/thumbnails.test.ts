/** The thumbnails that the build makes: one for each example and for each surface of the picker, small, and of what is there. */
import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../src/catalog/datasets';
import { SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { exampleThumbnails, surfaceThumbnails } from '../../src/cli/thumbnails';
import { EXAMPLES } from '../../src/examples';
import { DIGITS, HOLE, type Thumbnail } from '../../src/examples/thumbnail';

const examples = await exampleThumbnails();
const surfaces = surfaceThumbnails();
const all: readonly (readonly [string, Thumbnail])[] = [
  ...Object.entries(examples),
  ...Object.entries(surfaces),
];

it('there is one for each example, and for each surface that the picker lists', () => {
  expect(Object.keys(examples)).toEqual(EXAMPLES.map(({ id }) => id));
  expect(Object.keys(surfaces)).toEqual([
    ...DATASETS.map(({ id }) => `data:${id}`),
    ...SURFACE_FUNCTIONS.map(({ id }) => `function:${id}`),
  ]);
});

describe.each(all)('the thumbnail of %s', (_name, { size, positions, runs }) => {
  it('has two letters for every sample, and ground at more than one height', () => {
    expect(positions).toHaveLength(2 * size * size);
    const samples = Array.from({ length: size * size }, (_, at) => positions.slice(2 * at, 2 * at + 2));
    for (const letters of samples) {
      const legal = letters === HOLE || [...letters].every((letter) => DIGITS.includes(letter));
      expect(legal).toBe(true);
    }
    expect(new Set(samples).size).toBeGreaterThan(5);
  });

  it('shows something of every run within the picture', () => {
    expect(runs.length).toBeGreaterThan(0);
    for (const { paths } of runs) {
      const points = paths.flatMap((piece) =>
        Array.from({ length: piece.length / 2 }, (_, i) => [piece[2 * i], piece[2 * i + 1]]),
      );
      expect(points.some(([x, y]) => x >= 0 && x <= 1000 && y >= 0 && y <= 750)).toBe(true);
    }
  });
});

it('all of them together are some tens of kilobytes', () => {
  expect(JSON.stringify([examples, surfaces]).length).toBeLessThan(300_000);
});

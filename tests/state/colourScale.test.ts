/** The map's colours have contrast where the losses on show differ, on every surface of the catalog. */
import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../src/catalog/datasets';
import { SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { buildObjective } from '../../src/engine/objective';
import { GRID_SIZES, type Picture, pictureOf } from '../../src/engine/picture';
import { lossMap } from '../../src/math/colormap';
import { surfaceAlone } from '../../src/scene/surfaceChoice';
import type { View, Window } from '../../src/scene/types';
import { colourScale } from '../../src/state/lossScale';

const OPTIONS = [
  ...DATASETS.map(({ id }) => `data:${id}`),
  ...SURFACE_FUNCTIONS.map(({ id }) => `function:${id}`),
];

/** A surface in the window in which it opens, or in another one. */
function opened(
  option: string,
  size: number = GRID_SIZES[1],
  window?: Window,
): { picture: Picture; view: View } {
  const document = surfaceAlone(option);
  if (document === null) throw new Error(`There is no ${option}`);
  const { scene } = document;
  const view = { ...document.view, ...(window && { window }) };
  const built = buildObjective(scene.objective);
  const fill = pictureOf(built, view.window, view.levels, size, new Float64Array(size * size));
  let picture = fill.advance(Number.POSITIVE_INFINITY);
  while (picture === null) picture = fill.advance(Number.POSITIVE_INFINITY);
  return { picture, view };
}

const sorted = (grid: Float64Array) => grid.filter((loss) => !Number.isNaN(loss)).sort();
const atShare = (losses: Float64Array, share: number) => losses[Math.round(share * (losses.length - 1))];

/** WCAG 2's relative luminance of the colour at a position. */
function luminance(map: Uint8Array, position: number): number {
  const at = 3 * Math.round(255 * position);
  const [r, g, b] = [...map.subarray(at, at + 3)].map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

describe.each(OPTIONS)('the colours of %s', (option) => {
  const { picture, view } = opened(option);
  const losses = sorted(picture.grid);
  const { position } = colourScale(picture, view, view.clip);

  it.each(['light', 'dark'] as const)(
    'span 3 to 1 between its lowest and its highest twentieth, %s',
    (theme) => {
      const [low, high] = [0.05, 0.95].map((share) =>
        luminance(lossMap[theme], position(atShare(losses, share))),
      );
      expect(contrast(low, high)).toBeGreaterThanOrEqual(3);
    },
  );

  it('keep the order of the losses', () => {
    let before = 0;
    for (let share = 0; share <= 1; share += 0.01) {
      const here = position(atShare(losses, share));
      expect(here).toBeGreaterThanOrEqual(before - 1e-12);
      before = here;
    }
    expect(position(picture.lowest)).toBe(0);
    expect(position(picture.highest)).toBe(1);
  });

  it('hardly change when the fine picture comes', () => {
    const { picture: coarse } = opened(option, GRID_SIZES[0]);
    const before = colourScale(coarse, view, view.clip);
    for (let share = 0.05; share <= 0.95; share += 0.05) {
      const loss = atShare(losses, share);
      expect(Math.abs(before.position(loss) - position(loss))).toBeLessThan(0.02);
    }
  });
});

describe('equalized colours', () => {
  it('leave a plateau flat on which losses differ by next to nothing', () => {
    // Easom's hole is a small part of this window.
    const { picture, view } = opened('function:easom', GRID_SIZES[1], { w: [-2, 8], b: [-2, 8] });
    const losses = sorted(picture.grid);
    const { position } = colourScale(picture, view, null);
    expect(Math.abs(position(atShare(losses, 0.25)) - position(atShare(losses, 0.75)))).toBeLessThan(0.05);
  });

  it('are spread anew over what a cut leaves', () => {
    const { picture, view } = opened('function:rosenbrock');
    const { position, high } = colourScale(picture, view, 100);
    const losses = sorted(picture.grid.filter((loss) => loss <= 100));
    expect(high).toBe(100);
    expect(position(100)).toBe(1);
    expect(position(atShare(losses, 0.05))).toBeLessThan(0.1);
    expect(position(atShare(losses, 0.95))).toBeGreaterThan(0.9);
  });

  it('are one colour where all losses are one, and those of a half where all others are', () => {
    const flat = { lowest: 2, highest: 2, minimum: null, quantiles: new Float64Array(21).fill(2) };
    const spread = { colours: 'equalized', levels: 'log' } as const;
    expect(colourScale(flat, spread, null).position(2)).toBe(0);
    const quantiles = Float64Array.from({ length: 21 }, (_, part) => (part <= 10 ? 1 : 3));
    const halves = colourScale({ lowest: 1, highest: 3, minimum: null, quantiles }, spread, null);
    expect([halves.position(1), halves.position(3)]).toEqual([0, 1]);
  });

  it('give way to those of the isolines where a view says so', () => {
    const { picture } = opened('function:bowl');
    const { position, low } = colourScale(picture, { colours: 'levels', levels: 'linear' }, null);
    expect(low).toBe(picture.lowest);
    expect(position((picture.lowest + picture.highest) / 2)).toBeCloseTo(0.5, 12);
  });
});

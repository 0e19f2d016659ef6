import { describe, expect, it } from 'vitest';
import { openingScene } from '../../src/scene/defaults';
import { withDefinedStarts } from '../../src/scene/definedStart';
import type { Point, Scene } from '../../src/scene/types';

const WINDOW = { w: [-3, 3], b: [-3, 3] } as const;
const { scene: opening } = openingScene();
const startingAt = (...starts: readonly Point[]): Scene => ({
  ...opening,
  runs: opening.runs.map((run, i) => ({ ...run, start: starts[i % starts.length] })),
});
const starts = ({ runs }: Scene) => runs.map(({ start }) => start);

describe('starts without a loss', () => {
  it('move to the nearest place with a loss around it, all that were at one place together', () => {
    const moved = withDefinedStarts(startingAt({ w: -1.5, b: -2 }), WINDOW, (w) => w > 0);
    expect(starts(moved)).toEqual(Array(4).fill({ w: 0.75, b: -2 }));
  });

  it('stay where they have one, beside others that move', () => {
    const mixed = startingAt({ w: 1, b: 1 }, { w: -1, b: 1 });
    expect(starts(withDefinedStarts(mixed, WINDOW, (w) => w > 0))).toEqual([
      { w: 1, b: 1 },
      { w: 0.75, b: 1 },
      { w: 1, b: 1 },
      { w: 0.75, b: 1 },
    ]);
    const fine = startingAt({ w: 1, b: 1 });
    expect(withDefinedStarts(fine, WINDOW, (w) => w > 0)).toBe(fine);
  });

  it('take a place at a hole’s edge where there is no other, and stay where there is none at all', () => {
    const scene = startingAt({ w: -1.5, b: -2 });
    const line = withDefinedStarts(scene, WINDOW, (w) => w === 1);
    expect(starts(line)[0]).toEqual({ w: 1, b: -2 });
    expect(withDefinedStarts(scene, WINDOW, () => false)).toBe(scene);
  });
});

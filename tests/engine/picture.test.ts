import { describe, expect, it } from 'vitest';
import type { Objective } from '../../src/catalog/define';
import { findSurfaceFunction } from '../../src/catalog/objectives';
import { buildObjective } from '../../src/engine/objective';
import { GRID_SIZES, markHoles, type Picture, pictureOf } from '../../src/engine/picture';
import { quantilesOf } from '../../src/math/equalize';
import type { ObjectiveSpec, Window } from '../../src/scene/types';
import { built, objectiveOf } from './analyticObjectives';
import { NOISY, TWO_POINTS } from './scenes';

const WINDOW: Window = { w: [-6, 6], b: [-6, 6] };

function picture(spec: ObjectiveSpec, window = WINDOW, slice = 100_000, size = 65): Picture {
  const fill = pictureOf(buildObjective(spec), window, 'log', size, new Float64Array(size * size));
  for (;;) {
    const done = fill.advance(slice);
    if (done !== null) return done;
  }
}

describe('a picture', () => {
  it('marks the exact minimum of the two points', () => {
    const { minimum } = picture(TWO_POINTS);
    expect(minimum?.w).toBeCloseTo(1.791759469228055, 14);
    expect(minimum?.b).toBeCloseTo(-2.282174095733918, 14);
    expect(minimum?.loss).toBeLessThan(1e-30);
  });

  it('finds the minimum of data that no sigmoid fits, where the gradient vanishes', () => {
    const spec = { ...TWO_POINTS, data: { kind: 'preset', id: 'six-points' } } as const;
    for (const objective of [spec, NOISY]) {
      const { minimum, lowest } = picture(objective);
      if (minimum === null) throw new Error('no minimum');
      const out = new Float64Array(3);
      const { objective: evaluated } = buildObjective(objective);
      evaluated.evaluate(Float64Array.of(minimum.w, minimum.b), out, 0, evaluated.points, null);
      expect(Math.abs(out[0])).toBeLessThan(1e-9);
      expect(Math.abs(out[1])).toBeLessThan(1e-9);
      expect(minimum.loss).toBeLessThanOrEqual(lowest);
    }
  });

  it('has no isoline at the loss of a plateau, where every cell would give one', () => {
    // Easom is 0 but for its middle: to the last bit in a very wide window, to the eye in one of some widths of the hole.
    const windows: Window[] = [
      { w: [-2, 8], b: [-2, 8] },
      { w: [-100, 100], b: [-100, 100] },
    ];
    for (const window of windows) {
      const { isolines } = picture({ kind: 'function', id: 'easom', params: {} }, window);
      expect(isolines.map(({ level }) => level)).toContain(0);
      for (const { level, lines } of isolines) expect(lines.length).toBeLessThan(level === 0 ? 1 : 6);
    }
  });

  it('tells of no minimum where there is none', () => {
    expect(picture({ kind: 'function', id: 'saddle', params: {} }).minimum).toBeNull();
    // Two points at the same x and different y are best fitted by a line of (w, b): no single lowest point.
    const flat = { ...TWO_POINTS, data: { kind: 'points', x: [1, 1], y: [0.2, 0.8] } } as const;
    expect(picture(flat).minimum).toBeNull();
  });

  it('has isolines at their level, within the window, and none along its border', () => {
    const size = 129;
    const { isolines, grid } = picture(TWO_POINTS, WINDOW, 1e6, size);
    expect(isolines.length).toBeGreaterThan(8);
    for (const { level, lines } of isolines) {
      for (const line of lines) {
        for (let i = 0; i < line.length; i += 2) {
          const column = ((line[i] + 6) / 12) * (size - 1);
          const row = ((line[i + 1] + 6) / 12) * (size - 1);
          expect(column).toBeGreaterThanOrEqual(-1e-9);
          expect(column).toBeLessThanOrEqual(size - 1 + 1e-9);
          expect(Math.abs(interpolate(grid, size, column, row) - level)).toBeLessThan(1e-9);
        }
      }
    }
  });

  it('takes two evaluations a sample for an isoline: as many slices of one, half as many of a little more', () => {
    const slicesOf = (slice: number) => {
      const fill = pictureOf(buildObjective(TWO_POINTS), WINDOW, 'log', 65, new Float64Array(65 * 65));
      for (let count = 1; ; count++) {
        const done = fill.advance(slice);
        if (done !== null) return [count, done.isolines.length];
      }
    };
    const [one, isolines] = slicesOf(2 * 65 * 65);
    expect(one).toBe(isolines);
    expect(slicesOf(2 * 65 * 65 + 1)[0]).toBe(Math.ceil(isolines / 2));
  });

  it('has the coarse grid’s samples among the fine one’s', () => {
    const [coarse, fine] = GRID_SIZES;
    expect(Number.isInteger((fine - 1) / (coarse - 1))).toBe(true);
    expect((fine - 1) / (coarse - 1)).toBeGreaterThan(1);
  });

  it('searches the lowest point in slices, each about as long as was asked for', () => {
    const points = 20_000;
    const built = buildObjective({ ...NOISY, data: { ...NOISY.data, n: points } } as ObjectiveSpec);
    let effort = 0;
    const objective: Objective = {
      ...built.objective,
      evaluate: (...all) => {
        effort += points;
        built.objective.evaluate(...all);
      },
    };
    const slice = 100_000;
    const fill = pictureOf({ ...built, objective }, WINDOW, 'log', 65, new Float64Array(65 * 65));
    const efforts: number[] = [];
    for (let done: Picture | null = null; done === null; ) {
      effort = 0;
      done = fill.advance(slice);
      efforts.push(effort);
      if (done !== null) expect(done.minimum).not.toBeNull();
    }
    expect(efforts.filter((each) => each > 0).length).toBeGreaterThan(2);
    // One iteration more than its share; the first and the last look at some more places.
    expect(Math.max(...efforts)).toBeLessThanOrEqual(2 * slice);
  });

  it('is the same in slices of any size', () => {
    expect(picture(TWO_POINTS, WINDOW, 500)).toEqual(picture(TWO_POINTS, WINDOW, 1e9));
  });

  it('of a flat surface has no isolines and does not fail', () => {
    const flat = { ...TWO_POINTS, data: { kind: 'points', x: [0], y: [0.5] } } as const;
    const { isolines, lowest, highest } = picture(flat, { w: [-1, 1], b: [0, 1e-300] });
    expect({ isolines, flat: lowest === highest }).toEqual({ isolines: [], flat: true });
  });

  it('has the lowest point of very many points, found on their summary, with its true loss', () => {
    const data = { kind: 'generated', id: 'noisy', n: 30_000, noise: 0.05, seed: 7 } as const;
    const spec = { ...TWO_POINTS, loss: 'mean', data } as const;
    const { minimum } = picture(spec);
    if (minimum === null) throw new Error('no minimum');
    const { objective } = buildObjective(spec);
    const out = new Float64Array(3);
    objective.evaluate(Float64Array.of(minimum.w, minimum.b), out, 0, 30_000, null);
    expect(Math.abs(out[0])).toBeLessThan(1e-10);
    expect(Math.abs(out[1])).toBeLessThan(1e-10);
    expect(minimum.loss).toBe(out[2]);
    // It lies at w = 1.5 or so; nothing is said about it from a window that reaches less far.
    expect(picture(spec, { w: [-1, 1], b: [-1, 1] }).minimum).toBeNull();
  });
});

/** On a cell's edge, where isolines have their points: linear between two samples. */
function interpolate(grid: Float64Array, size: number, column: number, row: number): number {
  const [c, r] = [Math.round(column), Math.round(row)];
  const at = (i: number, j: number) => grid[Math.min(j, size - 1) * size + Math.min(i, size - 1)];
  if (Math.abs(column - c) < Math.abs(row - r)) {
    const low = Math.floor(row);
    return at(c, low) + (at(c, low + 1) - at(c, low)) * (row - low);
  }
  const low = Math.floor(column);
  return at(low, r) + (at(low + 1, r) - at(low, r)) * (column - low);
}

describe('isolines that count from the lowest loss', () => {
  const levelsOf = (id: string, spacing: 'linear' | 'log' | 'above-min') => {
    const spec: ObjectiveSpec = { kind: 'function', id, params: {} };
    const { domain } = findSurfaceFunction(id) ?? { domain: WINDOW };
    const fill = pictureOf(buildObjective(spec), domain, spacing, 65, new Float64Array(65 * 65));
    const picture = fill.advance(Number.POSITIVE_INFINITY);
    if (picture === null) throw new Error('The picture is not complete');
    return picture;
  };

  it.each(['log', 'above-min'] as const)(
    'are round by how far they lie above it, where losses lie below 0, %s',
    (spacing) => {
      const { isolines, minimum, lowest, highest } = levelsOf('six-hump-camel', spacing);
      expect(isolines.length).toBeGreaterThan(8);
      for (const { level, above = Number.NaN } of isolines) {
        expect(String(above).length).toBeLessThan(8);
        expect(level).toBeCloseTo((minimum?.loss ?? 0) + above, 12);
        expect(level).toBeGreaterThan(lowest);
        expect(level).toBeLessThan(highest);
      }
      const heights = isolines.map(({ above = 0 }) => above);
      expect(heights[heights.length - 1] / heights[0]).toBeGreaterThan(100);
    },
  );

  it('are the same as by the logarithm where the lowest loss is 0, and even where it is not known', () => {
    expect(levelsOf('booth', 'above-min').isolines).toEqual(levelsOf('booth', 'log').isolines);
    expect(levelsOf('saddle', 'above-min').isolines).toEqual(levelsOf('saddle', 'linear').isolines);
  });
});

it('a picture asks for about 18 isolines', () => {
  for (const spacing of ['linear', 'log'] as const) {
    const fill = pictureOf(buildObjective(TWO_POINTS), WINDOW, spacing, 65, new Float64Array(65 * 65));
    const { length } = fill.advance(1e9)?.isolines ?? [];
    expect(length).toBeGreaterThan(12);
    expect(length).toBeLessThan(24);
  }
});

it('a finer picture has the quantiles of the coarse one, so that its colours stay', () => {
  const spec: ObjectiveSpec = { kind: 'function', id: 'himmelblau', params: {} };
  const [{ quantiles }, ...finer] = [65, 129, 257].map((size) => picture(spec, WINDOW, 1e9, size));
  for (const each of finer) expect(each.quantiles).toEqual(quantiles);
});

it.each([65, 129, 257])(
  'the quantiles of %d samples a side are those of 65 a side, without holes',
  (size) => {
    const loss = (w: number, b: number) => (w < -3 ? Number.NaN : w * w + 3 * b * b + w * b);
    const holed = objectiveOf({ loss, slope: (w, b) => [2 * w + b, 6 * b + w], bend: () => [2, 1, 6] });
    const fill = pictureOf(built(holed), WINDOW, 'log', size, new Float64Array(size * size));
    const coarse: number[] = [];
    for (let row = 0; row < 65; row++)
      for (let column = 0; column < 65; column++)
        coarse.push(loss(-6 + (12 * column) / 64, -6 + (12 * row) / 64));
    const wanted = quantilesOf(Float64Array.from(coarse.filter((each) => !Number.isNaN(each))));
    const { quantiles } = fill.advance(Number.POSITIVE_INFINITY) ?? {};
    expect(quantiles).toEqual(wanted);
  },
);

describe('the lowest loss from which isolines count', () => {
  const fourth = ({ deep }: { deep: number }) =>
    objectiveOf({
      loss: (w, b) => (w * w - 1) ** 2 + b * b - (w < 0 ? deep : 0),
      slope: (w, b) => [4 * w * (w * w - 1), 2 * b],
    });
  const isolinesOf = (deep: number) => {
    const minima = [
      { w: -1, b: 0, loss: -deep },
      { w: 1, b: 0, loss: 0 },
    ];
    // No sample lies at a minimum.
    const window: Window = { w: [-2.1, 2], b: [-2, 2.1] };
    const objective = { ...built(fourth({ deep })), minima };
    const fill = pictureOf(objective, window, 'above-min', 65, new Float64Array(65 * 65));
    return fill.advance(Number.POSITIVE_INFINITY)?.isolines ?? [];
  };

  it('is that of the first minimum', () => {
    const isolines = isolinesOf(3);
    expect(isolines.length).toBeGreaterThan(8);
    for (const { level, above } of isolines) expect(level - (above ?? Number.NaN)).toBeCloseTo(-3, 12);
  });

  it('is not told where it is 0, since the levels say as much', () => {
    const isolines = isolinesOf(0);
    expect(isolines.length).toBeGreaterThan(8);
    for (const isoline of isolines) expect(isoline).not.toHaveProperty('above');
  });
});

describe('the range of a grid', () => {
  it('is that of its losses, with the first of the lowest', () => {
    expect(markHoles(Float64Array.of(3, 1, 5, 1, 5))).toEqual({
      lowest: 1,
      highest: 5,
      lowestAt: 1,
      holes: false,
    });
  });

  it('leaves out what is no loss or too far from 0 to be drawn, and marks it', () => {
    const grid = Float64Array.of(Number.NaN, 1e300, -1e300, 1.001e300, Number.NEGATIVE_INFINITY, 2);
    expect(markHoles(grid)).toEqual({ lowest: -1e300, highest: 1e300, lowestAt: 2, holes: true });
    const hole = Number.NaN;
    expect(grid).toEqual(Float64Array.of(hole, 1e300, -1e300, hole, hole, 2));
  });

  it('is unknown where there is nothing but holes, and holds one loss where there is one', () => {
    const unknown = { lowest: Number.NaN, highest: Number.NaN, lowestAt: 0, holes: true };
    expect(markHoles(Float64Array.of(Number.NaN, 1e301))).toEqual(unknown);
    expect(markHoles(Float64Array.of(Number.NaN, 7))).toEqual({
      lowest: 7,
      highest: 7,
      lowestAt: 1,
      holes: true,
    });
  });
});

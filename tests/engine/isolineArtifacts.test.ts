import { describe, expect, it } from 'vitest';
import { withoutArtifacts } from '../../src/engine/isolineArtifacts';
import { isoline } from '../../src/engine/isolines';
import { buildObjective } from '../../src/engine/objective';
import { type Picture, pictureOf, surfaceOf } from '../../src/engine/picture';
import type { ObjectiveSpec, View, Window } from '../../src/scene/types';
import { TWO_POINTS } from './scenes';

const SIZE = 257;
const LARGEST: Window = { w: [-1e6, 1e6], b: [-1e6, 1e6] };

function picture(spec: ObjectiveSpec, window: Window, levels: View['levels']): Picture {
  const fill = pictureOf(buildObjective(spec), window, levels, SIZE, new Float64Array(SIZE * SIZE));
  const done = fill.advance(Number.POSITIVE_INFINITY);
  if (done === null) throw new Error('not done');
  return done;
}

/** Cells are 1 wide and 2 high. */
const CELLS: Window = { w: [0, 100], b: [0, 200] };

function ring(w: number, b: number, cellsWide: number, cellsHigh: number): Float64Array {
  const points = [];
  for (let k = 0; k <= 24; k++) {
    const angle = (2 * Math.PI * (k % 24)) / 24;
    points.push(w + (cellsWide / 2) * Math.cos(angle), b + cellsHigh * Math.sin(angle));
  }
  return Float64Array.from(points);
}

const kept = (line: Float64Array, minima: readonly { w: number; b: number }[] = []) =>
  withoutArtifacts({ level: 1, lines: [line] }, CELLS, 101, minima).lines.length;

/** The lines at one level, with all that run close to other levels. */
function linesAt(spec: ObjectiveSpec, window: Window, level: number): number {
  const grid = new Float64Array(SIZE * SIZE);
  surfaceOf(buildObjective(spec), window, SIZE, grid).advance(Number.POSITIVE_INFINITY);
  const { minima } = picture(spec, window, 'log');
  return withoutArtifacts(isoline(grid, SIZE, window, level, false), window, SIZE, minima).lines.length;
}

describe('isolines without specks', () => {
  it('do not fall apart into dots along the floor of a valley that is narrower than a cell', () => {
    expect(linesAt(TWO_POINTS, { w: [-6, 6], b: [-6, 6] }, 0.005)).toBe(1);
  });

  it('have no dot around every second sample where ripples are shorter than a cell', () => {
    const { isolines } = picture({ kind: 'function', id: 'ackley', params: {} }, LARGEST, 'linear');
    expect(isolines.length).toBeGreaterThan(10);
    for (const { lines } of isolines) expect(lines.length).toBeLessThan(3);
  });

  it('have no rows of dots along steps that meet in a wedge', () => {
    for (const id of ['valley', 'six-points']) {
      const spec = { ...TWO_POINTS, data: { kind: 'preset', id } } as const;
      for (const { lines } of picture(spec, LARGEST, 'linear').isolines) expect(lines.length).toBeLessThan(5);
    }
  });

  it('keep a ring around a minimum, however small', () => {
    expect(kept(ring(50, 50, 0.3, 0.2))).toBe(0);
    expect(kept(ring(50, 50, 0.3, 0.2), [{ w: 50.05, b: 50.1 }])).toBe(1);
    expect(kept(ring(50, 50, 0.3, 0.2), [{ w: 60, b: 50 }])).toBe(0);
    const wide: Window = { w: [-60, 60], b: [-60, 60] };
    expect(picture(TWO_POINTS, wide, 'log').minimum?.w).toBeCloseTo(1.79, 2);
    // Little more than a cell wide.
    expect(linesAt(TWO_POINTS, wide, 0.002)).toBe(1);
  });

  it('keep rings that more than a few samples decide', () => {
    expect(kept(ring(50, 50, 3, 3))).toBe(1);
    expect(kept(ring(50, 50, 40, 0.8))).toBe(1);
    expect(kept(ring(50, 50, 6, 0.4))).toBe(0);
  });

  /** A closed strip from (50, 100) on, in cells: so long in a direction, so thick across it. */
  function strip(length: number, thick: number, turn = 0, reversed = false): Float64Array {
    const [along, across] = [
      [Math.cos(turn), Math.sin(turn)],
      [-Math.sin(turn), Math.cos(turn)],
    ];
    const corners = [
      [0, 0],
      [length, 0],
      [length, thick],
      [0, thick],
      [0, 0],
    ].map(([l, t]) => [50 + l * along[0] + t * across[0], 100 + 2 * (l * along[1] + t * across[1])]);
    return Float64Array.from((reversed ? corners.toReversed() : corners).flat());
  }

  // With an area of 6t and a way around of 2(6 + t), a quarter of this is at t = 6/11.
  it.each([0, Math.PI / 2, Math.PI / 4, 1, -0.4])(
    'have no strips thinner than half a cell, along %d',
    (turn) => {
      for (const reversed of [false, true]) {
        expect(kept(strip(6, 0.53, turn, reversed))).toBe(0);
        expect(kept(strip(6, 0.56, turn, reversed))).toBe(1);
      }
    },
  );

  it('keep a strip of twelve cells, in w or in b', () => {
    for (const turn of [0, Math.PI / 2]) {
      expect(kept(strip(11.9, 0.3, turn))).toBe(0);
      expect(kept(strip(12.1, 0.3, turn))).toBe(1);
    }
  });

  it('keep a piece of two cells, in w or in b, where it is not closed', () => {
    for (const [w, b] of [
      [1, 0],
      [0, 2],
      [-1, 0],
      [0, -2],
    ]) {
      const piece = (cells: number) => Float64Array.of(50, 50, 50 + cells * w, 50 + cells * b);
      expect(kept(piece(1.9))).toBe(0);
      expect(kept(piece(2.1))).toBe(1);
    }
    // It ends beside its beginning, so that its strip is open.
    expect(kept(strip(6, 0.1).subarray(0, 8))).toBe(1);
    expect(kept(Float64Array.of(50, 50, 56, 50, 56, 50.1, 50, 50.1))).toBe(1);
    expect(kept(Float64Array.of(50, 50, 56, 50, 56, 50.1, 50.1, 50))).toBe(1);
  });

  it('keep a speck with a minimum anywhere in its bounds, on their edges as well', () => {
    const speck = Float64Array.of(50, 60, 51, 60, 51, 61, 50, 61, 50, 60);
    for (const [w, b, count] of [
      [50, 60, 1],
      [51, 61, 1],
      [50, 61, 1],
      [51, 60, 1],
      [49.9, 60.5, 0],
      [51.1, 60.5, 0],
      [50.5, 59.9, 0],
      [50.5, 61.1, 0],
    ])
      expect(
        kept(speck, [
          { w: 0, b: 0 },
          { w, b },
        ]),
      ).toBe(count);
  });
});

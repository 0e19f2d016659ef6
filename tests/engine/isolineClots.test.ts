import { describe, expect, it } from 'vitest';
import { SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { withoutClots } from '../../src/engine/isolineClots';
import { buildObjective } from '../../src/engine/objective';
import { pictureOf } from '../../src/engine/picture';
import type { Isoline } from '../../src/scene/outcome';
import { surfaceAlone } from '../../src/scene/surfaceChoice';
import type { Window } from '../../src/scene/types';

const WINDOW = { w: [0, 1], b: [0, 1] } as const;

/** A level line across the window at height b, from one w to another. */
function across(level: number, b: number, from = 0, to = 1): Isoline {
  const points = Array.from({ length: 65 }, (_, i) => [from + ((to - from) * i) / 64, b]);
  return { level, lines: [Float64Array.from(points.flat())] };
}

const spans = (isolines: readonly Isoline[]) =>
  isolines.map(({ lines }) => lines.map((line) => [line[0], line[line.length - 2]]));

describe('isolines without clots', () => {
  it('stay as they are where they are some four pixels apart', () => {
    const apart = [across(1, 0.5), across(2, 0.52), across(5, 0.54)];
    expect(withoutClots(apart, WINDOW)).toEqual(apart);
  });

  it('leave out the less round one of two that run as one', () => {
    expect(spans(withoutClots([across(0.9, 0.496), across(1, 0.5), across(2, 0.503)], WINDOW))).toEqual([
      [],
      [[0, 1]],
      [],
    ]);
  });

  it('are cut where they come too close, and go on beyond', () => {
    const [line] = across(2, 0.5).lines;
    for (let i = 0; i < line.length; i += 2) line[i + 1] = 0.5 + 0.2 * Math.abs(line[i] - 0.5);
    const [round, other] = withoutClots([across(1, 0.5), { level: 2, lines: [line] }], WINDOW);
    expect(spans([round])).toEqual([[[0, 1]]]);
    expect(other.lines).toHaveLength(2);
    for (const piece of other.lines) expect(piece.length).toBeGreaterThan(20);
    expect(other.lines[0][0]).toBe(0);
    expect(other.lines[1][other.lines[1].length - 2]).toBe(1);
  });

  it('are not drawn as crumbs where they leave each other for a short stretch', () => {
    const [line] = across(2, 0.5).lines;
    for (let i = 0; i < line.length; i += 2) if (Math.abs(line[i] - 0.5) < 0.02) line[i + 1] = 0.52;
    expect(spans(withoutClots([across(1, 0.5), { level: 2, lines: [line] }], WINDOW))).toEqual([
      [[0, 1]],
      [],
    ]);
  });

  it('may cross or touch over a short stretch', () => {
    const down = Float64Array.from(Array.from({ length: 65 }, (_, i) => [0.3, i / 64]).flat());
    const crossing = [across(1, 0.5), { level: 2, lines: [down] }];
    expect(withoutClots(crossing, WINDOW)).toEqual(crossing);
  });

  it('are the same wherever the window lies, and however wide and high it is', () => {
    const window: Window = { w: [-7, -3], b: [20, 20.5] };
    const moved = (isoline: Isoline): Isoline => ({
      ...isoline,
      lines: isoline.lines.map((line) => line.map((at, i) => (i % 2 === 0 ? -7 + 4 * at : 20 + 0.5 * at))),
    });
    const [line] = across(2, 0.5).lines;
    for (let i = 0; i < line.length; i += 2) line[i + 1] = 0.5 + 0.2 * Math.abs(line[i] - 0.5);
    const isolines = [across(1, 0.5), { level: 2, lines: [line] }, across(5, 0.8), across(9, 0.803)];
    const kept = withoutClots(isolines, WINDOW);
    expect(kept.map(({ lines }) => lines.length)).toEqual([1, 2, 1, 0]);
    expect(withoutClots(isolines.map(moved), window)).toEqual(kept.map(moved));
  });

  it.each([0.001, 0.5, 0.999])('leave out one of two that run as one at the edges as well: at %d', (at) => {
    const beside = at < 0.5 ? 0.004 : at - 0.003;
    const upright = ({ level, lines: [line] }: Isoline): Isoline => ({
      level,
      lines: [line.map((_, i) => line[i % 2 === 0 ? i + 1 : i - 1])],
    });
    const level = [across(1, at), across(0.9, beside)];
    for (const isolines of [level, level.map(upright)])
      expect(withoutClots(isolines, WINDOW).map(({ lines }) => lines.length)).toEqual([1, 0]);
  });

  it('run as one up to two cells of 200 apart, on either side', () => {
    // The lines of cells lie a 199th of a side apart.
    const lineAt = (level: number, cell: number) => across(level, cell / 199);
    const upright = ({ level, lines: [line] }: Isoline): Isoline => ({
      level,
      lines: [line.map((_, i) => line[i % 2 === 0 ? i + 1 : i - 1])],
    });
    for (const [cell, kept] of [
      [97, 1],
      [98, 0],
      [102, 0],
      [103, 1],
    ]) {
      const level = [lineAt(1, 100), lineAt(0.9, cell)];
      for (const isolines of [level, level.map(upright)])
        expect(withoutClots(isolines, WINDOW).map(({ lines }) => lines.length)).toEqual([1, kept]);
    }
  });

  it('stay at one edge, whatever runs along the other', () => {
    const edges = [across(1, 0), across(0.9, 1)];
    expect(withoutClots(edges, WINDOW)).toEqual(edges);
    const upright = edges.map(({ level, lines: [line] }) => ({
      level,
      lines: [line.map((_, i) => line[i % 2 === 0 ? i + 1 : i - 1])],
    }));
    expect(withoutClots(upright, WINDOW)).toEqual(upright);
  });

  it('keep others off wherever they run, with but two points as with many', () => {
    const ends = (from: readonly number[], to: readonly number[]) => Float64Array.of(...from, ...to);
    const many = (b: (w: number) => number) =>
      Float64Array.from(Array.from({ length: 65 }, (_, i) => [i / 64, b(i / 64)]).flat());
    for (const b of [(w: number) => w, (w: number) => 1 - w, (w: number) => 0.3 + 0.1 * w]) {
      const straight = { level: 1, lines: [ends([0, b(0)], [1, b(1)])] };
      const beside = { level: 0.9, lines: [many((w) => b(w) * 0.998)] };
      expect(withoutClots([straight, beside], WINDOW).map(({ lines }) => lines.length)).toEqual([1, 0]);
    }
  });

  it('are round by how far they lie above the lowest loss', () => {
    const [first, second] = withoutClots(
      [
        { ...across(-1.03 + 0.37, 0.5), above: 0.37 },
        { ...across(-1.03 + 0.4, 0.501), above: 0.4 },
      ],
      WINDOW,
    );
    expect([first.lines.length, second.lines.length]).toEqual([0, 1]);
  });
});

describe('on the surfaces of the catalog', () => {
  const CELLS = 120;

  /** The share of the cells with a line, some three pixels wide, that three levels or more run through. */
  function crowdedShare(isolines: readonly Isoline[], { w, b }: Window): number {
    const cells = new Map<number, Set<number>>();
    const cell = (at: number, [from, to]: readonly [number, number]) =>
      Math.round(((at - from) / (to - from)) * (CELLS - 1));
    for (const { level, lines } of isolines) {
      for (const line of lines) {
        for (let i = 0; i < line.length; i += 2) {
          const at = cell(line[i + 1], b) * CELLS + cell(line[i], w);
          cells.set(at, (cells.get(at) ?? new Set()).add(level));
        }
      }
    }
    const crowded = [...cells.values()].filter(({ size }) => size > 2).length;
    return crowded / cells.size;
  }

  it.each(SURFACE_FUNCTIONS.map(({ id }) => id))(
    '%s has no clot, and lines of a third of its levels',
    (id) => {
      const document = surfaceAlone(`function:${id}`);
      if (document === null) throw new Error(`There is no ${id}`);
      const { scene, view } = document;
      const grid = new Float64Array(257 * 257);
      const fill = pictureOf(buildObjective(scene.objective), view.window, view.levels, 257, grid);
      let picture = fill.advance(Number.POSITIVE_INFINITY);
      while (picture === null) picture = fill.advance(Number.POSITIVE_INFINITY);
      const { isolines } = picture;
      expect(isolines.filter(({ lines }) => lines.length > 0).length).toBeGreaterThan(isolines.length / 3);
      expect(crowdedShare(isolines, view.window)).toBeLessThan(0.01);
    },
  );
});

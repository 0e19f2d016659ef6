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

/** A window in which a cell is 1 by 1. */
const IN_CELLS: Window = { w: [0, 199], b: [0, 199] };

const lineOf = (level: number, ...points: readonly (readonly number[])[]): Isoline => ({
  level,
  lines: [Float64Array.from(points.flat())],
});
/** Points a cell apart. */
const along = (b: number, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => [from + i, b] as const);

describe('a stretch of an isoline', () => {
  const round = lineOf(1, ...along(70, 126, 199));
  /** What is left of a line beside the round one, from which it is 5 cells away at b = 75, and 2 at b = 72. */
  const left = (...points: readonly (readonly number[])[]) =>
    withoutClots([round, lineOf(0.9, ...points)], IN_CELLS)[1].lines.map((line) =>
      Array.from({ length: Math.ceil(line.length / 2) }, (_, i) => [...line.subarray(2 * i, 2 * i + 2)]),
    );

  it('is left out if it runs beside another for 20 cells, all between the first point and the last', () => {
    const before = along(75, 126, 147);
    const after = along(75, 167, 199);
    expect(left(...before, ...along(72, 147, 167), ...after)).toEqual([
      [...before, [147, 72]],
      [[167, 72], ...after],
    ]);
    const shorter = [...before, ...along(72, 147, 166), ...along(75, 166, 199)];
    expect(left(...shorter)).toEqual([shorter]);
  });

  it('is left out as well where the line begins, and where it ends', () => {
    const beyond = along(75, 146, 199);
    expect(left(...along(72, 126, 146), ...beyond)).toEqual([[[146, 72], ...beyond]]);
    const before = along(75, 126, 179);
    expect(left(...before, ...along(72, 179, 199))).toEqual([[...before, [179, 72]]]);
  });

  it('is kept between two others from 20 cells on', () => {
    const [close, far] = [along(72, 147, 167), along(75, 167, 199)];
    expect(left(...along(75, 130, 147), ...close, ...far)).toHaveLength(2);
    expect(left(...along(75, 131, 147), ...close, ...far)).toEqual([[[167, 72], ...far]]);
  });

  it('is left out of a short line, with all of it, if it is four fifths of it', () => {
    expect(left(...along(72, 126, 138), [138, 75])).toEqual([]);
    const longer = [...along(72, 126, 138), [138, 76]];
    expect(left(...longer)).toEqual([longer]);
  });

  it('is as long as it is drawn, whichever way it goes', () => {
    // Up and down by a cell and a third at each third of a cell.
    const zigzag = Array.from({ length: 16 }, (_, i) => [126 + i, i % 2 === 0 ? 71 : 71 + 4 / 3]);
    const beyond = along(75, 141, 199);
    expect(left(...zigzag, ...beyond)).toEqual([[zigzag[15], ...beyond]]);
  });

  it('is all of a line that is far from any other, however short it is', () => {
    expect(left(...along(150, 126, 129))).toEqual([along(150, 126, 129)]);
    expect(left([126, 150], [129, 150])).toEqual([
      [
        [126, 150],
        [129, 150],
      ],
    ]);
  });
});

describe('the room that a line keeps', () => {
  const isTaken = (line: Isoline, w: number, b: number) =>
    withoutClots([line, lineOf(0.9, [w, b], [w, b])], IN_CELLS)[1].lines.length === 0;

  it.each([
    ['across', [140, 100], [147, 100]],
    ['upright', [140, 100], [140, 93]],
    ['aslant', [140, 100], [146, 106]],
    ['along the left edge', [0, 100], [0, 106]],
    ['along the right edge', [199, 100], [199, 106]],
    ['along the lower edge', [100, 0], [106, 0]],
    ['along the upper edge', [100, 199], [106, 199]],
    ['in a corner', [0, 0], [4, 4]],
    ['in the other corner', [199, 199], [195, 195]],
  ])('is all that is at most two cells away from it: %s', (_, [w0, b0], [w1, b1]) => {
    const line = lineOf(1, [w0, b0], [w1, b1]);
    const steps = Math.max(Math.abs(w1 - w0), Math.abs(b1 - b0));
    const cells = Array.from({ length: steps + 1 }, (_, i) => [
      w0 + (i * (w1 - w0)) / steps,
      b0 + (i * (b1 - b0)) / steps,
    ]);
    const range = (from: number, to: number) => {
      const [low, high] = [Math.max(0, Math.min(from, to) - 3), Math.min(199, Math.max(from, to) + 3)];
      return Array.from({ length: high - low + 1 }, (_, i) => low + i);
    };
    for (const b of range(b0, b1)) {
      // At the other edge as well, where a row of cells goes on with the next.
      for (const w of [0, 1, ...range(w0, w1), 198, 199]) {
        const distance = Math.min(...cells.map(([atW, atB]) => Math.hypot(atW - w, atB - b)));
        expect([w, b, isTaken(line, w, b)]).toEqual([w, b, distance <= 2]);
      }
    }
  });

  it('is measured from the cells that are nearest', () => {
    const upright = lineOf(1, [149.6, 150], [149.6, 170]);
    expect(isTaken(upright, 147.6, 160)).toBe(true);
    expect(isTaken(upright, 147.4, 160)).toBe(false);
    const level = lineOf(1, [150, 149.6], [170, 149.6]);
    expect(isTaken(level, 160, 147.6)).toBe(true);
    expect(isTaken(level, 160, 147.4)).toBe(false);
  });

  it('goes to the very end of a line that is shorter than a cell', () => {
    const short = lineOf(1, [50.2, 100], [50.55, 100]);
    expect(isTaken(short, 48, 100)).toBe(true);
    expect(isTaken(short, 53, 100)).toBe(true);
    expect(isTaken(short, 54, 100)).toBe(false);
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

/** Lines and arrows of layers on a slope that rises along w from the floor of the box to its top. */
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../src/scene/types';
import type { SurfaceResult } from '../../../../src/state/results';
import { BOX_HEIGHT } from '../../../../src/views/surface3d/box';
import { drapeArrow, drapeLine } from '../../../../src/views/surface3d/layerMarks/lines';
import { type Relief, reliefOf } from '../../../../src/views/surface3d/relief';

/** A cell; x = w − 0.5 and z = 0.5 − b. */
const slope: SurfaceResult = {
  window: { w: [0, 1], b: [0, 1] },
  size: 2,
  grid: Float64Array.of(0, 1, 0, 1),
  lowest: 0,
  highest: 1,
  quantiles: new Float64Array(21),
  isolines: [],
  minimum: null,
  minima: [],
  coarse: true,
};
const relief = reliefOf(slope, 'linear', null);

type Piece = readonly number[];

const tidy = (value: number) => Math.round(1e9 * value) / 1e9 + 0;
function piecesOf(draw: (sink: (...piece: number[]) => void) => void): Piece[] {
  const pieces: Piece[] = [];
  draw((...piece) => pieces.push(piece));
  return pieces;
}
const line = (loss: number | undefined, ...points: readonly number[]) =>
  piecesOf((sink) => drapeLine(relief, Float64Array.from(points), loss, sink)).map((piece) =>
    piece.map(tidy),
  );
const arrow = (from: Point, to: Point, on: Relief = relief) =>
  piecesOf((sink) => drapeArrow(on, from, to, sink));

describe('a line of a layer', () => {
  it('lies on the slope from point to point, and is broken by NaN', () => {
    expect(line(undefined, 0.5, 0.25, 0.75, 0.5)).toEqual([
      [0, tidy(0.5 * BOX_HEIGHT), 0.25, 0.25, tidy(0.75 * BOX_HEIGHT), 0],
    ]);
    const { NaN: gap } = Number;
    const broken = line(undefined, 0.5, 0, 0.75, 0.25, gap, gap, 0.75, 0.5, 1, 0.5);
    expect(broken.map(([x0, , z0, x1, , z1]) => [x0, z0, x1, z1])).toEqual([
      [0, 0.5, 0.25, 0.25],
      [0.25, 0, 0.5, 0],
    ]);
  });

  it('lies level at a loss of its own, from the floor to the top of the box', () => {
    for (const loss of [0, 0.25, 1])
      expect(line(loss, 0.25, 0.75, 0.75, 0.5)).toEqual([
        [-0.25, tidy(loss * BOX_HEIGHT), -0.25, 0.25, tidy(loss * BOX_HEIGHT), 0],
      ]);
    expect([line(-0.01, 0.25, 0.75, 0.75, 0.5), line(1.01, 0.25, 0.75, 0.75, 0.5)]).toEqual([[], []]);
  });

  it('is cut off at the window', () => {
    expect(line(0.5, -1, 0.5, 3, 0.5)).toEqual([
      [-0.5, tidy(BOX_HEIGHT / 2), 0, 0.5, tidy(BOX_HEIGHT / 2), 0],
    ]);
    expect(line(0.5, 0.5, 3, 0.5, -1)).toEqual([
      [0, tidy(BOX_HEIGHT / 2), -0.5, 0, tidy(BOX_HEIGHT / 2), 0.5],
    ]);
    expect(line(0.5, 2, 0, 3, 0)).toEqual([]);
  });
});

describe('an arrow of a layer', () => {
  const from = { w: 0.5, b: 0.1 };

  it.each([
    [0.3, 0.4, 0.03],
    [0.04, 0.03, 0.025],
    [0.006, 0.008, 0.005],
  ])(
    'by (%d, %d) is a shaft, and two strokes that are %d long, half a radian to either side',
    (dw, db, head) => {
      const pieces = arrow(from, { w: from.w + dw, b: from.b + db });
      const [shaft, one, other] = pieces;
      expect(pieces).toHaveLength(3);
      const tip = [from.w + dw - 0.5, 0.5 - from.b - db];
      for (const piece of pieces) {
        expect(piece[3]).toBeCloseTo(tip[0], 12);
        expect(piece[5]).toBeCloseTo(tip[1], 12);
      }
      expect([shaft[0], shaft[2]]).toEqual([expect.closeTo(0, 12), expect.closeTo(0.4, 12)]);
      const way = ([x0, , z0, x1, , z1]: Piece) => [x0 - x1, z0 - z1];
      const [backX, backZ] = way(shaft);
      const turns = [one, other].map((stroke) => {
        const [x, z] = way(stroke);
        expect(Math.hypot(x, z)).toBeCloseTo(head, 12);
        return Math.atan2(backX * z - backZ * x, backX * x + backZ * z);
      });
      expect(turns).toEqual([expect.closeTo(-0.5, 9), expect.closeTo(0.5, 9)]);
    },
  );

  it('is left out where it would be shorter than a dot', () => {
    expect(arrow(from, { w: 0.5039, b: 0.1 })).toEqual([]);
    expect(arrow(from, { w: 0.5041, b: 0.1 })).toHaveLength(3);
    // Just as long as the shortest one, though only half of its shaft is inside.
    expect(arrow(from, { w: 1.5, b: 0.1 }, { ...relief, sideW: 0.004 })).toHaveLength(1);
  });

  it('is none that reaches infinitely far', () => {
    expect(arrow(from, { w: Number.POSITIVE_INFINITY, b: 0.1 })).toEqual([]);
  });
});

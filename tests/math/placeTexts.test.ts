import { describe, expect, it } from 'vitest';
import { discsAlong, placeTexts, type Spot, type TextRequest } from '../../src/math/placeTexts';

const ROOM = { left: 0, top: 0, width: 400, height: 300 };
const WIDTH = 40;
/** From the mark's middle to that of a text beside it: the mark, a gap of 3 and half of the text. */
const BESIDE = 5 + 3 + WIDTH / 2;
/** The same above or below: half of a text's height of 13. */
const OVER = 5 + 3 + 6.5;

const mark = (x: number, y: number, more: Partial<TextRequest> = {}): TextRequest => ({
  x,
  y,
  reach: 5,
  text: 'A',
  width: WIDTH,
  ...more,
});

const placed = (request: TextRequest, spots: readonly Spot[] = []) => {
  const [{ x, y }] = placeTexts([request], spots, ROOM);
  return [x - request.x, y - request.y];
};

/** A mark that takes the place of a text in this direction from (200, 150). */
const at = (right: number, down: number): Spot => ({ x: 200 + right, y: 150 + down, reach: 4 });
const RIGHT = at(BESIDE, 0);
const LEFT = at(-BESIDE, 0);
const ABOVE = at(0, -OVER);
const BELOW = at(0, OVER);

describe('a text beside its mark', () => {
  it.each<[string, Spot[], number, number]>([
    ['to the right where that is free', [], BESIDE, 0],
    ['else to the left', [RIGHT], -BESIDE, 0],
    ['else above', [RIGHT, LEFT], 0, -OVER],
    ['else below', [RIGHT, LEFT, ABOVE], 0, OVER],
  ])('stands %s', (_, spots, right, down) => {
    const [x, y] = placed(mark(200, 150), spots);
    expect(x).toBeCloseTo(right, 9);
    expect(y).toBeCloseTo(down, 9);
  });

  it('stands where it would best, if that is free', () => {
    expect(placed(mark(200, 150, { towards: Math.PI / 2 }))[1]).toBeCloseTo(OVER, 9);
    expect(placed(mark(200, 150, { towards: Math.PI / 2 }), [BELOW])).toEqual([BESIDE, 0]);
  });

  it('stands further off where nothing close by is free', () => {
    const ring = Array.from({ length: 24 }, (_, i) => at(16 * Math.cos(i / 3.8), 16 * Math.sin(i / 3.8)));
    const [x, y] = placed(mark(200, 150), ring);
    expect(y).toBe(0);
    expect(x).toBe(BESIDE + 14);
  });

  it('stands between the sides where none of them is free, and right and above at first', () => {
    const far = { right: 48, left: -48, above: -22.5, below: 22.5 };
    const sides = [at(far.right, 0), at(far.left, 0), at(0, far.above), at(0, far.below)];
    const [across, down] = [BESIDE * Math.cos(0.7), OVER * Math.sin(0.7)];
    const between = [
      [across, -down],
      [across, down],
      [-across, down],
      [-across, -down],
    ];
    for (const [i, [x, y]] of between.entries()) {
      const taken = between.slice(0, i).map((each) => at(each[0] * 1.9, each[1] * 1.9));
      const [right, low] = placed(mark(200, 150), [...sides, ...taken]);
      expect(right).toBeCloseTo(x, 9);
      expect(low).toBeCloseTo(y, 9);
    }
  });

  it.each([
    [9, 0],
    [9.5, 14],
    [23, 14],
    [23.5, 30],
    [39, 30],
    [39.5, 50],
    [59, 50],
    // Nowhere is free, and it stays close by.
    [59.5, 0],
  ])('stands off marks around its own that reach %d pixels by %d more', (reach, off) => {
    const around = { x: 200, y: 150, reach };
    expect(placed(mark(200, 150), [around, around])).toEqual([BESIDE + off, 0]);
  });

  it.each([
    [Math.PI, 3 + WIDTH / 2 + BESIDE, 150, -1, 0],
    [-Math.PI / 2, 200, 3 + 6.5 + OVER, 0, -1],
    [Math.PI / 2, 200, 300 - 3 - 6.5 - OVER, 0, 1],
    [0, 400 - 3 - WIDTH / 2 - BESIDE, 150, 1, 0],
  ])('keeps 3 pixels from each edge: towards %d', (towards, x, y, right, down) => {
    const [exactX, exactY] = placed(mark(x, y, { towards }));
    expect(exactX).toBeCloseTo(right * BESIDE, 9);
    expect(exactY).toBeCloseTo(down * OVER, 9);
    const [beyondX, beyondY] = placed(mark(x + 0.1 * right, y + 0.1 * down, { towards }));
    expect([beyondX * right <= 0, beyondY * down <= 0]).toEqual([true, true]);
  });

  it('stands beside a shaft rather than off its tip, on the side that is free', () => {
    const tip = { x: 200, y: 150, reach: 10 };
    for (const [x, y, right, down] of [
      [200, 50, 1, 0],
      [100, 150, 0, -1],
      [140, 70, 0.8, -0.6],
    ]) {
      const request = mark(200, 150, { tail: { x, y } });
      // Nine pixels from the shaft to the text's nearest corner or side, at its middle.
      const off = 9 + (Math.abs(right) * WIDTH + Math.abs(down) * 13) / 2;
      const middle = [(x - 200) / 2, (y - 150) / 2];
      const [one, other] = [1, -1].map((side) => [
        middle[0] + side * right * off,
        middle[1] + side * down * off,
      ]);
      const first = placed(request, [tip]);
      const taken = { x: 200 + first[0], y: 150 + first[1], reach: 2 };
      const second = placed(request, [tip, taken]);
      const sorted = [first, second].toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
      const expected = [one, other].toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
      expect(sorted).toEqual(expected.map((each) => each.map((value) => expect.closeTo(value, 9))));
    }
  });

  it('stands off the tip where the shaft is short, and beside the tip where that is free', () => {
    const tip = { x: 200, y: 150, reach: 10 };
    expect(placed(mark(200, 150, { tail: { x: 200, y: 126 } }), [tip])[1]).toBe(-12);
    expect(placed(mark(200, 150, { tail: { x: 200, y: 126.1 } }), [tip])).toEqual([BESIDE + 14, 0]);
    expect(placed(mark(200, 150, { tail: { x: 200, y: 50 } }))).toEqual([BESIDE, 0]);
  });

  it('lies rather over a mark than over a text, and over either than beyond the edge', () => {
    const row = { left: 0, top: 0, width: 200, height: 21 };
    const wide = { x: 50, y: 10.5, reach: 40 };
    const [first, second] = placeTexts([mark(100, 10.5), mark(100, 10.5)], [wide], row);
    expect([first.x, second.x]).toEqual([100 + BESIDE, 100 - BESIDE]);
    const short = { ...row, width: 120 };
    const crowded = placeTexts([mark(30, 10.5), mark(30, 10.5)], [], short);
    expect(crowded.map(({ x }) => x)).toEqual([30 + BESIDE, 30 + BESIDE]);
  });

  it('keeps 3 pixels from the text beside it', () => {
    const [, beside] = placeTexts([mark(200, 150), mark(243, 150)], [], ROOM);
    expect([beside.x, beside.y]).toEqual([243 + BESIDE, 150]);
    const [, close] = placeTexts([mark(200, 150), mark(242.9, 150)], [], ROOM);
    expect(close.y).toBeCloseTo(150 - OVER, 9);
  });

  it('keeps 3 pixels from the edge, and is pushed in from it where no side has room', () => {
    expect(placed(mark(400 - BESIDE - WIDTH / 2 - 3, 150))[0]).toBe(BESIDE);
    expect(placed(mark(400 - BESIDE - WIDTH / 2 - 2.9, 150))[0]).toBe(-BESIDE);
    const narrow = { left: 10, top: 20, width: 44, height: 18 };
    const [{ x, y }] = placeTexts([mark(0, 0)], [], narrow);
    expect([x, y]).toEqual([10 + 3 + WIDTH / 2, 20 + 3 + 6.5]);
  });

  it('keeps off the texts that were placed before it', () => {
    const [first, second] = placeTexts([mark(200, 150), mark(200, 155)], [], ROOM);
    expect(first.x - 200).toBe(BESIDE);
    expect(second.x - 200).toBe(-BESIDE);
    const [, apart] = placeTexts([mark(200, 150), mark(200, 163)], [], ROOM);
    expect(apart.x - 200).toBe(BESIDE);
  });

  it('is higher where the type is larger', () => {
    const [{ y }] = placeTexts([mark(200, 150, { towards: Math.PI / 2 })], [], ROOM, 2);
    expect(y - 150).toBeCloseTo(5 + 3 + 13, 9);
  });
});

it('fills a line with discs at most 8 pixels apart, its ends and corners among them', () => {
  const discs = discsAlong(Float64Array.of(0, 0, 24, 0, 24, 4), 3);
  expect(discs.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [8, 0],
    [16, 0],
    [24, 0],
    [24, 0],
    [24, 4],
  ]);
  expect(discs.every(({ reach }) => reach === 3)).toBe(true);
});

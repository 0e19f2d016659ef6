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

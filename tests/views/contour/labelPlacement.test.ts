import { describe, expect, it } from 'vitest';
import {
  type Anchor,
  type LabelObstacles,
  type PixelLine,
  placeLabels,
} from '../../../src/views/contour/labelPlacement';

const ROOM = { left: 0, top: 0, width: 400, height: 400 };

function circle(radius: number): PixelLine {
  const line: number[] = [];
  for (let k = 0; k <= 120; k++) {
    const angle = (2 * Math.PI * k) / 120;
    line.push(200 + radius * Math.cos(angle), 200 + radius * Math.sin(angle));
  }
  return Float64Array.from(line);
}

const level = (text: string, ...lines: PixelLine[]) => ({ text, width: 30, lines });
const circles = [60, 80, 100, 140, 170].map((radius) => level(`at ${radius}`, circle(radius)));

describe('labels of isolines', () => {
  it('stand on their line, along it, never upside down', () => {
    const labels = placeLabels(circles, ROOM, 10, new Map());
    expect(labels.length).toBeGreaterThan(2);
    for (const { text, x, y, angle } of labels) {
      expect(Math.hypot(x - 200, y - 200)).toBeCloseTo(Number(text.slice(3)), 0);
      expect(Math.abs(angle)).toBeLessThanOrEqual(Math.PI / 2);
      expect(Math.abs(Math.cos(angle) * (x - 200) + Math.sin(angle) * (y - 200))).toBeLessThan(8);
    }
  });

  it('do not overlap and stay inside', () => {
    const labels = placeLabels(circles, ROOM, 10, new Map(), { crowded: { x: 200, y: 200 } });
    for (const [i, { x, y }] of labels.entries()) {
      expect(Math.min(x, y, 400 - x, 400 - y)).toBeGreaterThan(15);
      for (const other of labels.slice(0, i)) {
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(30);
      }
    }
  });

  it('keep clear of what else stands on the map', () => {
    const taken = [{ x: 200, y: 100, reach: 40 }];
    const near = (labels: readonly { readonly x: number; readonly y: number }[]) =>
      labels.filter(({ x, y }) => Math.hypot(x - 200, y - 100) < 40 + 15);
    expect(near(placeLabels(circles, ROOM, 10, new Map()))).not.toEqual([]);
    expect(near(placeLabels(circles, ROOM, 10, new Map(), { taken }))).toEqual([]);
  });

  it('keep off the paths if they can', () => {
    const upper = { has: (_: number, y: number) => y < 250 };
    const lowest = (labels: readonly { readonly y: number }[]) => Math.min(...labels.map(({ y }) => y));
    expect(lowest(placeLabels(circles, ROOM, 3, new Map()))).toBeLessThan(230);
    expect(lowest(placeLabels(circles, ROOM, 3, new Map(), { occupied: upper }))).toBeGreaterThan(245);
    const everywhere = { has: () => true };
    expect(placeLabels(circles, ROOM, 3, new Map(), { occupied: everywhere })).toHaveLength(3);
  });

  it('are few, the important ones first', () => {
    const labels = placeLabels(circles, ROOM, 2, new Map());
    expect(labels.map(({ text }) => text)).toEqual(['at 60', 'at 80']);
  });

  it('stay near where they were', () => {
    const [first] = placeLabels([circles[2]], ROOM, 1, new Map([['at 100', { x: 130, y: 270 }]]));
    expect(Math.hypot(first.x - 130, first.y - 270)).toBeLessThan(32);
  });

  it('are left out where the line is too short or bends too much', () => {
    expect(placeLabels([level('1', circle(8))], ROOM, 1, new Map())).toEqual([]);
    expect(placeLabels([level('1', Float64Array.of(10, 50, 20, 50))], ROOM, 1, new Map())).toEqual([]);
  });
});

/** A straight line with a point each pixel; `turn` from level, downwards. */
function straight(x: number, y: number, length: number, turn = 0): PixelLine {
  const points = Array.from({ length: length + 1 }, (_, k) => [
    x + k * Math.cos(turn),
    y + k * Math.sin(turn),
  ]);
  return Float64Array.from(points.flat());
}

const placedAt = (
  lines: readonly PixelLine[],
  room = ROOM,
  obstacles: LabelObstacles = {},
  known: ReadonlyMap<string, Anchor> = new Map(),
) => placeLabels([level('1', ...lines)], room, 1, known, obstacles)[0];

/** A text of 30 and a free 6 on either side of it. */
const SPAN = 42;

describe('the places of a label that are tried', () => {
  it('are nine pixels apart, from the first on that is long enough', () => {
    const line = straight(0, 200, 400);
    expect(placedAt([line])).toEqual({ text: '1', width: 30, x: 21, y: 200, angle: 0 });
    expect(placedAt([line], { ...ROOM, left: 2.5 }).x).toBe(30);
    expect(placedAt([line], { ...ROOM, left: 11.5 }).x).toBe(39);
  });

  it('are as long as the text and what is free beside it', () => {
    expect(placedAt([Float64Array.of(50, 50, 50 + SPAN, 50)])?.x).toBe(50 + SPAN / 2);
    expect(placedAt([Float64Array.of(50, 50, 49.9 + SPAN, 50)])).toBeUndefined();
    // The end is as long as is needed without the beginning.
    expect(placedAt([Float64Array.of(0, 50, 10, 50, 60, 50)], ROOM).x).toBe(35);
  });

  it('have their middle on the line, however its points are spread', () => {
    expect(placedAt([Float64Array.of(50, 50, 80, 50, 90, 50, 100, 50)]).x).toBe(75);
    expect(placedAt([Float64Array.of(50, 50, 60, 50, 60, 50, 90, 50, 100, 50)]).x).toBe(75);
    const tilted = placedAt([Float64Array.of(50, 90, 56, 98, 74, 122, 80, 130)]);
    expect(tilted.x).toBeCloseTo(65, 12);
    expect(tilted.y).toBeCloseTo(110, 12);
    // On the bent line, not on its chord.
    const bent = placedAt([Float64Array.of(50, 50, 71, 54, 92, 50)]);
    expect([bent.x, bent.y]).toEqual([71, 54]);
  });

  it.each([
    [0, 0],
    [Math.PI / 4, Math.PI / 4],
    [Math.PI / 2, Math.PI / 2],
    [(3 * Math.PI) / 4, -Math.PI / 4],
    [Math.PI, 0],
    [-Math.PI / 4, -Math.PI / 4],
    [-Math.PI / 2, Math.PI / 2],
    [(-3 * Math.PI) / 4, Math.PI / 4],
  ])('along a line turned by %d have a text turned by %d', (turn, angle) => {
    expect(placedAt([straight(200, 200, 60, turn)]).angle).toBeCloseTo(angle, 12);
  });

  it('lie inside with all of the text, and with four pixels more', () => {
    const middle = (room: typeof ROOM, line: PixelLine) => placedAt([line], room)?.x;
    const short = straight(100, 100, SPAN);
    const at = { x: 121, y: 100, margin: 19 };
    const fitting = {
      left: at.x - at.margin,
      top: at.y - at.margin,
      width: 2 * at.margin,
      height: 2 * at.margin,
    };
    expect(middle(fitting, short)).toBe(at.x);
    expect(middle({ ...fitting, left: fitting.left + 0.1 }, short)).toBeUndefined();
    expect(middle({ ...fitting, top: fitting.top + 0.1 }, short)).toBeUndefined();
    expect(middle({ ...fitting, width: fitting.width - 0.1 }, short)).toBeUndefined();
    expect(middle({ ...fitting, height: fitting.height - 0.1 }, short)).toBeUndefined();
  });

  it('lie inside with half of the letters’ height where the text is narrow', () => {
    const narrow = { text: '1', width: 2, lines: [straight(100, 100, 14)] };
    const room = (margin: number) => ({
      left: 107 - margin,
      top: 100 - margin,
      width: 2 * margin,
      height: 2 * margin,
    });
    expect(placeLabels([narrow], room(10), 1, new Map())).toHaveLength(1);
    expect(placeLabels([narrow], room(9.9), 1, new Map())).toEqual([]);
  });

  it.each([
    [0.97, 1],
    [0.95, 0],
  ])('are none where the line bends: a chord of %d of the way has %d', (straightness, count) => {
    const rise = 25 * Math.sqrt(1 / straightness ** 2 - 1);
    const bent = Float64Array.of(100, 100, 125, 100 + rise, 150, 100);
    expect(placeLabels([level('1', bent)], ROOM, 1, new Map())).toHaveLength(count);
  });
});

describe('the distance of a label', () => {
  const near = (y: number) =>
    placeLabels([level('1', straight(0, 100, 400)), level('2', straight(0, y, 400))], ROOM, 2, new Map());

  it('to another one is half of both texts, and fourteen pixels', () => {
    expect(near(144).map(({ x }) => x)).toEqual([21, 21]);
    expect(near(143.9).map(({ x }) => x)).toEqual([21, 30]);
    // √(44² − 30²) is 32.2, and 27 too few.
    expect(near(130).map(({ x }) => x)).toEqual([21, 57]);
    const wide = { text: '2', width: 50, lines: [straight(0, 153, 400)] };
    expect(placeLabels([level('1', straight(0, 100, 400)), wide], ROOM, 2, new Map())[1].x).toBe(40);
  });

  it('to another thing is half of the text, its reach, and four pixels', () => {
    const line = straight(0, 100, 400);
    const beside = (x: number, y: number) => placedAt([line], ROOM, { taken: [{ x, y, reach: 10 }] }).x;
    expect(beside(21, 129)).toBe(21);
    expect(beside(21, 128.9)).toBe(30);
    expect(beside(28, 100)).toBe(57);
    expect(beside(27.5, 100)).toBe(57);
    expect(beside(29, 100)).toBe(66);
  });
});

describe('the better place of two', () => {
  // One place each: level and to be avoided, or turned. Half a radian costs as much as 6 of what is avoided.
  const lying = straight(100, 100, SPAN);
  const turned = (by: number, length = SPAN) => straight(250, 250, length, by);
  const chosen = (
    lines: readonly PixelLine[],
    obstacles: LabelObstacles = {},
    known?: ReadonlyMap<string, Anchor>,
  ) => placedAt(lines, ROOM, obstacles, known);

  it('is the more level one', () => {
    expect(chosen([turned(0.5), lying]).angle).toBe(0);
    expect(chosen([turned(0.5), turned(-0.3, SPAN + 1)]).angle).toBeCloseTo(-0.3, 12);
  });

  it('is away from the end of the paths: so far away that 40 of it are a half-turn of 12 each', () => {
    const at = (distance: number) => chosen([lying, turned(0.5)], { crowded: { x: 121 - distance, y: 100 } });
    expect(at(117).angle).toBeCloseTo(0.5, 12);
    expect(at(121).angle).toBe(0);
    expect(chosen([turned(0.5), lying], { crowded: { x: 121, y: 100 } }).angle).toBeCloseTo(0.5, 12);
    expect(chosen([lying, turned(0.01)], { crowded: { x: 121, y: 241 } }).angle).toBe(0);
  });

  it.each([
    [0.028, 0],
    [0.032, 1],
  ])('is the straighter one: a bend of %d against a turn of 1', (bend, angle) => {
    const rise = 25 * Math.sqrt(1 / (1 - bend) ** 2 - 1);
    const bent = Float64Array.of(100, 100, 125, 100 + rise, 150, 100);
    expect(chosen([turned(1), bent]).angle).toBeCloseTo(angle, 12);
  });

  it('is its own of a moment ago, unless another one is better by more than the way there', () => {
    const own = new Map([['1', { x: 121, y: 100 }]]);
    const other = (distance: number) => straight(100, 100 + distance, SPAN);
    // A path over a fifth of the text costs 24.
    const covered = { occupied: { has: (x: number, y: number) => x === 121 && y === 100 } };
    expect(chosen([lying, other(23)], covered, own).y).toBe(123);
    expect(chosen([lying, other(25)], covered, own).y).toBe(100);
    expect(chosen([other(25), lying], covered, new Map([['2', { x: 121, y: 100 }]])).y).toBe(125);
  });

  it('may be far away, which counts no more than 32 pixels do', () => {
    const middle = { x: 250 + 21 * Math.cos(0.8), y: 250 + 21 * Math.sin(0.8) };
    const own = new Map([['1', middle]]);
    const covered = {
      occupied: { has: (x: number, y: number) => Math.hypot(x - middle.x, y - middle.y) < 1 },
    };
    // 24 for the path over it and 9.6 for its turn, against a way of more than 100.
    expect(chosen([turned(0.8), lying], covered, own).y).toBe(100);
    const flatter = { x: 250 + 21 * Math.cos(0.6), y: 250 + 21 * Math.sin(0.6) };
    const less = {
      occupied: { has: (x: number, y: number) => Math.hypot(x - flatter.x, y - flatter.y) < 1 },
    };
    expect(chosen([turned(0.6), lying], less, new Map([['1', flatter]])).angle).toBeCloseTo(0.6, 12);
  });

  it('is looked for under all of the text, from end to end and from top to bottom', () => {
    const looked: number[][] = [];
    const occupied = { has: (x: number, y: number) => looked.push([x, y]) < 0 };
    chosen([lying], { occupied });
    const ALONG = [106, 113.5, 121, 128.5, 136];
    expect(looked).toEqual(ALONG.flatMap((x) => [100, 104, 96].map((y) => [x, y])));
    looked.length = 0;
    chosen([straight(100, 100, SPAN, Math.PI / 2)], { occupied });
    expect(looked.map(([x, y]) => [Math.round(x), y])).toEqual(
      ALONG.flatMap((y) => [100, 96, 104].map((x) => [x, y])),
    );
  });
});

describe('labels that paths would strike out', () => {
  const rows = [60, 100, 140, 180, 220].map((y) => level(`at ${y}`, straight(0, y, 400)));
  const above = (y: number): LabelObstacles => ({ occupied: { has: (_, down) => down < y } });
  const named = (obstacles: LabelObstacles) =>
    placeLabels(rows, ROOM, 4, new Map(), obstacles).map(({ text }) => text);

  it('are left out where three levels can be read', () => {
    expect(named(above(120))).toEqual(['at 140', 'at 180', 'at 220']);
    expect(named(above(80))).toEqual(['at 100', 'at 140', 'at 180', 'at 220']);
  });

  it('stand where they can where fewer can be read, the important ones first', () => {
    expect(named(above(160))).toEqual(['at 180', 'at 220', 'at 60']);
    expect(named(above(400))).toEqual(['at 60', 'at 100', 'at 140']);
    expect(placeLabels(rows, ROOM, 2, new Map(), above(400))).toHaveLength(2);
  });

  it('stand on a worse stretch of their line that can be read', () => {
    // Two fifths of the text covered cost 48, the bend and the turn of the other stretch more.
    const covered = { occupied: { has: (x: number, y: number) => x < 115 && y < 150 } };
    const lying = straight(100, 100, SPAN);
    const steep = straight(250, 200, SPAN, Math.PI / 2);
    const crowded = { x: 250, y: 221 };
    expect(placedAt([lying, steep], ROOM, { ...covered, crowded }).y).toBeCloseTo(221, 9);
  });
});

/**
 * Names beside points, in pixels: on the side that has room, clear of the picture's edge, of other marks and of each other. The
 * one rule of the map's layers and of the lessons' plots.
 */
import { cos, sin } from './trig';

/** A place that is taken by something round, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

export interface TextRequest extends Spot {
  readonly text: string;
  readonly width: number;
  /** The direction in which the text would best stand, in radians, down being positive. */
  readonly towards?: number;
  /** The tail of an arrow whose tip the place is: its text may stand beside its shaft as well. */
  readonly tail?: Middle;
}

export interface PlacedText {
  readonly text: string;
  /** The middle of the text. */
  readonly x: number;
  readonly y: number;
}

/** The rectangle that texts stay in. */
interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const HEIGHT = 13;
const GAP = 3;
const EDGE = 3;
/** The sides in the order in which they are liked: right, left, above, below, and between. */
const SIDES = [0, Math.PI, -Math.PI / 2, Math.PI / 2, -0.7, 0.7, Math.PI - 0.7, Math.PI + 0.7];
/** The distances at which a text stands off where no side has room close by, and the cost of each. */
const STAND_OFFS = [0, 14, 30, 50];
const STANDING_OFF = 10;
/** From a shaft to the text beside it; where it is shorter than this there is none, and its cost. */
const SHAFT_OFF = 9;
const SHORTEST_SHAFT = 24;
const BESIDE_SHAFT = 9;
/** The costs of lying over another text, over a mark, and beyond the edge. */
const OVER_TEXT = 100;
const OVER_SPOT = 30;
const OVER_EDGE = 1000;

/** One place for each request, in their order; `type` times as high as usual. */
export function placeTexts(
  requests: readonly TextRequest[],
  spots: readonly Spot[],
  room: Room,
  type = 1,
): PlacedText[] {
  const height = HEIGHT * type;
  const placed: (PlacedText & { readonly width: number })[] = [];
  for (const { x, y, reach, text, width, towards, tail } of requests) {
    let best = { text, x, y, width };
    let bestCost = Number.POSITIVE_INFINITY;
    const sides = towards === undefined ? SIDES : [towards, ...SIDES];
    const tries = STAND_OFFS.flatMap((off, distance) =>
      sides.map((angle, liking) => {
        const [right, down] = [cos(angle), sin(angle)];
        return {
          x: x + right * (reach + off + GAP + width / 2),
          y: y + down * (reach + off + GAP + height / 2),
          cost: liking + distance * STANDING_OFF,
        };
      }),
    );
    if (tail !== undefined) tries.push(...besideShaft(x, y, tail, width, height));
    for (const { cost: disliked, ...middle } of tries) {
      let cost = disliked;
      if (!isInside(room, middle, width, height)) cost += OVER_EDGE;
      for (const other of placed) if (overlap(middle, width, height, other)) cost += OVER_TEXT;
      for (const spot of spots) if (covers(middle, width, height, spot)) cost += OVER_SPOT;
      if (cost < bestCost) {
        bestCost = cost;
        best = { text, ...middle, width };
      }
    }
    // A text that has room on no side is pushed in from the edge.
    placed.push({
      ...best,
      x: pushed(best.x, width / 2, room.left, room.width),
      y: pushed(best.y, height / 2, room.top, room.height),
    });
  }
  return placed.map(({ text, x, y }) => ({ text, x, y }));
}

/** On both sides of an arrow's shaft, at its middle: better than off its tip, where a text may seem to be another arrow's. */
function besideShaft(
  x: number,
  y: number,
  tail: Middle,
  width: number,
  height: number,
): readonly (Middle & { readonly cost: number })[] {
  const [dx, dy] = [x - tail.x, y - tail.y];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (!(length >= SHORTEST_SHAFT)) return [];
  const [right, down] = [-dy / length, dx / length];
  const off = SHAFT_OFF + (Math.abs(right) * width + Math.abs(down) * height) / 2;
  return [-1, 1].map((side) => ({
    x: (x + tail.x) / 2 + side * right * off,
    y: (y + tail.y) / 2 + side * down * off,
    cost: BESIDE_SHAFT,
  }));
}

interface Middle {
  readonly x: number;
  readonly y: number;
}

function isInside(room: Room, { x, y }: Middle, width: number, height: number): boolean {
  return (
    x - width / 2 >= room.left + EDGE &&
    x + width / 2 <= room.left + room.width - EDGE &&
    y - height / 2 >= room.top + EDGE &&
    y + height / 2 <= room.top + room.height - EDGE
  );
}

function overlap(
  middle: Middle,
  width: number,
  height: number,
  other: PlacedText & { readonly width: number },
): boolean {
  return (
    Math.abs(middle.x - other.x) < (width + other.width) / 2 + GAP && Math.abs(middle.y - other.y) < height
  );
}

function covers(middle: Middle, width: number, height: number, { x, y, reach }: Spot): boolean {
  return Math.abs(middle.x - x) < width / 2 + reach - 1 && Math.abs(middle.y - y) < height / 2 + reach - 1;
}

function pushed(at: number, half: number, start: number, length: number): number {
  return Math.max(start + EDGE + half, Math.min(start + length - EDGE - half, at));
}

/** The distance between discs along a line. */
const APART = 8;

/** The room of a line x₀, y₀, x₁, y₁, …, as discs close to each other. */
export function discsAlong(line: Float64Array, reach: number): Spot[] {
  const discs: Spot[] = [];
  for (let i = 2; i < line.length; i += 2) {
    const [dx, dy] = [line[i] - line[i - 2], line[i + 1] - line[i - 1]];
    const count = Math.max(1, Math.ceil(Math.sqrt(dx * dx + dy * dy) / APART));
    for (let k = 0; k <= count; k++) {
      discs.push({ x: line[i - 2] + (k / count) * dx, y: line[i - 1] + (k / count) * dy, reach });
    }
  }
  return discs;
}

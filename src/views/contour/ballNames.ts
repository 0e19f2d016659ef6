/** Names of runs beside their balls, where there is room: a name that could be another run's, or would cover one, is left out. */
import { themeColour } from '../../browser/theme';
import type { RunResult } from '../../state/results';
import { mapFont } from './axes';
import type { MapFrame } from './frame';
import {
  type Anchor,
  coveredShare,
  type Disc,
  type Ground,
  type PlotRectangle,
  READABLE,
} from './labelPlacement';
import { PathOccupancy, pathOccupancy } from './pathOccupancy';
import type { WithWay } from './wayOut';

/** A ball that would like to say whose it is. */
export interface NamedBall extends WithWay {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Size of the name, in pixels. */
  readonly width: number;
  /** It is an arrow to a ball outside: nothing else says whose, so its name may stand further off. */
  readonly towards?: number;
}

/** A name with the pixel of its middle. */
export interface BallName {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Radius of a ball with its outline. */
const REACH = 9;
const GAP = 3;
const EDGE = 3;
const HEIGHT = 13;
/** Pixels. */
const ROUNDING = 1e-6;
/**
 * The sides of a ball in the order in which they are liked: right, left, above, below. An arrow has more, one and two lines further
 * off: in a corner two of the four lie outside, and an isoline's label is often on the others.
 */
const SIDES: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0, -2],
  [0, 2],
  [0, -3],
  [0, 3],
];
const SIDES_OF_BALL = 4;

/**
 * The names that have room, in the order of the balls, each on the side of its ball where paths cover least of it.
 * @param taken places of other things
 * @param sides the side of each name a moment ago, which is brought up to date: a name stays on its side while that has room and
 * is as easily read as another
 */
export function placeBallNames(
  balls: readonly NamedBall[],
  room: PlotRectangle,
  taken: readonly Disc[],
  sides: Map<string, number>,
  type = 1,
  ground?: Ground,
): BallName[] {
  const height = HEIGHT * type;
  const placed: (BallName & { readonly width: number })[] = [];
  for (const ball of balls) {
    const { x, y, name, width } = ball;
    const others = balls.filter((other) => other !== ball);
    if (others.some((other) => Math.hypot(other.x - x, other.y - y) < 2 * REACH)) continue;
    /** From the name to the middle of a ball. */
    const away = (ball: Anchor, middleX: number, middleY: number) =>
      Math.hypot(
        Math.max(0, Math.abs(middleX - ball.x) - width / 2),
        Math.max(0, Math.abs(middleY - ball.y) - height / 2),
      );
    // A name that stands further off could be another's.
    const isOwn = (middleX: number, middleY: number) =>
      others.every((other) => away(ball, middleX, middleY) < away(other, middleX, middleY));
    const isFree = (middleX: number, middleY: number) =>
      Math.abs(middleX - room.left - room.width / 2) <= (room.width - width) / 2 - EDGE + ROUNDING &&
      Math.abs(middleY - room.top - room.height / 2) <= (room.height - height) / 2 - EDGE + ROUNDING &&
      placed.every(
        (other) =>
          Math.abs(middleX - other.x) > (width + other.width) / 2 + GAP ||
          Math.abs(middleY - other.y) > height,
      ) &&
      [...others.map((other) => ({ ...other, reach: REACH })), ...taken].every(
        (disc) =>
          Math.abs(middleX - disc.x) > width / 2 + disc.reach ||
          Math.abs(middleY - disc.y) > height / 2 + disc.reach,
      );
    const before = sides.get(name);
    let least = Number.POSITIVE_INFINITY;
    let best: (Anchor & { readonly side: number }) | null = null;
    for (const side of SIDES.keys()) {
      if (ball.towards === undefined && side >= SIDES_OF_BALL) break;
      const [right, down] = SIDES[side];
      // Along its side it keeps clear of the plot's edge.
      const middle =
        down === 0
          ? { x: x + right * (REACH + GAP + width / 2), y: within(y, height, room.top, room.height) }
          : {
              x: within(x, width, room.left, room.width),
              y: y + Math.sign(down) * (REACH + GAP + (Math.abs(down) - 0.5) * height),
            };
      if (!isFree(middle.x, middle.y)) continue;
      if (side >= SIDES_OF_BALL && !isOwn(middle.x, middle.y)) continue;
      const covered = ground === undefined ? 0 : coveredShare(middle.x, middle.y, 0, width / 2, ground);
      const cost = side === before ? covered - READABLE - ROUNDING : covered;
      if (cost >= least) continue;
      least = cost;
      best = { ...middle, side };
    }
    if (best === null) continue;
    placed.push({ name, width, x: best.x, y: best.y });
    sides.set(name, best.side);
  }
  return placed.map(({ name, x, y }) => ({ name, x, y }));
}

/** The middle of a length that is moved into the room, if need be. */
function within(middle: number, length: number, start: number, side: number): number {
  const half = length / 2 + EDGE;
  return Math.max(start + half, Math.min(start + side - half, middle));
}

/** The pixels under the paths of each frame: they stay as they are while the playhead moves. */
const grounds = new WeakMap<MapFrame, { readonly paths: readonly RunResult[]; readonly ground: Ground }>();

function groundOf(paths: readonly RunResult[], frame: MapFrame): Ground {
  const known = grounds.get(frame);
  if (known?.paths.length === paths.length && paths.every((path, i) => path === known.paths[i]))
    return known.ground;
  const ground = pathOccupancy(paths, frame);
  grounds.set(frame, { paths, ground });
  return ground;
}

/** Writes the names that have room beside their balls. */
export function drawBallNames(
  context: CanvasRenderingContext2D,
  balls: readonly Omit<NamedBall, 'width'>[],
  frame: MapFrame,
  taken: readonly Disc[],
  sides: Map<string, number>,
  paths: readonly RunResult[],
): void {
  context.save();
  context.font = mapFont(frame.type);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = themeColour('--halo');
  context.fillStyle = themeColour('--ink');
  const ways = new PathOccupancy();
  ways.begin(frame.left, frame.top);
  for (const { x, y, from } of balls) if (from !== undefined) ways.cover(from.x, from.y, x, y);
  const under = groundOf(paths, frame);
  const measured = balls.map((ball) => ({ ...ball, width: context.measureText(ball.name).width }));
  for (const { name, x, y } of placeBallNames(measured, frame, taken, sides, frame.type, {
    has: (atX, atY) => under.has(atX, atY) || ways.has(atX, atY),
  })) {
    context.strokeText(name, x, y);
    context.fillText(name, x, y);
  }
  context.restore();
}

/** The mark of a minimum: a ringed cross, named. */
import { themeColour } from '../../browser/theme';
import type { Mark } from '../../scene/marks';
import type { Point } from '../../scene/types';
import { CONTOUR_TEXT } from '../../text/contour';
import { mapFont } from './axes';
import { isInPlot, type MapFrame, toX, toY } from './frame';
import { roomOfLabels } from './isolineLabels';
import type { Anchor, Disc } from './labelPlacement';
import { roomOfBalls, roomOfFigures } from './markRoom';

const RING = 6;
const CROSS = 12;
/** From the mark to its name, and half of the room that this takes. */
const GAP = 2;
const HALF_NAME = 12;
const HALF_HEIGHT = 6;
/** The cost of a place beyond the plot's edge, in things that a name would lie over. */
const OUTSIDE = 1000;
/** The sides of the mark in the order in which they are liked: its corners, below to the right first, and then straight beside it. */
const SIDES: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
];
const ALL_SIDES = [...SIDES.keys()];

/** The side on which each minimum's name was drawn last in a frame: it stays there while it can, and does not leap as balls pass. */
const drawnSides = new WeakMap<MapFrame, Map<string, number>>();

function sidesIn(frame: MapFrame): Map<string, number> {
  const sides = drawnSides.get(frame) ?? new Map<string, number>();
  drawnSides.set(frame, sides);
  return sides;
}

const keyOf = ({ w, b }: Point) => `${w} ${b}`;

/** What names of minima keep clear of: figures of layers, the isolines' labels, balls, and rings of starts. */
export function besideMinima(marks: readonly Mark[], frame: MapFrame, balls: readonly Anchor[]): Disc[] {
  return [...roomOfFigures(marks, frame), ...roomOfLabels(frame), ...roomOfBalls(balls)];
}

/**
 * @param named whether it says what it is; where a layer names it, it need not
 * @param taken places of other things
 */
export function drawMinimum(
  context: CanvasRenderingContext2D,
  minimum: Point,
  frame: MapFrame,
  named: boolean,
  taken: readonly Disc[],
): void {
  const [x, y] = [toX(frame, minimum.w), toY(frame, minimum.b)];
  if (!isInPlot(frame, x, y)) return;
  context.save();
  context.beginPath();
  context.arc(x, y, RING, 0, 2 * Math.PI);
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]) {
    context.moveTo(x + 2.5 * dx, y + 2.5 * dy);
    context.lineTo(x + CROSS * dx, y + CROSS * dy);
  }
  context.lineCap = 'round';
  context.strokeStyle = themeColour('--halo');
  context.lineWidth = 4;
  context.stroke();
  context.strokeStyle = themeColour('--ink');
  context.lineWidth = 1.5;
  context.stroke();

  if (!named) {
    context.restore();
    return;
  }
  context.font = `600 ${mapFont(frame.type)}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  const name = placeOfName(minimum, frame, taken);
  sidesIn(frame).set(keyOf(minimum), name.side);
  context.strokeStyle = themeColour('--halo');
  context.strokeText(CONTOUR_TEXT.minimum, name.x, name.y);
  context.fillStyle = themeColour('--ink');
  context.fillText(CONTOUR_TEXT.minimum, name.x, name.y);
  context.restore();
}

/** The middle of the name: on the first side of the mark that has room in the plot, or the one where the name covers least. */
function placeOfName(minimum: Point, frame: MapFrame, taken: readonly Disc[]): Anchor & { side: number } {
  const { left, top, width, height, type } = frame;
  const [x, y] = [toX(frame, minimum.w), toY(frame, minimum.b)];
  const [half, halfHeight] = [HALF_NAME * type, HALF_HEIGHT * type];
  const last = sidesIn(frame).get(keyOf(minimum));
  const sides = last === undefined ? ALL_SIDES : [last, ...ALL_SIDES];
  let best = { x, y, side: 0 };
  let bestCost = Number.POSITIVE_INFINITY;
  for (const side of sides) {
    const [right, down] = SIDES[side];
    // At a corner a name stands closer to the mark's level than straight below it, where the cross has its arm.
    const name = {
      x: x + right * (CROSS + GAP + half),
      y: y + down * (right === 0 ? CROSS + GAP + halfHeight : 11 * type),
      side,
    };
    const isInside =
      Math.abs(name.x - left - width / 2) <= width / 2 - half &&
      Math.abs(name.y - top - height / 2) <= height / 2 - halfHeight;
    const covered = taken.filter(
      (disc) =>
        Math.abs(name.x - disc.x) <= half + disc.reach &&
        Math.abs(name.y - disc.y) <= halfHeight + disc.reach,
    ).length;
    const cost = isInside ? covered : covered + OUTSIDE;
    if (cost >= bestCost) continue;
    bestCost = cost;
    best = name;
  }
  return best;
}

/** The places of minima and their names on the map, which keep off places that are taken. */
export function placesOfMinima(minima: readonly Point[], frame: MapFrame, taken: readonly Disc[]): Disc[] {
  return minima.flatMap((minimum) => {
    const [x, y] = [toX(frame, minimum.w), toY(frame, minimum.b)];
    if (!isInPlot(frame, x, y)) return [];
    return [
      { x, y, reach: CROSS },
      { ...placeOfName(minimum, frame, taken), reach: HALF_NAME * frame.type },
    ];
  });
}

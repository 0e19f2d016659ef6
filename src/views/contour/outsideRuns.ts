/** Runs whose balls lie outside of the window: arrows at its edge that point to them, each with its own place. */
import { svgPath } from '../../browser/svgPath';
import type { RunStyle } from '../../runStyle/runStyle';
import type { RunSpec } from '../../scene/types';
import { type BallColours, ballColours, paintShape } from './balls';
import { placeAtEdge } from './edgePlacement';
import { type MapFrame, toX, toY } from './frame';
import type { Anchor } from './labelPlacement';

/** An arrow with the pixel of its middle, and the direction of the ball from there in radians. */
export interface EdgeArrow extends Anchor {
  readonly id: string;
  readonly name: string;
  readonly towards: number;
}

/** Between the middles of two arrows: room for a name beside each. */
const APART = 20;
const SELECTED_SCALE = 1.25;

/**
 * The arrows in the order of the runs; one that would lie over another stands further along the edge.
 * @param runs with the pixels of their balls
 * @param taken what else stands at the edge
 */
export function placeOutside(
  runs: readonly (Anchor & { readonly id: string; readonly name: string })[],
  frame: MapFrame,
  taken: readonly Anchor[],
): readonly EdgeArrow[] {
  const placed: EdgeArrow[] = [];
  for (const { id, name, x, y } of runs) {
    const at = placeAtEdge(frame, x, y);
    if (at.towards === null || Number.isNaN(at.x + at.y)) continue;
    const isFree = (place: Anchor) =>
      [...taken, ...placed].every((other) => Math.hypot(other.x - place.x, other.y - place.y) >= APART);
    const place = alongEdge(frame, at).find(isFree) ?? at;
    placed.push({ id, name, towards: at.towards, x: place.x, y: place.y });
  }
  return placed;
}

/**
 * The arrows to the balls that lie outside, the topmost first, clear of the arrows of starts. Before its first step a run is where its
 * start's points.
 * @param balls in drawing order
 */
export function arrowsToRuns(
  balls: readonly (Anchor & { readonly id: string; readonly name: string; readonly atStart: boolean })[],
  frame: MapFrame,
  runs: readonly RunSpec[],
): readonly EdgeArrow[] {
  const away = balls.filter(({ atStart }) => !atStart).toReversed();
  const starts = runs.map(({ start }) => placeAtEdge(frame, toX(frame, start.w), toY(frame, start.b)));
  return placeOutside(away, frame, starts);
}

/** Places along the edge from one of them on, the nearest first. */
function alongEdge(frame: MapFrame, { x, y }: Anchor): readonly Anchor[] {
  const upright =
    Math.min(x - frame.left, frame.left + frame.width - x) <
    Math.min(y - frame.top, frame.top + frame.height - y);
  const places: Anchor[] = [{ x, y }];
  for (let away = APART; away < (upright ? frame.height : frame.width); away += APART)
    for (const by of [away, -away]) {
      const place = upright ? { x, y: y + by } : { x: x + by, y };
      const inside = placeAtEdge(frame, place.x, place.y).towards === null;
      if (inside) places.push(place);
    }
  return places;
}

/** Draws an arrow in its run's colour. */
export function drawEdgeArrow(
  context: CanvasRenderingContext2D,
  { x, y, towards }: EdgeArrow,
  { colour }: RunStyle,
  selected: boolean,
): void {
  context.save();
  context.translate(x, y);
  context.rotate(towards);
  paintArrow(context, selected ? SELECTED_SCALE : 1, ballColours(colour));
  context.restore();
}

let shape: Path2D | undefined;

/** Paints an arrow to the right around (0, 0), in the way of a ball. */
export function paintArrow(context: CanvasRenderingContext2D, scale: number, colours: BallColours): void {
  shape ??= svgPath('M7 0-6-6-3 0-6 6z');
  paintShape(context, shape, scale, colours);
}

/** Runs whose balls lie outside of the window: arrows at its edge that point to them, each with its own place. */
import { svgPath } from '../../browser/svgPath';
import type { RunStyle } from '../../runStyle/runStyle';
import type { RunSpec } from '../../scene/types';
import type { RunResult } from '../../state/results';
import { type BallColours, ballColours, paintShape } from './balls';
import { type EdgePlacement, placeAtEdge } from './edgePlacement';
import { type MapFrame, toX, toY } from './frame';
import type { Anchor } from './labelPlacement';
import { type WithWay, wayOut } from './wayOut';

/** An arrow with the pixel of its middle, and the direction of the ball from there in radians. */
export interface EdgeArrow extends Anchor, WithWay {
  readonly id: string;
  readonly name: string;
  readonly towards: number;
}

/** A ball, wherever it lies, with the path that it has come. */
export interface TravelledBall extends Anchor {
  readonly id: string;
  readonly name: string;
  readonly run: Pick<RunResult, 'columns'>;
  /** Of the run's columns: 0 at its start. */
  readonly row: number;
}

/** Between the middles of two arrows: room for a name beside each. */
const APART = 20;
const SELECTED_SCALE = 1.25;

/**
 * The arrows in the order of the runs; one that would lie over another stands further along the edge.
 * @param runs with the places of their arrows; those on the map have none
 * @param taken what else stands at the edge
 */
export function placeOutside(
  runs: readonly (EdgePlacement & WithWay & { readonly id: string; readonly name: string })[],
  frame: MapFrame,
  taken: readonly Anchor[],
): readonly EdgeArrow[] {
  const placed: EdgeArrow[] = [];
  for (const { towards, ...run } of runs) {
    if (towards === null || Number.isNaN(run.x + run.y)) continue;
    const isFree = (place: Anchor) =>
      [...taken, ...placed].every((other) => Math.hypot(other.x - place.x, other.y - place.y) >= APART);
    placed.push({ ...run, towards, ...alongEdge(frame, run).find(isFree) });
  }
  return placed;
}

/**
 * The arrows to the balls that lie outside, the topmost first, clear of the arrows of starts: each where its path leaves the
 * plot, or next to the ball where none of that is seen. Before its first step a run is where its start's points.
 * @param balls in drawing order
 */
export function arrowsToRuns(
  balls: readonly TravelledBall[],
  frame: MapFrame,
  runs: readonly RunSpec[],
): readonly EdgeArrow[] {
  const away = balls
    .filter(({ row }) => row > 0)
    .toReversed()
    .map(({ id, name, x, y, run, row }) => {
      const edge = placeAtEdge(frame, x, y);
      return { id, name, ...((edge.towards === null ? null : wayOut(run, row, frame)) ?? edge) };
    });
  const starts = runs.map(({ start }) => placeAtEdge(frame, toX(frame, start.w), toY(frame, start.b)));
  return placeOutside(away, frame, starts);
}

/** The arrows of starts outside at which runs still stand: handles draw them, names say whose they are. */
export function arrowsOfStarts(balls: readonly TravelledBall[], frame: MapFrame): readonly EdgeArrow[] {
  return balls.flatMap(({ id, name, x, y, row }) => {
    const { towards, ...place } = placeAtEdge(frame, x, y);
    return row > 0 || towards === null ? [] : [{ id, name, towards, ...place }];
  });
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

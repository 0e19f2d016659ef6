/** Runs whose balls lie outside of the window: arrows at its edge that point to them, each with its own place. */
import { runColour, themeColour } from '../../browser/theme';
import type { RunStyle } from '../../runStyle/runStyle';
import { placeAtEdge } from './edgePlacement';
import type { MapFrame } from './frame';
import type { Anchor } from './labelPlacement';

/** An arrow with the pixel of its middle, and the direction of the ball from there in radians. */
export interface EdgeArrow extends Anchor {
  readonly id: string;
  readonly name: string;
  readonly towards: number;
}

/** Between the middles of two arrows: room for a name beside each. */
const APART = 20;
const SCALE = 1;
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
  const scale = selected ? SELECTED_SCALE : SCALE;
  context.scale(scale, scale);
  context.beginPath();
  context.moveTo(7, 0);
  context.lineTo(-6, -6);
  context.lineTo(-3, 0);
  context.lineTo(-6, 6);
  context.closePath();
  context.lineJoin = 'round';
  context.strokeStyle = themeColour('--panel');
  context.lineWidth = 4;
  context.stroke();
  context.strokeStyle = themeColour('--ink');
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = runColour(colour);
  context.fill();
  context.restore();
}

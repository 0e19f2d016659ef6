/** The names of the axes of a sweep's pictures, and the values below one. */
import { themeColour } from '../../browser/theme';

const GAP = 6;
const APART = 10;

interface Foot {
  readonly left: number;
  readonly right: number;
  /** Its upper edge, below the plot. */
  readonly top: number;
  readonly height: number;
  readonly type: number;
}

/** Feet lower than this have the name in the line of the values. */
const TWO_LINES = 32;

/** Values along the foot of a plot, and the axis' name: below them, or at the right end of their line where it is low. */
export function drawFoot(
  context: CanvasRenderingContext2D,
  ticks: readonly { readonly x: number; readonly text: string }[],
  name: string,
  from: string,
  { left, right, top, height, type }: Foot,
): void {
  const isLow = height < TWO_LINES * type;
  context.textBaseline = 'top';
  context.fillStyle = themeColour('--ink');
  context.textAlign = isLow ? 'right' : 'center';
  const fitting = fittingName(context, name, from, right - left);
  if (isLow) context.fillText(fitting, right, top + GAP);
  context.fillStyle = themeColour('--ink-soft');
  context.textAlign = 'center';
  const end = isLow ? right - context.measureText(fitting).width - APART : Number.POSITIVE_INFINITY;
  for (const { x, text } of ticks)
    if (x + context.measureText(text).width / 2 <= end) context.fillText(text, x, top + GAP);
  context.fillStyle = themeColour('--ink');
  context.textBaseline = 'alphabetic';
  if (!isLow) context.fillText(fitting, (left + right) / 2, top + height - 8);
}

/** A name with what its values are counted from, or its symbol with that where there is not the room for all of it. */
export function fittingName(
  context: CanvasRenderingContext2D,
  name: string,
  from: string,
  room: number,
): string {
  const full = name + from;
  return context.measureText(full).width <= room ? full : (name.split(' ').at(-1) ?? name) + from;
}

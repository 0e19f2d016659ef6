/** The names of the axes of a sweep's pictures, and the values below one. */
import { themeColour } from '../../browser/theme';

const GAP = 6;
/** The least room between a value and a name in its line. */
const APART = 4;

interface Foot {
  readonly left: number;
  readonly right: number;
  /** The right end of a name beside the values: it may reach beyond the plot. */
  readonly edge: number;
  /** Its upper edge, below the plot. */
  readonly top: number;
  readonly height: number;
  readonly type: number;
}

interface FootTick {
  readonly x: number;
  readonly text: string;
}

/** Feet lower than this have the name in the line of the values. */
const TWO_LINES = 32;

/** Values along the foot of a plot, and the axis' name: below them, or at the right end of their line where it is low. */
export function drawFoot(
  context: CanvasRenderingContext2D,
  ticks: readonly FootTick[],
  name: string,
  from: string,
  { left, right, edge, top, height, type }: Foot,
): void {
  const isLow = height < TWO_LINES * type;
  const widthOf = (text: string) => context.measureText(text).width;
  const fitting = fittingName(context, name, from, right - left);
  const foot = isLow
    ? nameBeside(widthOf, ticks, [fitting, symbolOf(name) + from], edge)
    : { name: fitting, ticks };
  context.textBaseline = 'top';
  context.fillStyle = themeColour('--ink-soft');
  context.textAlign = 'center';
  for (const { x, text } of foot.ticks) context.fillText(text, x, top + GAP);
  context.fillStyle = themeColour('--ink');
  if (isLow) {
    context.textAlign = 'right';
    context.fillText(foot.name, edge, top + GAP);
  }
  context.textBaseline = 'alphabetic';
  context.textAlign = 'center';
  if (!isLow) context.fillText(foot.name, (left + right) / 2, top + height - 8);
}

/**
 * The name in the line of the values, up to `edge`: the first that leaves all of them their room, or the last, which takes the
 * room of those at the end. @param names the longest first
 */
export function nameBeside(
  widthOf: (text: string) => number,
  ticks: readonly FootTick[],
  names: readonly string[],
  edge: number,
): { readonly name: string; readonly ticks: readonly FootTick[] } {
  const beside = (name: string) =>
    ticks.filter(({ x, text }) => x + widthOf(text) / 2 + APART <= edge - widthOf(name));
  const name = names.find((each) => beside(each).length === ticks.length) ?? names[names.length - 1];
  return { name, ticks: beside(name) };
}

/** A name with what its values are counted from, or its symbol with that where there is not the room for all of it. */
export function fittingName(
  context: CanvasRenderingContext2D,
  name: string,
  from: string,
  room: number,
): string {
  const full = name + from;
  return context.measureText(full).width <= room ? full : symbolOf(name) + from;
}

/** The last word of "Learning rate η". */
function symbolOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

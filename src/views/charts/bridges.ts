/** Draws what joins the values of a line across steps whose values nobody knows: straight, thin and dashed, so that it promises nothing. */
import type { Frame } from './edgeArrows';
import type { Samples } from './sample';
import type { Across } from './unknownSteps';

/** In CSS pixels. */
const WIDTH = 1;
const DASH = [3, 3];

/** The curves of a chart as they are drawn, in the plot's coordinates. */
interface Curves {
  readonly x: readonly number[];
  readonly y: Samples['y'];
  readonly across: readonly (readonly Across[])[];
  readonly colours: readonly string[];
}

/**
 * @param ratio pixels of the canvas for one of the page's
 * @param xOf canvas pixels of a place in the plot's coordinates, as is `yOf`
 */
export function drawBridges(
  context: CanvasRenderingContext2D,
  { x, y, across, colours }: Curves,
  { left, top, width, height }: Frame,
  ratio: number,
  xOf: (at: number) => number,
  yOf: (at: number) => number,
): void {
  if (across.every(({ length }) => length === 0)) return;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.lineWidth = WIDTH * ratio;
  context.setLineDash(DASH.map((length) => length * ratio));
  across.forEach((pairs, line) => {
    context.strokeStyle = colours[line];
    context.beginPath();
    for (const [from, to] of pairs) {
      const [start, end] = [y[line][from], y[line][to]];
      if (typeof start !== 'number' || typeof end !== 'number') continue;
      context.moveTo(xOf(x[from]), yOf(start));
      context.lineTo(xOf(x[to]), yOf(end));
    }
    context.stroke();
  });
  context.restore();
}

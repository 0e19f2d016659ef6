/** Draws a heat map: its cells, its axes, the run's present place and the cell that is read out. */
import { themeColour, themeName } from '../../browser/theme';
import type { Sweep } from '../../scene/partSpecs';
import { shareOf } from '../../scene/sweepPosition';
import type { SweepResult } from '../../state/sweep/result';
import { drawFoot, fittingName } from './axisNames';
import { axisTicks } from './axisTicks';
import type { CellPainter, CellPicture } from './cellPainter';
import { unknownColour } from './heatColours';
import { type HeatFrame, xOf, yOf } from './heatFrame';

const FAMILY = '"Inter Variable", system-ui, "Segoe UI", Roboto, sans-serif';
const SIZE = 11.5;
const GAP = 6;
const TICK = 4;
const X_SPACE = 56;
const Y_SPACE = 26;
const LEFT = 66;
const RIGHT = 22;
const TOP = 8;
/** With the axis' name below its values, and with the name among them where the picture is low, whatever the size of type. */
const BOTTOM = 40;
const LOW_BOTTOM = 21;
const LOW = 220;
/** The name's distance from the edge of the picture. */
export const NAME_MARGIN = 3;
/** Half the diagonal of the mark on the best cell. */
const BEST = 6;

/** @param type the factor by which type is larger than usual */
export function heatFrame(
  width: number,
  height: number,
  { columns, rows }: SweepResult,
  type: number,
): HeatFrame {
  return {
    left: LEFT * type,
    top: TOP,
    width: Math.max(1, width - (LEFT + RIGHT) * type),
    height: Math.max(1, height - TOP - footOf(height, type)),
    columns,
    rows,
  };
}

/** The room below the plot of a picture of this height. */
export function footOf(height: number, type: number): number {
  return (height < LOW ? LOW_BOTTOM : BOTTOM) * type;
}

interface Overlay {
  readonly xName: string;
  readonly yName: string;
  /** The run's present place as shares of the axes; null where it has none there. */
  readonly present: readonly [number, number] | null;
  /** The cell that is read out; null for none. */
  readonly cell: readonly [column: number, row: number] | null;
  /** The cell with the lowest value; null for none, or not yet. */
  readonly best: readonly [column: number, row: number] | null;
  readonly type: number;
  /** The room below the plot. */
  readonly foot: number;
}

export function drawHeatMap(
  context: CanvasRenderingContext2D,
  frame: HeatFrame,
  { picture, before }: Pick<CellPainter, 'picture' | 'before'>,
  result: SweepResult,
  overlay: Overlay,
): void {
  const { left, top, width, height } = frame;
  context.fillStyle = unknownColour(themeName());
  context.fillRect(left, top, width, height);
  context.imageSmoothingEnabled = false;
  if (before !== null) drawBefore(context, frame, before, result.sweep);
  if (picture !== null) context.drawImage(picture.canvas, left, top, width, height);
  drawAxes(context, frame, result, overlay);
  const { present, cell, best } = overlay;
  if (best !== null) {
    const x = left + ((best[0] + 0.5) / frame.columns) * width;
    const y = top + height - ((best[1] + 0.5) / frame.rows) * height;
    outline(context, () => {
      context.moveTo(x, y - BEST);
      context.lineTo(x + BEST, y);
      context.lineTo(x, y + BEST);
      context.lineTo(x - BEST, y);
      context.closePath();
    });
  }
  if (cell !== null) {
    const [wide, high] = [width / frame.columns, height / frame.rows];
    const [x, y] = [left + cell[0] * wide, top + height - (cell[1] + 1) * high];
    outline(context, () => context.rect(x - 1, y - 1, Math.max(3, wide + 2), Math.max(3, high + 2)));
  }
  if (present === null) return;
  const [x, y] = [xOf(frame, present[0]), yOf(frame, present[1])];
  if (x < left || x > left + width || y < top || y > top + height) return;
  outline(context, () => {
    context.arc(x, y, 6, 0, 2 * Math.PI);
    context.moveTo(x - 10, y);
    context.lineTo(x - 3, y);
    context.moveTo(x + 3, y);
    context.lineTo(x + 10, y);
    context.moveTo(x, y - 10);
    context.lineTo(x, y - 3);
    context.moveTo(x, y + 3);
    context.lineTo(x, y + 10);
  });
}

/** An older picture where its cells lie on the present axes. */
function drawBefore(
  context: CanvasRenderingContext2D,
  frame: HeatFrame,
  { canvas, sweep }: CellPicture,
  { x, y }: Sweep,
): void {
  if (sweep.y === null || y === null) return;
  const across = edgesOf(
    xOf(frame, shareOf(x, sweep.x.from)),
    xOf(frame, shareOf(x, sweep.x.to)),
    canvas.width,
  );
  const up = edgesOf(yOf(frame, shareOf(y, sweep.y.to)), yOf(frame, shareOf(y, sweep.y.from)), canvas.height);
  if (across === null || up === null) return;
  context.save();
  context.beginPath();
  context.rect(frame.left, frame.top, frame.width, frame.height);
  context.clip();
  context.drawImage(canvas, across.start, up.start, across.length, up.length);
  context.restore();
}

/** From the middles of the first and last of so many cells to their outer edges; null where they stand the wrong way round. */
function edgesOf(first: number, last: number, count: number) {
  const cell = (last - first) / Math.max(1, count - 1);
  return cell > 0 ? { start: first - cell / 2, length: last - first + cell } : null;
}

/** A dark line on a light one, which shows on any colour. */
function outline(context: CanvasRenderingContext2D, path: () => void): void {
  context.beginPath();
  path();
  context.lineWidth = 4;
  context.strokeStyle = themeColour('--panel');
  context.stroke();
  context.lineWidth = 1.75;
  context.strokeStyle = themeColour('--ink');
  context.stroke();
}

function drawAxes(
  context: CanvasRenderingContext2D,
  frame: HeatFrame,
  { sweep: { x: across, y: up } }: SweepResult,
  { xName, yName, type, foot }: Overlay,
): void {
  const { left, top, width, height } = frame;
  const [right, bottom] = [left + width, top + height];
  context.save();
  context.font = `${SIZE * type}px ${FAMILY}`;
  context.fillStyle = themeColour('--ink-soft');
  context.strokeStyle = themeColour('--rule-strong');
  context.lineWidth = 1;
  context.beginPath();
  context.rect(left - 0.5, top - 0.5, width + 1, height + 1);
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  const rising = up === null ? { ticks: [], from: '' } : axisTicks(up, height, Y_SPACE * type);
  for (const { at, text } of rising.ticks) {
    const y = Math.round(yOf(frame, at)) + 0.5;
    context.moveTo(left, y);
    context.lineTo(left - TICK, y);
    context.fillText(text, left - GAP, y);
  }
  const { ticks, from } = axisTicks(across, width, X_SPACE * type);
  for (const { at } of ticks) {
    const x = Math.round(xOf(frame, at)) + 0.5;
    context.moveTo(x, bottom);
    context.lineTo(x, bottom + TICK);
  }
  context.stroke();
  drawFoot(
    context,
    ticks.map(({ at, text }) => ({ x: xOf(frame, at), text })),
    xName,
    from,
    { left, right, edge: right + RIGHT * type - NAME_MARGIN, top: bottom, height: foot, type },
  );
  context.textAlign = 'center';
  context.translate(SIZE * type, (top + bottom) / 2);
  context.rotate(-Math.PI / 2);
  context.fillText(fittingName(context, yName, rising.from, height), 0, 0);
  context.restore();
}

/** Draws a heat map: its cells, its axes, the run's present place and the cell that is read out. */
import { themeColour, themeName } from '../../browser/theme';
import type { AxisCells } from '../../scene/axisCells';
import type { Sweep, SweepAxis } from '../../scene/sweepFields';
import { shareOf } from '../../scene/sweepPosition';
import type { SweepResult } from '../../state/sweep/result';
import { drawFoot, fittingName } from './axisNames';
import { axisTicks } from './axisTicks';
import type { CellPainter, CellPicture } from './cellPainter';
import { drawCells } from './drawCells';
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
  { cells }: Pick<SweepResult, 'cells'>,
  type: number,
): HeatFrame {
  return {
    left: LEFT * type,
    top: TOP,
    width: Math.max(1, width - (LEFT + RIGHT) * type),
    height: Math.max(1, height - TOP - footOf(height, type)),
    cells,
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
  if (before !== null) drawBefore(context, frame, before, result.sweep);
  if (picture !== null) drawCells(context, picture, [left, left + width], [top + height, top]);
  drawAxes(context, frame, result, overlay);
  const { present, cell, best } = overlay;
  if (best !== null) {
    const [x, y] = [xOf(frame, frame.cells.x.shares[best[0]]), yOf(frame, frame.cells.y.shares[best[1]])];
    outline(context, () => {
      context.moveTo(x, y - BEST);
      context.lineTo(x + BEST, y);
      context.lineTo(x, y + BEST);
      context.lineTo(x - BEST, y);
      context.closePath();
    });
  }
  if (cell !== null) {
    const [columns, rows] = [frame.cells.x.edges, frame.cells.y.edges];
    const [x, y] = [xOf(frame, columns[cell[0]]), yOf(frame, rows[cell[1] + 1])];
    const [wide, high] = [xOf(frame, columns[cell[0] + 1]) - x, yOf(frame, rows[cell[1]]) - y];
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
  before: CellPicture,
  { x, y }: Sweep,
): void {
  const { sweep, cells } = before;
  if (sweep.y === null || y === null) return;
  const across = spanOn(x, sweep.x, cells.x).map((share) => xOf(frame, share)) as [number, number];
  const up = spanOn(y, sweep.y, cells.y).map((share) => yOf(frame, share)) as [number, number];
  if (!(across[1] > across[0] && up[0] > up[1])) return;
  context.save();
  context.beginPath();
  context.rect(frame.left, frame.top, frame.width, frame.height);
  context.clip();
  drawCells(context, before, across, up);
  context.restore();
}

/** The outer edges of the cells of one axis in shares of another. */
function spanOn(axis: SweepAxis, own: SweepAxis, { edges, count }: AxisCells): readonly [number, number] {
  const [from, to] = [shareOf(axis, own.from), shareOf(axis, own.to)];
  return [from + edges[0] * (to - from), from + edges[count] * (to - from)];
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
  { sweep: { x: across, y: up }, cells }: SweepResult,
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
  const rising =
    up === null
      ? { ticks: [], from: '' }
      : axisTicks(up, height / cells.y.span, Y_SPACE * type, cells.y.isWhole);
  for (const { at, text } of rising.ticks) {
    const y = Math.round(yOf(frame, at)) + 0.5;
    context.moveTo(left, y);
    context.lineTo(left - TICK, y);
    context.fillText(text, left - GAP, y);
  }
  const { ticks, from } = axisTicks(across, width / cells.x.span, X_SPACE * type, cells.x.isWhole);
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

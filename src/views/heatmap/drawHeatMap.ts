/** Draws a heat map: its cells, its axes, the run's present place and the cell that is read out. */
import { themeColour, themeName } from '../../browser/theme';
import type { Measure } from '../../scene/partSpecs';
import { type SweepResult, UNKNOWN } from '../../state/sweep/result';
import { axisTicks } from './axisTicks';
import { heatColours, heatValue, unknownColour } from './heatColours';
import { type HeatFrame, xOf, yOf } from './heatFrame';

const FAMILY = '"Inter Variable", system-ui, "Segoe UI", Roboto, sans-serif';
const SIZE = 11.5;
const GAP = 6;
const TICK = 4;
const X_SPACE = 56;
const Y_SPACE = 26;
const LEFT = 56;
const RIGHT = 22;
const TOP = 10;
const BOTTOM = 40;
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
    height: Math.max(1, height - TOP - BOTTOM * type),
    columns,
    rows,
  };
}

/** Paints one pixel a cell; `canvas` is used again and again, and shown nowhere else. */
export function paintCells(canvas: HTMLCanvasElement, result: SweepResult, measure: Measure): void {
  const { columns, rows, shown } = result;
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const theme = themeName();
  const image = context.createImageData(columns, rows);
  const colours = heatColours(result, measure, theme);
  const [r, g, b] = unknownColour(theme);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = shown[row * columns + column];
      // The lowest row of cells is a picture's last.
      const at = 4 * ((rows - 1 - row) * columns + column);
      if (cell !== UNKNOWN) {
        colours.write(heatValue(result, measure, cell), image.data, at);
        continue;
      }
      image.data[at] = r;
      image.data[at + 1] = g;
      image.data[at + 2] = b;
      image.data[at + 3] = 255;
    }
  }
  context.putImageData(image, 0, 0);
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
}

export function drawHeatMap(
  context: CanvasRenderingContext2D,
  frame: HeatFrame,
  cells: HTMLCanvasElement,
  result: SweepResult,
  overlay: Overlay,
): void {
  const { left, top, width, height } = frame;
  context.imageSmoothingEnabled = false;
  context.drawImage(cells, left, top, width, height);
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
  { xName, yName, type }: Overlay,
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
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const { at, text } of axisTicks(across, width, X_SPACE * type)) {
    const x = Math.round(xOf(frame, at)) + 0.5;
    context.moveTo(x, bottom);
    context.lineTo(x, bottom + TICK);
    context.fillText(text, x, bottom + GAP);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const { at, text } of up === null ? [] : axisTicks(up, height, Y_SPACE * type)) {
    const y = Math.round(yOf(frame, at)) + 0.5;
    context.moveTo(left, y);
    context.lineTo(left - TICK, y);
    context.fillText(text, left - GAP, y);
  }
  context.stroke();
  context.fillStyle = themeColour('--ink');
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillText(xName, (left + right) / 2, bottom + BOTTOM * type - 8);
  context.translate(SIZE * type, (top + bottom) / 2);
  context.rotate(-Math.PI / 2);
  context.fillText(yName, 0, 0);
  context.restore();
}

/** A small chart of lines with bands, drawn from plain numbers: axes, bands, lines, and markers at their ends. */
import { runColour, themeColour } from '../../browser/theme';
import { markerShape } from '../../runStyle/markerPaths';
import type { Box, ChartLine, ChartModel } from './chartModel';
import { drawEndLabels, widthOfEndLabels } from './endLabels';
import { type ReadPlace, valueAt } from './readLines';

const GAP = 5;
const X_SPACE = 48;
const Y_SPACE = 24;
/** More numbers beside an axis would be a ruler, however long it is. */
const MOST_TICKS = 10;
const FONT_SIZE = 11.5;
/** In a lower chart the horizontal axis has no name: its line is the picture's. In CSS pixels at the usual size of type. */
const LOW = 150;

/** More bands than these hide each other, unless they are fainter. */
const FEW_BANDS = 5;

/** Opacity of the other lines while one is brought forward. */
const FADED = 0.3;
/** Radius of the dot at the pointed place, in CSS pixels. */
const DOT = 4;

/**
 * The place that axes and labels leave to the lines. Sets the context's font.
 *
 * @param type the factor by which type is larger than usual
 */
export function chartBox(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  model: ChartModel,
  type: number,
): Box {
  const size = FONT_SIZE * type;
  context.font = `${size}px ${themeColour('--font')}`;
  const ticks = model.y.ticks(height - 2 * size, apart(height, Y_SPACE * type));
  const widest = ticks.reduce((most, { text }) => Math.max(most, context.measureText(text).width), 0);
  return {
    left: Math.ceil(widest + size + 3 * GAP),
    right: width - 2 * GAP - widthOfEndLabels(context, model.lines, width),
    top: GAP + size / 2,
    bottom: height - (height < LOW * type ? size + 2 * GAP : 2 * size + 3 * GAP),
  };
}

/**
 * @param type the factor by which type is larger than usual
 * @param read the place that is read out; null for none
 */
export function drawLineChart(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  model: ChartModel,
  type: number,
  read: ReadPlace | null = null,
): void {
  const size = FONT_SIZE * type;
  const box = chartBox(context, width, height, model, type);
  if (box.right - box.left < 2 * size || box.bottom - box.top < 2 * size) return;
  drawAxes(context, box, height, model, size, type);
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  context.clip();
  const place = placesIn(box, model);
  const inOrder = [...model.lines].sort((a, b) => depth(a) - depth(b));
  const quiet = inOrder.length > FEW_BANDS ? 0.03 : 0.1;
  const isChosen = inOrder.some(({ emphasised }) => emphasised);
  const faded = ({ emphasised }: ChartLine) => (isChosen && !emphasised ? FADED : 1);
  for (const line of inOrder) drawBand(context, line, place, quiet * faded(line));
  for (const line of inOrder) {
    context.globalAlpha = faded(line);
    drawLine(context, line, place, model.stepped);
  }
  context.restore();
  for (const line of inOrder) {
    context.globalAlpha = faded(line);
    drawMarker(context, line, place, box);
  }
  context.globalAlpha = 1;
  const ends = model.lines.flatMap(({ label, x, y, emphasised }) => {
    const last = x.length - 1;
    if (label === '' || last < 0 || !Number.isFinite(y[last])) return [];
    return [{ label, level: place(x[last], y[last])[1], emphasised }];
  });
  if (widthOfEndLabels(context, model.lines, width) > 0) drawEndLabels(context, ends, box, size);
  if (read !== null) drawRead(context, model, read, place, box);
}

/** The pointed place: a line from top to bottom, and a dot on the line that is read out. */
function drawRead(
  context: CanvasRenderingContext2D,
  { lines, stepped }: ChartModel,
  { x, id }: ReadPlace,
  place: Place,
  { top, bottom }: Box,
): void {
  const line = lines.find((each) => each.id === id);
  const value = line === undefined ? Number.NaN : valueAt(line, x, stepped);
  const [left, level] = place(x, value);
  context.strokeStyle = themeColour('--ink-soft');
  context.lineWidth = 1;
  stroke(context, left, top, left, bottom);
  if (line === undefined || !(level >= top && level <= bottom)) return;
  context.beginPath();
  context.arc(left, level, DOT, 0, 2 * Math.PI);
  context.fillStyle = colourOf(line);
  context.strokeStyle = themeColour('--panel');
  context.lineWidth = 2;
  context.stroke();
  context.fill();
}

/** Grey lines lie lowest, the one that is brought forward on top. */
function depth({ style, emphasised }: ChartLine): number {
  return emphasised ? 2 : style === null ? 0 : 1;
}

type Place = (x: number, y: number) => readonly [left: number, top: number];

/** Lines go so many heights of the picture beyond it at most: canvases lose larger places. */
const BEYOND = 20;

function placesIn({ left, right, top, bottom }: Box, { x, y }: ChartModel): Place {
  const [across, up] = [(right - left) / (x.high - x.low), (bottom - top) / (y.high - y.low)];
  const beyond = BEYOND * (bottom - top);
  return (atX, atY) => {
    const height = bottom - (y.toPlot(atY) - y.low) * up;
    return [
      left + (x.toPlot(atX) - x.low) * across,
      Math.max(top - beyond, Math.min(bottom + beyond, height)),
    ];
  };
}

function drawAxes(
  context: CanvasRenderingContext2D,
  box: Box,
  height: number,
  { x, y, xName, yName }: ChartModel,
  size: number,
  type: number,
): void {
  const { left, right, top, bottom } = box;
  context.fillStyle = themeColour('--ink-soft');
  context.strokeStyle = themeColour('--rule');
  context.lineWidth = 1;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  for (const { at, text } of y.ticks(bottom - top, apart(bottom - top, Y_SPACE * type))) {
    const level = bottom - ((at - y.low) / (y.high - y.low)) * (bottom - top);
    stroke(context, left, level, right, level);
    context.fillText(text, left - GAP, level);
  }
  context.textBaseline = 'top';
  context.textAlign = 'center';
  for (const { at, text } of x.ticks(right - left, apart(right - left, X_SPACE * type))) {
    const across = left + ((at - x.low) / (x.high - x.low)) * (right - left);
    stroke(context, across, top, across, bottom);
    context.fillText(text, across, bottom + GAP);
  }
  if (height >= LOW * type) context.fillText(xName, (left + right) / 2, bottom + 2 * GAP + size);
  context.save();
  context.translate(GAP, (top + bottom) / 2);
  context.rotate(-Math.PI / 2);
  context.fillText(yName, 0, 0);
  context.restore();
}

/** The least distance of two ticks on an axis of a length. @param space that their numbers need */
function apart(length: number, space: number): number {
  return Math.max(space, length / MOST_TICKS);
}

/** Sharp: on whole pixels and a half. */
function stroke(context: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  context.beginPath();
  context.moveTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
  context.lineTo(Math.round(x2) + 0.5, Math.round(y2) + 0.5);
  context.stroke();
}

function colourOf({ style }: ChartLine): string {
  return style === null ? themeColour('--rule-strong') : runColour(style.colour);
}

/** @param quiet the opacity of a band that is not brought forward */
function drawBand(context: CanvasRenderingContext2D, line: ChartLine, place: Place, quiet: number): void {
  const { band, x, emphasised } = line;
  if (band === null || (line.style === null && !emphasised) || x.length === 0) return;
  context.beginPath();
  for (let i = 0; i < x.length; i++) context.lineTo(...place(x[i], band.high[i]));
  for (let i = x.length - 1; i >= 0; i--) context.lineTo(...place(x[i], band.low[i]));
  context.closePath();
  context.globalAlpha = emphasised ? 0.28 : quiet;
  context.fillStyle = colourOf(line);
  context.fill();
  context.globalAlpha = 1;
}

function drawLine(context: CanvasRenderingContext2D, line: ChartLine, place: Place, stepped: boolean): void {
  const { x, y, style, emphasised } = line;
  context.beginPath();
  let before = Number.NaN;
  for (let i = 0; i < x.length; i++) {
    const [left, top] = place(x[i], y[i]);
    if (stepped && !Number.isNaN(before)) context.lineTo(left, before);
    context.lineTo(left, top);
    before = top;
  }
  context.strokeStyle = colourOf(line);
  context.lineWidth = emphasised ? 3 : style === null ? 1 : 1.75;
  context.lineJoin = 'round';
  context.setLineDash(style === null ? [] : [...style.dash]);
  context.stroke();
  context.setLineDash([]);
}

/** At the line's last point, as in the table. */
function drawMarker(
  context: CanvasRenderingContext2D,
  line: ChartLine,
  place: Place,
  { top, bottom }: Box,
): void {
  const { style, x, y } = line;
  const last = x.length - 1;
  if (style === null || last < 0) return;
  const [left, level] = place(x[last], y[last]);
  if (level < top - 1 || level > bottom + 1) return;
  context.save();
  context.translate(left, level);
  context.fillStyle = colourOf(line);
  context.strokeStyle = themeColour('--panel');
  context.lineWidth = 1;
  const shape = markerShape(style.marker);
  context.stroke(shape);
  context.fill(shape, 'evenodd');
  context.restore();
}

/** Draws the neuron against its data. */
import { runColour, themeColour } from '../../browser/theme';
import { sigmoid } from '../../math/sigmoid';
import type { RunStyle } from '../../runStyle/runStyle';
import { isOutOfReach } from '../../scene/points';
import type { PointsResult } from '../../state/results';
import { fitText } from '../../text/fit';
import { mapFont } from '../contour/axes';
import { EDGES, type FitFrame, pixelX, pixelY, thinning, valueX, xTicks, yTicks } from './frame';

/** f(x) = σ(wx + b) of one run. */
export interface Neuron {
  readonly style: RunStyle;
  readonly w: number;
  readonly b: number;
}

type Points = Pick<PointsResult, 'x' | 'y'>;

const MOST_POINTS = 1500;
/** From here on points are translucent: they lie over one another. */
const MANY_POINTS = 60;
/** Pixels between two bars, on average. */
const LEAST_PITCH = 4;
const CURVE_STEP = 2;
const FAINT = 0.35;

/** @param selected its residuals are drawn; the `others` are faint curves */
export function drawNeuron(
  context: CanvasRenderingContext2D,
  frame: FitFrame,
  points: Points,
  selected: Neuron | undefined,
  others: readonly Neuron[],
): void {
  if (points.y.some(isOutOfReach)) drawOutOfReach(context, frame);
  drawAxes(context, frame);
  context.save();
  context.beginPath();
  context.rect(frame.left, 0, frame.right - frame.left, frame.bottom);
  context.clip();
  if (selected !== undefined) drawResiduals(context, frame, points, selected);
  for (const other of others) drawCurve(context, frame, other, 1.5, FAINT);
  if (selected !== undefined) drawCurve(context, frame, selected, 2.5, 1);
  drawPoints(context, frame, points);
  context.restore();
}

/** Values that σ never takes. */
function drawOutOfReach(context: CanvasRenderingContext2D, frame: FitFrame): void {
  const { left, right, top, bottom } = frame;
  const [one, zero] = [pixelY(frame, 1), pixelY(frame, 0)];
  context.fillStyle = themeColour('--hover');
  context.fillRect(left, top, right - left, one - top);
  context.fillRect(left, zero, right - left, bottom - zero);
}

function drawAxes(context: CanvasRenderingContext2D, frame: FitFrame): void {
  const { left, right, top, bottom } = frame;
  const { type } = frame;
  context.font = mapFont(type);
  context.fillStyle = themeColour('--ink-soft');
  context.strokeStyle = themeColour('--rule');
  context.lineWidth = 1;
  context.beginPath();
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const { value, text } of yTicks(frame)) {
    const y = Math.round(pixelY(frame, value)) + 0.5;
    context.moveTo(left, y);
    context.lineTo(right, y);
    context.fillText(text, left - 6, y);
  }
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const { value, text } of xTicks(frame)) {
    const x = Math.round(pixelX(frame, value)) + 0.5;
    context.moveTo(x, top);
    context.lineTo(x, bottom);
    const half = context.measureText(text).width / 2;
    // The axis' name stands to the left of the plot: a number that comes so far gives way to it, as to the picture's edge.
    if (x - half > left - 3 && x + half < right + EDGES.right) context.fillText(text, x, bottom + 5);
  }
  context.stroke();
  context.textAlign = 'right';
  context.fillText(fitText.x, left - 6, bottom + 5);
}

/** A bar from each point to the curve. */
function drawResiduals(
  context: CanvasRenderingContext2D,
  frame: FitFrame,
  { x, y }: Points,
  { style, w, b }: Neuron,
): void {
  const room = frame.right - frame.left;
  const every = thinning(x.length, room / LEAST_PITCH);
  const width = Math.max(1, Math.min(6, (room * every) / x.length / 3));
  context.fillStyle = runColour(style.colour);
  context.globalAlpha = 0.4;
  for (let i = 0; i < x.length; i += every) {
    const from = pixelY(frame, y[i]);
    const to = pixelY(frame, sigmoid(w * x[i] + b));
    context.fillRect(pixelX(frame, x[i]) - width / 2, Math.min(from, to), width, Math.abs(to - from));
  }
  context.globalAlpha = 1;
}

function drawCurve(
  context: CanvasRenderingContext2D,
  frame: FitFrame,
  { style, w, b }: Neuron,
  width: number,
  alpha: number,
): void {
  context.beginPath();
  for (let pixel = frame.left; pixel < frame.right + CURVE_STEP; pixel += CURVE_STEP) {
    context.lineTo(pixel, pixelY(frame, sigmoid(w * valueX(frame, pixel) + b)));
  }
  context.strokeStyle = runColour(style.colour);
  context.lineWidth = width;
  context.globalAlpha = alpha;
  context.setLineDash([...style.dash]);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function drawPoints(context: CanvasRenderingContext2D, frame: FitFrame, { x, y }: Points): void {
  const every = thinning(x.length, MOST_POINTS);
  const many = x.length > MANY_POINTS;
  const radius = many ? 2 : 4;
  context.fillStyle = themeColour('--ink');
  context.strokeStyle = themeColour('--panel');
  context.lineWidth = 1.5;
  context.globalAlpha = many ? 0.45 : 1;
  for (let i = 0; i < x.length; i += every) {
    context.beginPath();
    context.arc(pixelX(frame, x[i]), pixelY(frame, y[i]), radius, 0, 2 * Math.PI);
    context.fill();
    if (!many) context.stroke();
  }
  context.globalAlpha = 1;
}

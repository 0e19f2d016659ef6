/** The plot's frame with ticks and numbers along w and b. */
import { themeColour } from '../../browser/theme';
import { tickStep, ticks } from '../../math/ticks';
import { formatFixed, formatNumber } from '../../text/number';
import { longestLabel, type MapFrame, toX, toY } from './frame';

/** Pixels between ticks, at least. */
const SPACING = 34;
/** Of a digit, with some room between numbers. */
const DIGIT = 7;
const GAP = 12;
const TICK = 4;
/** From here on a number is shown as a power of ten. */
const LARGE = 1e5;

const SIZE = 11.5;
const NAME_SIZE = 13;
const FAMILY = '"Inter Variable", system-ui, "Segoe UI", Roboto, sans-serif';

/** @param type how much larger than usual type is */
export const mapFont = (type: number): string => `${SIZE * type}px ${FAMILY}`;

export function drawAxes(context: CanvasRenderingContext2D, frame: MapFrame): void {
  const { left, top, width, height, window, type } = frame;
  const [right, bottom] = [left + width, top + height];
  context.save();
  context.strokeStyle = themeColour('--rule-strong');
  context.fillStyle = themeColour('--ink-soft');
  context.lineWidth = 1;
  context.font = mapFont(type);
  context.beginPath();
  context.rect(left - 0.5, top - 0.5, width + 1, height + 1);

  const spacingW = type * Math.max(SPACING, longestLabel(window.w) * DIGIT + GAP);
  const stepW = tickStep(window.w[1] - window.w[0], width / spacingW);
  context.textAlign = 'center';
  context.textBaseline = 'top';
  // The axis' name stands at its end: numbers keep clear of it.
  for (const w of ticks(window.w, stepW)) {
    const x = toX(frame, w);
    context.moveTo(Math.round(x) + 0.5, bottom + 0.5);
    context.lineTo(Math.round(x) + 0.5, bottom + 0.5 + TICK);
    const label = tickLabel(w, stepW.decimals);
    const reach = Math.max(22 * type, context.measureText(label).width / 2 + 14 * type);
    if (x < right - reach) context.fillText(label, x, bottom + 8);
  }
  const stepB = tickStep(window.b[1] - window.b[0], height / (type * SPACING));
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const b of ticks(window.b, stepB)) {
    const y = toY(frame, b);
    context.moveTo(left - 0.5, Math.round(y) + 0.5);
    context.lineTo(left - 0.5 - TICK, Math.round(y) + 0.5);
    if (y > top + 18 * type) context.fillText(tickLabel(b, stepB.decimals), left - 8, y);
  }
  context.stroke();

  context.fillStyle = themeColour('--ink');
  context.font = `italic 600 ${NAME_SIZE * type}px ${FAMILY}`;
  context.textAlign = 'right';
  context.textBaseline = 'alphabetic';
  context.fillText('w', right, bottom + 8 + 9 * type);
  context.fillText('b', left - 8, top + 9 * type);
  context.restore();
}

function tickLabel(value: number, decimals: number): string {
  return Math.abs(value) >= LARGE ? formatNumber(value, 3) : formatFixed(value, decimals);
}

/** The plot's frame with ticks and numbers along w and b. */
import { themeColour } from '../../browser/theme';
import { axisTicks } from './axisTicks';
import { type MapFrame, toX, toY } from './frame';

const TICK = 4;

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

  const { w, b } = axisTicks(window, width, height, type);
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const { value, text } of w) {
    const x = toX(frame, value);
    context.moveTo(Math.round(x) + 0.5, bottom + 0.5);
    context.lineTo(Math.round(x) + 0.5, bottom + 0.5 + TICK);
    context.fillText(text, x, bottom + 8);
  }
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const { value, text } of b) {
    const y = toY(frame, value);
    context.moveTo(left - 0.5, Math.round(y) + 0.5);
    context.lineTo(left - 0.5 - TICK, Math.round(y) + 0.5);
    context.fillText(text, left - 8, y);
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

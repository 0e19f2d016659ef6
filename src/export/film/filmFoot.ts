/** The line below the pictures of a film: the step, and which run is which. */
import { runColour, themeColour } from '../../browser/theme';
import { markerShape } from '../../runStyle/markerPaths';
import { filmText } from '../../text/film';
import type { RunEntry } from '../../views/shared/runEntries';
import type { Rectangle } from './filmLayout';

/** CSS pixels. */
const FONT_SIZE = 13;
const SWATCH = 26;
const SWATCH_GAP = 6;
const ENTRY_GAP = 18;
/** The step's number may have seven digits and stays in its place. */
const STEP_WIDTH = 96;

/** @param runs those that are on show; the names that have no room are left out from the last on */
export function drawFilmFoot(
  context: CanvasRenderingContext2D,
  place: Rectangle,
  step: number,
  runs: readonly RunEntry[],
): void {
  const family = themeColour('--font');
  const middle = place.y + place.height / 2;
  const right = place.x + place.width;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = themeColour('--ink');
  context.font = `600 ${FONT_SIZE}px ${family}`;
  context.fillText(filmText.step(step), place.x, middle);
  context.font = `${FONT_SIZE}px ${family}`;
  let x = place.x + STEP_WIDTH;
  for (const { name, style } of runs) {
    const width = SWATCH + SWATCH_GAP + context.measureText(name).width;
    if (x + width > right) return;
    drawSwatch(context, x, middle, style);
    context.fillStyle = themeColour('--ink');
    context.fillText(name, x + SWATCH + SWATCH_GAP, middle);
    x += width + ENTRY_GAP;
  }
}

function drawSwatch(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { colour, dash, marker }: RunEntry['style'],
): void {
  context.save();
  context.translate(x + SWATCH / 2, y);
  context.strokeStyle = runColour(colour);
  context.lineWidth = 2;
  context.setLineDash([...dash]);
  context.beginPath();
  context.moveTo(-SWATCH / 2, 0);
  context.lineTo(SWATCH / 2, 0);
  context.stroke();
  context.setLineDash([]);
  context.lineWidth = 2;
  context.strokeStyle = themeColour('--page');
  context.fillStyle = runColour(colour);
  const shape = markerShape(marker);
  context.stroke(shape);
  context.fill(shape, 'evenodd');
  context.restore();
}

/** Draws the key to the colours: a slim bar with a line for each isoline and the round levels beside it. */
import { themeColour, themeName } from '../../browser/theme';
import { lossMap } from '../../math/colormap';
import { spacedLabels } from '../../math/spacedLabels';
import { colourScale } from '../../state/lossScale';
import type { Workbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { mapFont } from './axes';
import { namedLevels } from './levels';

const BAR = 10;
const GAP = 6;
/** Between numbers beside an upright bar, and below a lying one. */
const LINE_HEIGHT = 14;
const SPACE = 10;

/**
 * It stands upright where its place is high, and lies where it is wide.
 * @param type how much larger than usual type is
 */
export function drawLegend(
  context: CanvasRenderingContext2D,
  { results, view }: Pick<Workbench, 'results' | 'view'>,
  width: number,
  height: number,
  type: number,
): void {
  const surface = results.get('surface');
  if (surface === null || Number.isNaN(surface.lowest)) return;
  const upright = 2 * height > width;
  const { colours, levels: spacing, clip } = view.getState().view;
  const scale = colourScale(surface, { colours, levels: spacing }, clip);
  context.font = mapFont(type);
  const caption = colours === 'equalized' ? drawCaption(context, upright, type) : 0;
  const length = Math.max(1, (upright ? height : width) - caption);
  if (upright) context.translate(0, caption);
  else context.translate(caption, 0);
  drawBar(context, length, upright);

  context.textBaseline = upright ? 'middle' : 'top';
  context.textAlign = upright ? 'left' : 'center';
  const marks = namedLevels(surface.isolines)
    .filter(({ level }) => level >= scale.low && level <= scale.high)
    .map(({ level, text }) => {
      const share = scale.position(level) * length;
      const half = upright ? (LINE_HEIGHT * type) / 2 : (context.measureText(text).width + SPACE) / 2;
      return { at: Math.round(upright ? length - share : share), text, half };
    });
  context.fillStyle = themeColour('--ink');
  context.globalAlpha = 0.55;
  for (const { at } of marks) {
    if (upright) context.fillRect(0, at, BAR, 1);
    else context.fillRect(at, 0, 1, BAR);
  }
  context.globalAlpha = 1;
  context.fillStyle = themeColour('--ink-soft');
  const whole = marks.filter(({ at, half }) => at >= half && at + half <= length);
  for (const { at, text } of spacedLabels(whole, 0, length, length, (one, other) => one.half + other.half)) {
    // A text that is too wide is narrowed: cut off it would be another number.
    if (upright) context.fillText(text, BAR + GAP, at + 0.5, width - BAR - GAP);
    else context.fillText(text, at, BAR + 3);
  }
}

/** Says that the colours are not spaced evenly. Returns its room along the bar. */
function drawCaption(context: CanvasRenderingContext2D, upright: boolean, type: number): number {
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillStyle = themeColour('--ink-soft');
  context.fillText(CONTOUR_TEXT.equalized, 0, 0);
  return upright ? (LINE_HEIGHT + 2) * type : context.measureText(CONTOUR_TEXT.equalized).width + SPACE;
}

function drawBar(context: CanvasRenderingContext2D, length: number, upright: boolean): void {
  const palette = lossMap[themeName()];
  for (let at = 0; at < length; at++) {
    const colour = 3 * Math.round((255 * at) / Math.max(1, length - 1));
    context.fillStyle = `rgb(${palette[colour]} ${palette[colour + 1]} ${palette[colour + 2]})`;
    if (upright) context.fillRect(0, length - 1 - at, BAR, 1.5);
    else context.fillRect(at, 0, 1.5, BAR);
  }
}

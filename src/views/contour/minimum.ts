/** The mark of a minimum: a ringed cross, named. */
import { themeColour } from '../../browser/theme';
import type { Point } from '../../scene/types';
import { CONTOUR_TEXT } from '../../text/contour';
import { mapFont } from './axes';
import { isInPlot, type MapFrame, toX, toY } from './frame';
import type { Disc } from './labelPlacement';

const RING = 6;
const CROSS = 12;
/** From the mark to the beginning of its name, and about half as long as that is. */
const BESIDE = CROSS + 2;
const HALF_NAME = 12;
const HALF_HEIGHT = 6;

/**
 * @param named whether it says what it is; where a layer names it, it need not
 * @param figures the room of layers' figures
 */
export function drawMinimum(
  context: CanvasRenderingContext2D,
  minimum: Point,
  frame: MapFrame,
  named: boolean,
  figures: readonly Disc[],
): void {
  const [x, y] = [toX(frame, minimum.w), toY(frame, minimum.b)];
  if (!isInPlot(frame, x, y)) return;
  context.save();
  context.beginPath();
  context.arc(x, y, RING, 0, 2 * Math.PI);
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ]) {
    context.moveTo(x + 2.5 * dx, y + 2.5 * dy);
    context.lineTo(x + CROSS * dx, y + CROSS * dy);
  }
  context.lineCap = 'round';
  context.strokeStyle = themeColour('--halo');
  context.lineWidth = 4;
  context.stroke();
  context.strokeStyle = themeColour('--ink');
  context.lineWidth = 1.5;
  context.stroke();

  if (!named) {
    context.restore();
    return;
  }
  context.font = `600 ${mapFont(frame.type)}`;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  const { side, textX, textY } = placeOfName(x, y, frame, figures);
  context.textAlign = side > 0 ? 'left' : 'right';
  context.strokeStyle = themeColour('--halo');
  context.strokeText(CONTOUR_TEXT.minimum, textX, textY);
  context.fillStyle = themeColour('--ink');
  context.fillText(CONTOUR_TEXT.minimum, textX, textY);
  context.restore();
}

/** Beside the mark, in the first of its four corners that has room in the plot and beside figures. */
function placeOfName(
  x: number,
  y: number,
  { left, top, width, height, type }: MapFrame,
  figures: readonly Disc[],
) {
  const right = x + 40 * type > left + width ? -1 : 1;
  const below = y + 22 * type > top + height ? -1 : 1;
  const corners = [
    [right, below],
    [right, -below],
    [-right, below],
    [-right, -below],
  ].map(([side, down]) => ({ side, textX: x + side * BESIDE, textY: y + down * 11 * type }));
  const isFree = ({ side, textX, textY }: (typeof corners)[number]) =>
    figures.every(
      (disc) =>
        Math.abs(textX + side * HALF_NAME * type - disc.x) > HALF_NAME * type + disc.reach ||
        Math.abs(textY - disc.y) > HALF_HEIGHT * type + disc.reach,
    );
  return corners.find(isFree) ?? corners[0];
}

/** The places of minima and their names on the map, which keep off layers' figures. */
export function placesOfMinima(minima: readonly Point[], frame: MapFrame, figures: readonly Disc[]): Disc[] {
  const halfName = HALF_NAME * frame.type;
  return minima.flatMap((minimum) => {
    const [x, y] = [toX(frame, minimum.w), toY(frame, minimum.b)];
    if (!isInPlot(frame, x, y)) return [];
    const { side, textX, textY } = placeOfName(x, y, frame, figures);
    return [
      { x, y, reach: CROSS },
      { x: textX + side * halfName, y: textY, reach: halfName },
    ];
  });
}

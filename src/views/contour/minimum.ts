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

/** @param named whether it says what it is; where a layer names it, it need not */
export function drawMinimum(
  context: CanvasRenderingContext2D,
  minimum: Point,
  frame: MapFrame,
  named: boolean,
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
  const { side, textX, textY } = placeOfName(x, y, frame);
  context.textAlign = side > 0 ? 'left' : 'right';
  context.strokeStyle = themeColour('--halo');
  context.strokeText(CONTOUR_TEXT.minimum, textX, textY);
  context.fillStyle = themeColour('--ink');
  context.fillText(CONTOUR_TEXT.minimum, textX, textY);
  context.restore();
}

/** Beside the mark, on the side that has room. */
function placeOfName(x: number, y: number, frame: MapFrame) {
  const side = x + 40 * frame.type > frame.left + frame.width ? -1 : 1;
  const down = y + 22 * frame.type > frame.top + frame.height ? -1 : 1;
  const textY = y + down * 11 * frame.type;
  return { side, textX: x + side * BESIDE, textY };
}

/** The places of minima and their names on the map. */
export function placesOfMinima(minima: readonly Point[], frame: MapFrame): Disc[] {
  const halfName = HALF_NAME * frame.type;
  return minima.flatMap((minimum) => {
    const [x, y] = [toX(frame, minimum.w), toY(frame, minimum.b)];
    if (!isInPlot(frame, x, y)) return [];
    const { side, textX, textY } = placeOfName(x, y, frame);
    return [
      { x, y, reach: CROSS },
      { x: textX + side * halfName, y: textY, reach: halfName },
    ];
  });
}

/** Lines of layers on the map: on a halo, clipped to the plot, with their names written on them. */
import { themeColour } from '../../../browser/theme';
import { type Box, clipSegment } from '../../../math/clip';
import type { LineMark } from '../../../scene/marks';
import { toneColour } from '../../shared/tones';
import { type MapFrame, toX, toY } from '../frame';
import type { PixelLine } from '../labelPlacement';

const WIDTH = 1.75;
const HALO = 2.5;
const FAINT = 0.3;
const DASH = [7, 4];
/** Beyond the plot's edge, so that the ends of what is cut off are not seen. */
const MARGIN = 40;
/** Points closer than this are one to the eye. */
const FINEST = 0.5;

/** The part of the stage that is drawn at all. */
export function reachOf({ left, top, width, height }: MapFrame): Box {
  return { x0: left - MARGIN, x1: left + width + MARGIN, y0: top - MARGIN, y1: top + height + MARGIN };
}

/** The parts of a line that come near the plot, in pixels. */
export function pixelLines(points: Float64Array, frame: MapFrame): PixelLine[] {
  const reach = reachOf(frame);
  const lines: PixelLine[] = [];
  const part = new Float64Array(4);
  let line: number[] = [];
  const end = () => {
    if (line.length >= 4) lines.push(Float64Array.from(line));
    line = [];
  };
  for (let i = 2; i < points.length; i += 2) {
    const [x0, y0] = [toX(frame, points[i - 2]), toY(frame, points[i - 1])];
    const [x1, y1] = [toX(frame, points[i]), toY(frame, points[i + 1])];
    if (!clipSegment(x0, y0, x1, y1, reach, part)) {
      end();
      continue;
    }
    const follows = line.length > 0 && part[0] === x0 && part[1] === y0;
    if (!follows) {
      end();
      line.push(part[0], part[1]);
    }
    const [lastX, lastY] = line.slice(-2);
    const far = Math.abs(part[2] - lastX) >= FINEST || Math.abs(part[3] - lastY) >= FINEST;
    if (far || i === points.length - 2) line.push(part[2], part[3]);
    if (part[2] !== x1 || part[3] !== y1) end();
  }
  end();
  return lines;
}

export function drawLine(
  context: CanvasRenderingContext2D,
  mark: Pick<LineMark, 'tone' | 'width' | 'dashed' | 'faint'>,
  lines: readonly PixelLine[],
): void {
  const width = mark.width ?? WIDTH;
  context.save();
  context.lineJoin = 'round';
  context.lineCap = mark.dashed === true ? 'butt' : 'round';
  context.beginPath();
  for (const line of lines) {
    context.moveTo(line[0], line[1]);
    for (let i = 2; i < line.length; i += 2) context.lineTo(line[i], line[i + 1]);
  }
  if (mark.faint === true) context.globalAlpha = FAINT;
  else {
    context.strokeStyle = themeColour('--halo');
    context.lineWidth = width + HALO;
    context.stroke();
  }
  context.strokeStyle = toneColour(mark.tone);
  context.lineWidth = width;
  if (mark.dashed === true) context.setLineDash(DASH);
  context.stroke();
  context.restore();
}

/** Arrows on the map: single ones on a halo with a solid head, and fields of many small ones. */
import { themeColour } from '../../../browser/theme';
import { clipSegment } from '../../../math/clip';
import type { ArrowMark, ArrowsMark } from '../../../scene/marks';
import { toneColour } from '../../shared/tones';
import { type MapFrame, toX, toY } from '../frame';
import { reachOf } from './lines';

const WIDTH = 2;
const HALO = 2.5;
const DASH = [6, 4];
/** A head's length, by its shaft's width, and half its breadth by its length. */
const HEAD = 4.5;
const BREADTH = 0.42;
/** Largest share of an arrow that its head takes. */
const MOST_HEAD = 0.6;
/** Pixels below which an arrow has no direction that could be seen: it is a dot. */
const SHORTEST = 3;
const FIELD_WIDTH = 1.2;
const FIELD_HEAD = 4.5;

/** An arrow in pixels: its tip, where its shaft begins and ends, and the two other corners of its head. */
export interface ArrowShape {
  readonly from: readonly [number, number];
  readonly neck: readonly [number, number];
  readonly tip: readonly [number, number];
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/** null for one that is too short to have a direction. */
export function arrowShape(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  headLength: number,
): ArrowShape | null {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (!(length >= SHORTEST && length < Number.POSITIVE_INFINITY)) return null;
  const [alongX, alongY] = [(x1 - x0) / length, (y1 - y0) / length];
  const head = Math.min(headLength, MOST_HEAD * length);
  const [baseX, baseY] = [x1 - alongX * head, y1 - alongY * head];
  const side = head * BREADTH;
  return {
    from: [x0, y0],
    // The shaft ends inside the head.
    neck: [baseX + 0.3 * head * alongX, baseY + 0.3 * head * alongY],
    tip: [x1, y1],
    left: [baseX - alongY * side, baseY + alongX * side],
    right: [baseX + alongY * side, baseY - alongX * side],
  };
}

export function drawArrow(context: CanvasRenderingContext2D, mark: ArrowMark, frame: MapFrame): void {
  const width = mark.width ?? WIDTH;
  const [x0, y0] = [toX(frame, mark.from.w), toY(frame, mark.from.b)];
  const [x1, y1] = [toX(frame, mark.to.w), toY(frame, mark.to.b)];
  const shape = arrowShape(x0, y0, x1, y1, Math.max(8, HEAD * width));
  context.save();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const colour = toneColour(mark.tone);
  if (shape === null) {
    if (Math.hypot(x1 - x0, y1 - y0) < SHORTEST) drawDot(context, x1, y1, colour);
    context.restore();
    return;
  }
  const shaft = new Path2D();
  const part = new Float64Array(4);
  if (clipSegment(...shape.from, ...shape.neck, reachOf(frame), part)) {
    shaft.moveTo(part[0], part[1]);
    shaft.lineTo(part[2], part[3]);
  }
  const head = headPath(shape);
  context.strokeStyle = themeColour('--halo');
  context.lineWidth = width + HALO;
  context.stroke(shaft);
  context.lineWidth = HALO;
  context.stroke(head);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = width;
  if (mark.dashed === true) {
    context.lineCap = 'butt';
    context.setLineDash(DASH);
  }
  context.stroke(shaft);
  context.fill(head);
  context.restore();
}

function headPath({ tip, left, right }: ArrowShape): Path2D {
  const path = new Path2D();
  path.moveTo(...tip);
  path.lineTo(...left);
  path.lineTo(...right);
  path.closePath();
  return path;
}

function drawDot(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, 2.5, 0, 2 * Math.PI);
  context.strokeStyle = themeColour('--halo');
  context.lineWidth = HALO;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
}

/** A field: all in two strokes and a fill. Where the slope is as good as nothing, a small dot says so. */
export function drawArrows(
  context: CanvasRenderingContext2D,
  { data, tone }: ArrowsMark,
  frame: MapFrame,
): void {
  const shafts = new Path2D();
  const heads = new Path2D();
  for (let i = 0; i + 3 < data.length; i += 4) {
    const [x0, y0] = [toX(frame, data[i]), toY(frame, data[i + 1])];
    const [dx, dy] = [data[i + 2] * frame.scaleW, -data[i + 3] * frame.scaleB];
    if (!Number.isFinite(x0 + y0 + dx + dy)) continue;
    const shape = arrowShape(x0, y0, x0 + dx, y0 + dy, FIELD_HEAD);
    if (shape === null) {
      heads.moveTo(x0 + 1, y0);
      heads.arc(x0, y0, 1, 0, 2 * Math.PI);
      continue;
    }
    shafts.moveTo(x0, y0);
    shafts.lineTo(...shape.neck);
    heads.addPath(headPath(shape));
  }
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = themeColour('--halo');
  context.lineWidth = FIELD_WIDTH + 1.4;
  context.globalAlpha = 0.6;
  context.stroke(shafts);
  context.globalAlpha = 1;
  const colour = toneColour(tone);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = FIELD_WIDTH;
  context.stroke(shafts);
  context.fill(heads);
  context.restore();
}

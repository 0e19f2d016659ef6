/** Draws what layers show: loaded with the first layer. */
import {
  discsAlong,
  type PlacedText,
  placeTexts,
  type Spot,
  type TextRequest,
} from '../../../math/placeTexts';
import {
  type ArrowMark,
  isStroke,
  type LineMark,
  type Mark,
  type PointMark,
  type Tone,
} from '../../../scene/marks';
import type { Point } from '../../../scene/types';
import { mapFont } from '../axes';
import type { LabelMemory } from '../drawIsolineLabels';
import { isInPlot, type MapFrame, toX, toY } from '../frame';
import { roomOfLabels } from '../isolineLabels';
import type { Anchor } from '../labelPlacement';
import { roomOfBalls } from '../markRoom';
import { besideMinima, placesOfMinima } from '../minimum';
import { drawArrow, drawArrows } from './arrows';
import { drawLine, pixelLines } from './lines';
import { namedLines, placeLineNames, visibleEnd } from './names';
import { drawDots, drawPoint, spotOf } from './points';
import { writeText } from './texts';

/** The room of a name above and below its middle. */
const TEXT_REACH = 7;
/** The room of an arrow to either side, with the halo of its head. */
const SHAFT_REACH = 5;
/** From an arrow to its name, at most: a name that stood further off is left out. */
const MOST_AWAY = 24;
/** The room of a curve to either side, and from one spot along it to the next. */
const CURVE_REACH = 4;

/** Lines and fields: the runs are drawn over them. */
export function drawBelow(context: CanvasRenderingContext2D, marks: readonly Mark[], frame: MapFrame): void {
  for (const mark of marks) {
    if (mark.kind === 'arrows') drawArrows(context, mark, frame);
    if (mark.kind === 'dots') drawDots(context, mark, frame);
    if (mark.kind === 'line' && mark.front !== true) drawLine(context, mark, pixelLines(mark.points, frame));
  }
}

/**
 * Lines over the runs, arrows, points and the names that have room, which keep clear of each other, of the minima, of the isolines' labels, of the
 * arrows' shafts and of the balls.
 * @param memory keeps lines' names near where they were
 */
export function drawAbove(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  frame: MapFrame,
  minima: readonly Point[],
  balls: readonly Anchor[],
  memory: LabelMemory,
): void {
  for (const mark of marks) {
    if (mark.kind === 'line' && mark.front === true) drawLine(context, mark, pixelLines(mark.points, frame));
  }
  const { arrows, points } = namedMarks(marks, frame);
  for (const arrow of arrows) drawArrow(context, arrow, frame);
  for (const point of points) drawPoint(context, point, frame);
  const { lineNames, texts } = placeNames(context, marks, frame, { minima, balls, memory });
  for (const name of lineNames.names) writeText(context, name, name.tone, name.angle);
  for (const text of texts) writeText(context, text, text.tone);
}

/**
 * The room that arrows, points, curves over the runs, all names and the isolines' labels take up, for what else would be written
 * on the map.
 */
export function roomOfMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  frame: MapFrame,
  minima: readonly Point[],
  balls: readonly Anchor[],
): readonly Spot[] {
  const { lineNames, curves, texts } = placeNames(context, marks, frame, {
    minima,
    balls,
    memory: new Map(),
  });
  const rooms = texts.flatMap(({ x, y, width }) =>
    discsAlong(Float64Array.of(x - width / 2, y, x + width / 2, y), TEXT_REACH * frame.type),
  );
  return [
    ...spotsOf(namedMarks(marks, frame), frame),
    ...curves,
    ...lineNames.taken,
    ...rooms,
    ...roomOfLabels(frame),
  ];
}

interface Beside {
  readonly minima: readonly Point[];
  readonly balls: readonly Anchor[];
  readonly memory: LabelMemory;
}

/** Places all names of layers: along their lines, and beside points, arrows and other lines. */
function placeNames(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  frame: MapFrame,
  { minima, balls, memory }: Beside,
) {
  const named = namedMarks(marks, frame);
  context.font = `600 ${mapFont(frame.type)}`;
  const spots = [...spotsBeside(marks, minima, balls, frame), ...spotsOf(named, frame)];
  const lineNames = placeLineNames(context, namedLines(marks, frame), frame, memory, spots);
  // A line that ends in a point of its name needs none of its own.
  const said = new Set(named.points.map(({ label }) => label));
  const lines = lineNames.unnamed.filter(({ mark }) => !said.has(mark.label));
  const requests = [
    ...lines.map((line) => ({ ...visibleEnd(line.lines, frame), ...textOf(context, line.mark) })),
    ...requestsFor(context, named, frame),
  ];
  const curves = curveSpots(marks, frame);
  const taken = [...spots, ...lineNames.taken, ...curves];
  const placed = placeTexts(requests, taken, frame, frame.type);
  const texts: NamedText[] = [];
  for (const [i, text] of placed.entries()) {
    const { tone, width } = requests[i];
    const named = { ...text, tone, width };
    // Of two names on one place neither could be read.
    const isCrossed = texts.some((other) => isOver(named, other, frame.type));
    if (!isCrossed && !isDetached(text, requests[i], frame.type)) texts.push(named);
  }
  return { lineNames, curves, texts };
}

type NamedText = PlacedText & Pick<TonedRequest, 'tone' | 'width'>;

/** Whether two names lie over each other. */
function isOver(a: NamedText, b: NamedText, type: number): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < 2 * (TEXT_REACH - 1) * type;
}

/** Whether an arrow's name found room only so far from it that it would seem to name something else. */
function isDetached({ x, y }: Anchor, { tail, width, ...tip }: TextRequest, type: number): boolean {
  if (tail === undefined) return false;
  const away = (at: Anchor) =>
    Math.hypot(
      Math.max(0, Math.abs(x - at.x) - width / 2),
      Math.max(0, Math.abs(y - at.y) - TEXT_REACH * type),
    );
  const middle = { x: (tip.x + tail.x) / 2, y: (tip.y + tail.y) / 2 };
  return Math.min(away(tip), away(middle)) > MOST_AWAY * type;
}

interface NamedMarks {
  readonly arrows: readonly ArrowMark[];
  /** Those on the map. */
  readonly points: readonly PointMark[];
  /** Short lines without names, such as the ruler: they would strike out a name that lies over them. */
  readonly strokes: readonly LineMark[];
}

function namedMarks(marks: readonly Mark[], frame: MapFrame): NamedMarks {
  return {
    arrows: marks.filter((mark) => mark.kind === 'arrow'),
    points: marks.filter((mark) => mark.kind === 'point').filter((mark) => spotOf(mark, frame) !== null),
    strokes: marks
      .filter((mark) => mark.kind === 'line')
      .filter((mark) => isStroke(mark) && mark.label === undefined),
  };
}

/** What layers' names keep clear of, besides the layers. */
function spotsBeside(
  marks: readonly Mark[],
  minima: readonly Point[],
  balls: readonly Anchor[],
  frame: MapFrame,
): readonly Spot[] {
  return [
    ...placesOfMinima(minima, frame, besideMinima(marks, frame, balls)),
    ...roomOfLabels(frame),
    ...roomOfBalls(balls),
  ];
}

function spotsOf({ arrows, points, strokes }: NamedMarks, frame: MapFrame): readonly Spot[] {
  return [
    ...points.flatMap((point) => spotOf(point, frame) ?? []),
    ...arrows.flatMap((arrow) => shaftSpots(arrow, frame)),
    ...strokes.flatMap(({ points: line }) =>
      pixelLines(line, frame).flatMap((each) => discsAlong(each, SHAFT_REACH)),
    ),
  ];
}

/** The room of the curves over the runs, such as the gradient flow: they would strike out a name. */
function curveSpots(marks: readonly Mark[], frame: MapFrame): readonly Spot[] {
  return marks
    .filter((mark) => mark.kind === 'line')
    .filter((mark) => mark.front === true && !isStroke(mark))
    .flatMap(({ points }) =>
      pixelLines(points, frame).flatMap((line) => spaced(discsAlong(line, CURVE_REACH))),
    );
}

/** Spots along a line without those that lie on the one before. */
function spaced(spots: readonly Spot[]): Spot[] {
  const kept: Spot[] = [];
  for (const spot of spots) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(spot.x - last.x, spot.y - last.y) >= CURVE_REACH) kept.push(spot);
  }
  return kept;
}

type TonedRequest = TextRequest & { readonly tone: Tone };

function requestsFor(
  context: CanvasRenderingContext2D,
  { arrows, points }: NamedMarks,
  frame: MapFrame,
): readonly TonedRequest[] {
  // Dashed arrows are there for comparison, so the others choose their places first.
  const inTurn = [...arrows.filter(({ dashed }) => !dashed), ...arrows.filter(({ dashed }) => dashed)];
  return [
    ...points.flatMap((point) => requestFor(context, point, spotOf(point, frame))),
    ...inTurn.flatMap((arrow) => requestFor(context, arrow, tipOf(arrow, frame))),
  ];
}

function requestFor(
  context: CanvasRenderingContext2D,
  { label = '', tone }: ArrowMark | PointMark,
  spot: Spot | null,
): TonedRequest[] {
  if (label === '' || spot === null) return [];
  return [{ ...spot, ...textOf(context, { label, tone }) }];
}

function textOf(
  context: CanvasRenderingContext2D,
  { label = '', tone }: Pick<PointMark, 'label' | 'tone'>,
): { readonly text: string; readonly width: number; readonly tone: Tone } {
  return { text: label, width: context.measureText(label).width, tone };
}

/** The anchor of an arrow's name: past its tip, or beside its shaft. */
function tipOf(
  { from, to }: ArrowMark,
  frame: MapFrame,
): (Spot & Pick<TextRequest, 'towards' | 'tail'>) | null {
  const [x, y] = [toX(frame, to.w), toY(frame, to.b)];
  if (!isInPlot(frame, x, y)) return null;
  const tail = { x: toX(frame, from.w), y: toY(frame, from.b) };
  return { x, y, reach: 3, towards: Math.atan2(y - tail.y, x - tail.x), tail };
}

/** The room of an arrow, from its tail to its tip. */
function shaftSpots({ from, to }: ArrowMark, frame: MapFrame): Spot[] {
  const shaft = Float64Array.of(from.w, from.b, to.w, to.b);
  return pixelLines(shaft, frame).flatMap((line) => discsAlong(line, SHAFT_REACH));
}

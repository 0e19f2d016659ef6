/** Draws what layers show: loaded with the first layer. */
import type { ArrowMark, LineMark, Mark, PointMark, Tone } from '../../../scene/marks';
import type { Point } from '../../../scene/types';
import { isInPlot, type MapFrame, toPoint, toX, toY } from '../frame';
import type { LabelMemory } from '../isolines';
import { type PixelLine, placeLabels } from '../labels';
import { drawArrow, drawArrows } from './arrows';
import { drawLine, pixelLines } from './lines';
import { drawPoint, spotOf } from './points';
import { placeTexts, type Spot, TEXT_FONT, type TextRequest, writeText } from './texts';

/** From a line to the middle of its name. */
const BESIDE = 9;

/** Lines and fields, with the lines' names. `memory` keeps names near where they were. */
export function drawBelow(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  frame: MapFrame,
  memory: LabelMemory,
): void {
  const named: { readonly mark: LineMark; readonly lines: readonly PixelLine[] }[] = [];
  for (const mark of marks) {
    if (mark.kind === 'arrows') drawArrows(context, mark, frame);
    if (mark.kind !== 'line') continue;
    const lines = pixelLines(mark.points, frame);
    drawLine(context, mark, lines);
    if (mark.label !== undefined && lines.length > 0) named.push({ mark, lines });
  }
  nameLines(context, named, frame, memory);
}

/** Along the line where it is straight for long enough, else beside its end. */
function nameLines(
  context: CanvasRenderingContext2D,
  named: readonly { readonly mark: LineMark; readonly lines: readonly PixelLine[] }[],
  frame: MapFrame,
  memory: LabelMemory,
): void {
  context.font = TEXT_FONT;
  const wanted = named.map(({ mark, lines }) => {
    const text = mark.label ?? '';
    return { text, tone: mark.tone, width: context.measureText(text).width, lines };
  });
  const known = new Map(
    [...memory].map(([text, { w, b }]) => [text, { x: toX(frame, w), y: toY(frame, b) }]),
  );
  const labels = placeLabels(wanted, frame, wanted.length, known, null);
  memory.clear();
  const toneOf = new Map<string, Tone>(wanted.map(({ text, tone }) => [text, tone]));
  for (const { text, x, y, angle } of labels) {
    memory.set(text, toPoint(frame, x, y));
    // Above its line: on it, the line would strike it through.
    const beside = { text, x: x + BESIDE * Math.sin(angle), y: y - BESIDE * Math.cos(angle) };
    writeText(context, beside, toneOf.get(text) ?? 'ink', angle);
  }
  const placed = new Set(labels.map(({ text }) => text));
  const others = wanted.filter(({ text }) => !placed.has(text));
  const ends = others.map(
    ({ text, width, lines }): TextRequest => ({ ...visibleEnd(lines, frame), text, width }),
  );
  placeTexts(ends, [], frame).forEach((text, i) => {
    writeText(context, text, others[i].tone);
  });
}

/** The last point of a line that can be seen, and the direction in which the line goes there. */
function visibleEnd(lines: readonly PixelLine[], frame: MapFrame): Spot & { readonly towards: number } {
  for (const line of [...lines].reverse()) {
    for (let i = line.length - 2; i >= 2; i -= 2) {
      const [x, y] = [line[i], line[i + 1]];
      if (isInPlot(frame, x, y)) {
        return { x, y, reach: 3, towards: Math.atan2(y - line[i - 1], x - line[i - 2]) };
      }
    }
  }
  return { x: lines[0][0], y: lines[0][1], reach: 3, towards: 0 };
}

/** Arrows and points with their names, which keep clear of the minima. */
export function drawAbove(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  frame: MapFrame,
  minima: readonly Point[],
): void {
  const arrows = marks.filter((mark) => mark.kind === 'arrow');
  const points = marks.filter((mark) => mark.kind === 'point').filter((mark) => spotOf(mark, frame) !== null);
  for (const arrow of arrows) drawArrow(context, arrow, frame);
  for (const point of points) drawPoint(context, point, frame);
  context.font = TEXT_FONT;
  const requests: (TextRequest & { readonly tone: Tone })[] = [
    ...points.flatMap((point) => requestFor(context, point, spotOf(point, frame))),
    ...arrows.flatMap((arrow) => requestFor(context, arrow, tipOf(arrow, frame))),
  ];
  const spots = [...minimumSpots(frame, minima), ...points.flatMap((point) => spotOf(point, frame) ?? [])];
  placeTexts(requests, spots, frame).forEach((text, i) => {
    writeText(context, text, requests[i].tone);
  });
}

function requestFor(
  context: CanvasRenderingContext2D,
  { label = '', tone }: ArrowMark | PointMark,
  spot: Spot | null,
): (TextRequest & { readonly tone: Tone })[] {
  if (label === '' || spot === null) return [];
  return [{ ...spot, text: label, width: context.measureText(label).width, tone }];
}

/** Where an arrow's name belongs: past its tip. */
function tipOf({ from, to }: ArrowMark, frame: MapFrame): (Spot & { readonly towards: number }) | null {
  const [x, y] = [toX(frame, to.w), toY(frame, to.b)];
  if (!isInPlot(frame, x, y)) return null;
  return { x, y, reach: 3, towards: Math.atan2(y - toY(frame, from.b), x - toX(frame, from.w)) };
}

/** The marks of the minima with their names. */
function minimumSpots(frame: MapFrame, minima: readonly Point[]): Spot[] {
  return minima.map(({ w, b }) => ({ x: toX(frame, w), y: toY(frame, b), reach: 12 }));
}

/** The places of a plot's names: beside their dots, clear of lines, arrowheads, dots and handles. */
import { discsAlong, placeTexts, type Spot } from '../../math/placeTexts';
import type { PlotFrame } from './frame';
import type { Pair, PlotHandle, PlotShapes } from './shapes';

export interface PlotLabel {
  readonly text: string;
  /** The middle of the text, in pixels, as are its sides. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In letters of the plot's type: the widest letters are as wide as high, most of them narrower. */
const LETTER_WIDTH = 0.6;
const LETTER_HEIGHT = 1.15;
/** The height of the type that names are placed for. */
const USUAL_HEIGHT = 13;
const DOT = 4;
const HANDLE = 10;
/** From the middle of a line to what its names keep clear of. */
const LINE = 4;
const HEAD = 7;

/** @param letter the size of the plot's type in pixels */
export function plotLabels(
  frame: PlotFrame,
  { dots = [], lines = [], rules = [], arrows = [] }: PlotShapes,
  handles: readonly PlotHandle[],
  letter: number,
): readonly PlotLabel[] {
  const named = dots.filter(
    ({ text, x, y }) => text !== undefined && isInPlot(frame, frame.toX(x), frame.toY(y)),
  );
  if (named.length === 0) return [];
  const spot = (x: number, y: number, reach: number): Spot => ({ x: frame.toX(x), y: frame.toY(y), reach });
  const spots: readonly Spot[] = [
    ...dots.map(({ x, y, radius = DOT }) => spot(x, y, radius + 1)),
    ...handles.map(({ x, y }) => spot(x, y, HANDLE)),
    // Faint lines are a ground like the grid.
    ...lines.filter(({ tone }) => tone !== 'faint').flatMap(({ points }) => along(frame, points)),
    ...rules.flatMap(({ axis, at }) =>
      along(
        frame,
        axis === 'x'
          ? [
              [at, frame.y.low],
              [at, frame.y.high],
            ]
          : [
              [frame.x.low, at],
              [frame.x.high, at],
            ],
      ),
    ),
    ...arrows.flatMap(({ from, to }) => [...along(frame, [from, to]), spot(to[0], to[1], HEAD)]),
  ].filter(({ x, y }) => isInPlot(frame, x, y));
  const height = LETTER_HEIGHT * letter;
  const requests = named.map(({ x, y, text = '', above = false, radius = DOT }) => ({
    ...spot(x, y, radius + 1),
    ...(above ? { towards: -Math.PI / 2 } : {}),
    text,
    width: text.length * LETTER_WIDTH * letter,
  }));
  const { left, right, top, bottom } = frame;
  const room = { left, top, width: right - left, height: bottom - top };
  return placeTexts(requests, spots, room, height / USUAL_HEIGHT).map(({ text, x, y }, i) => {
    return { text, x, y, width: requests[i].width, height };
  });
}

/** Beyond its edge by a pixel, so that what stands on an axis is in it. */
function isInPlot({ left, right, top, bottom }: PlotFrame, x: number, y: number): boolean {
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
}

/** The room of a line, a part of it after another where it is broken. */
function along({ toX, toY }: PlotFrame, points: readonly Pair[]): readonly Spot[] {
  const spots: Spot[] = [];
  for (let i = 1; i < points.length; i++) {
    const part = Float64Array.of(
      toX(points[i - 1][0]),
      toY(points[i - 1][1]),
      toX(points[i][0]),
      toY(points[i][1]),
    );
    if (part.every((place) => Math.abs(place) < FAR)) spots.push(...discsAlong(part, LINE));
  }
  return spots;
}

/** Far outside of any picture, and what is no number. */
const FAR = 1e4;

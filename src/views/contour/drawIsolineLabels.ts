/** The numbers of isolines, written on them: the map's first picture does without. */
import { themeColour } from '../../browser/theme';
import type { Mark } from '../../scene/marks';
import type { Point, Window } from '../../scene/types';
import type { RunResult, SurfaceResult } from '../../state/results';
import { mapFont } from './axes';
import { type MapFrame, toPoint, toX, toY } from './frame';
import { isolineLabels } from './isolineLabels';
import type { PixelIsolines } from './isolines';
import { type Anchor, type Label, placeLabels } from './labelPlacement';
import { namedLevels } from './levels';
import { roomOfFigures } from './markRoom';
import { placesOfMinima } from './minimum';
import { pathOccupancy } from './pathOccupancy';

/** Pixels of plot area for each label: few on a phone, about ten on a screen. */
const AREA_PER_LABEL = 14_000;

/** Labels stay where they were in (w, b) while the map moves. */
export type LabelMemory = Map<string, Point>;

/**
 * @param lines as they are drawn
 * @param runs those that are to be seen: labels keep off their paths
 * @param marks of layers: labels keep off their figures
 */
export function drawIsolineLabels(
  context: CanvasRenderingContext2D,
  surface: SurfaceResult,
  lines: PixelIsolines,
  frame: MapFrame,
  memory: LabelMemory,
  runs: readonly RunResult[],
  marks: readonly Mark[],
): void {
  context.font = mapFont(frame.type);
  const levels = namedLevels(surface.isolines).map(({ level, text }) => ({
    text,
    width: context.measureText(text).width,
    lines: lines.get(level) ?? [],
  }));
  const known = new Map<string, Anchor>();
  for (const [text, { w, b }] of memory) known.set(text, { x: toX(frame, w), y: toY(frame, b) });
  const most = Math.max(2, Math.floor((frame.width * frame.height) / (frame.type ** 2 * AREA_PER_LABEL)));
  const { minimum, minima } = surface;
  const crowded = minimum && { x: toX(frame, minimum.w), y: toY(frame, minimum.b) };
  const room = visibleRoom(frame, surface.window);
  const figures = roomOfFigures(marks, frame);
  const surroundings = {
    crowded,
    taken: [...placesOfMinima(minima, frame, figures), ...figures],
    occupied: pathOccupancy(runs, frame),
  };
  const labels = placeLabels(levels, room, most, known, surroundings);
  memory.clear();
  for (const { text, x, y } of labels) memory.set(text, toPoint(frame, x, y));
  isolineLabels.set(frame, labels);
  drawLabels(context, labels, frame);
}

/** The part of the plot that the surface covers. */
function visibleRoom(frame: MapFrame, window: Window) {
  const left = Math.max(frame.left, toX(frame, window.w[0]));
  const top = Math.max(frame.top, toY(frame, window.b[1]));
  const right = Math.min(frame.left + frame.width, toX(frame, window.w[1]));
  const bottom = Math.min(frame.top + frame.height, toY(frame, window.b[0]));
  return { left, top, width: right - left, height: bottom - top };
}

function drawLabels(context: CanvasRenderingContext2D, labels: readonly Label[], { type }: MapFrame): void {
  context.save();
  context.font = mapFont(type);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = themeColour('--halo');
  context.fillStyle = themeColour('--ink');
  for (const { text, x, y, angle } of labels) {
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    context.strokeText(text, 0, 0);
    context.fillText(text, 0, 0);
    context.restore();
  }
  context.restore();
}

/** The runs' paths on the map: lines with markers. */

import { runColour, themeColour } from '../../browser/theme';
import { markerShape } from '../../runStyle/markerPaths';
import type { RunMarker, RunStyle } from '../../runStyle/runStyle';
import { isContinued } from '../../scene/outcome';
import { type RunResult, rowAt } from '../../state/results';
import type { MapFrame } from './frame';
import { markerThinner, pathThinner, type ThinMarkers, type Thinner, type ThinPath } from './thinning';

/** A run reduced to what this frame shows of it. */
export interface DrawnRun {
  readonly run: RunResult;
  readonly frame: MapFrame;
  readonly path: Thinner<ThinPath>;
  readonly markers: Thinner<ThinMarkers>;
  /** The rows that are thinned: the others are drawn in the next frames. */
  readonly rows: number;
}

const LINE_WIDTH = 1.75;
const SELECTED_WIDTH = 2.5;
const HALO = 2.5;
/** The part of a path after the playhead. */
const FAINT = 0.3;
const AVERAGE_ALPHA = 0.6;
const AVERAGE_WIDTH = 1.25;
const MARKERS_APART = 9;
const MARKER_SCALE = 0.72;
/** Pixels of line above which dashes could not be told apart, and would take long to draw. */
const LONGEST_DASHED = 30_000;

/**
 * Thins at most `most` rows more of a run. It begins anew only where the run or the frame is another one: playing and
 * scrubbing thin nothing, and of a run that grows only the new rows are thinned.
 */
export function drawnRun(
  run: RunResult,
  frame: MapFrame,
  before: DrawnRun | undefined,
  most: number,
): DrawnRun {
  const goesOn = before !== undefined && before.frame === frame && isContinued(before.run, run);
  if (goesOn && before.rows === run.length) return before.run === run ? before : { ...before, run };
  const { path, markers, rows } = goesOn ? before : begun(frame);
  const to = Math.min(run.length, rows + most);
  path.goOn(run, rows, to);
  markers.goOn(run, rows, to);
  return { run, frame, path, markers, rows: to };
}

function begun(frame: MapFrame): Pick<DrawnRun, 'path' | 'markers' | 'rows'> {
  return { path: pathThinner(frame), markers: markerThinner(frame, MARKERS_APART), rows: 0 };
}

/** Whether rows are left to be thinned. */
export function isPartial({ rows, run }: DrawnRun): boolean {
  return rows < run.length;
}

/** The whole line with its markers, faintly. It is drawn below the solid one, so that the dashes of both coincide. */
export function drawFaintRun(
  context: CanvasRenderingContext2D,
  { run, path: { thin: path }, markers: { thin: markers } }: DrawnRun,
  style: RunStyle,
  selected: boolean,
): void {
  context.save();
  beginStyle(context, style);
  context.globalAlpha = FAINT;
  context.lineWidth = selected ? SELECTED_WIDTH : LINE_WIDTH;
  context.setLineDash(dashesOf(path, style));
  addPath(context, path, run.length);
  context.stroke();
  context.setLineDash([]);
  drawMarkers(context, markers, style.marker, run.length);
  context.restore();
}

/** The line up to the playhead's step, with its halo and its markers. */
export function drawRun(
  context: CanvasRenderingContext2D,
  { run, path: { thin: path }, markers: { thin: markers } }: DrawnRun,
  style: RunStyle,
  playhead: number,
  selected: boolean,
): void {
  const width = selected ? SELECTED_WIDTH : LINE_WIDTH;
  const shown = rowAt(run, playhead);
  context.save();
  beginStyle(context, style);
  addPath(context, path, shown);
  context.lineWidth = width + HALO;
  context.strokeStyle = themeColour('--halo');
  context.stroke();
  context.lineWidth = width;
  context.strokeStyle = context.fillStyle;
  context.setLineDash(dashesOf(path, style));
  context.stroke();
  context.setLineDash([]);
  drawMarkers(context, markers, style.marker, shown);
  context.restore();
}

function beginStyle(context: CanvasRenderingContext2D, { colour, dash }: RunStyle): void {
  context.lineJoin = 'round';
  context.lineCap = dash.length === 0 ? 'round' : 'butt';
  context.strokeStyle = runColour(colour);
  context.fillStyle = context.strokeStyle;
}

function dashesOf({ length }: ThinPath, { dash }: RunStyle): number[] {
  return length > LONGEST_DASHED ? [] : [...dash];
}

/** The average of a run's path up to the playhead: thin, faint and without markers, so that the path itself stays first. */
export function drawAverage(
  context: CanvasRenderingContext2D,
  { run, path: { thin } }: DrawnRun,
  { colour }: RunStyle,
  playhead: number,
): void {
  context.save();
  context.lineJoin = 'round';
  context.strokeStyle = runColour(colour);
  context.globalAlpha = AVERAGE_ALPHA;
  context.lineWidth = AVERAGE_WIDTH;
  addPath(context, thin, rowAt(run, playhead));
  context.stroke();
  context.restore();
}

function addPath(context: CanvasRenderingContext2D, path: ThinPath, lastRow: number): void {
  const { x, y, row, begins } = path;
  context.beginPath();
  for (let i = 0; i < row.length && row[i] <= lastRow; i++) {
    if (begins[i]) context.moveTo(x[i], y[i]);
    else context.lineTo(x[i], y[i]);
  }
}

function drawMarkers(
  context: CanvasRenderingContext2D,
  { x, y, row }: ThinMarkers,
  marker: RunMarker,
  lastRow: number,
): void {
  const shape = markerShape(marker);
  context.save();
  context.lineWidth = 1 / MARKER_SCALE;
  context.strokeStyle = themeColour('--halo');
  for (let i = 0; i < row.length && row[i] <= lastRow; i++) {
    // The start has its ring.
    if (row[i] < 1) continue;
    context.save();
    context.translate(x[i], y[i]);
    context.scale(MARKER_SCALE, MARKER_SCALE);
    context.fill(shape, 'evenodd');
    // A hairline around a marker lifts it off its own line.
    context.stroke(shape);
    context.restore();
  }
  context.restore();
}

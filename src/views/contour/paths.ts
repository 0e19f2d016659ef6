/** The runs on the map: lines, markers, the ball at the playhead, a cross where a run has no next step. */
import { runColour, themeColour } from '../../browser/theme';
import { COLUMN } from '../../catalog/columns';
import { MARKER_PATHS, OUTLINED_MARKERS } from '../../runStyle/markerPaths';
import { type RunMarker, runStyle } from '../../runStyle/runStyle';
import { type RunResult, rowAt } from '../../state/results';
import { isInPlot, type MapFrame, toX, toY } from './frame';
import { type ThinMarkers, type ThinPath, thinMarkers, thinPath } from './thinning';

/** A run reduced to what this frame shows of it. */
export interface DrawnRun {
  readonly run: RunResult;
  readonly frame: MapFrame;
  readonly path: ThinPath;
  readonly markers: ThinMarkers;
}

const LINE_WIDTH = 1.75;
const SELECTED_WIDTH = 2.5;
const HALO = 2.5;
/** The part of a path after the playhead. */
const FAINT = 0.3;
const MARKERS_APART = 9;
const MARKER_SCALE = 0.72;
const BALL = 5;
const CROSS = 4.5;
/** Pixels of line above which dashes could not be told apart, and would take long to draw. */
const LONGEST_DASHED = 30_000;

const MARKS = new Map<RunMarker, Path2D>();

function markPath(marker: RunMarker): Path2D {
  let path = MARKS.get(marker);
  if (path === undefined) {
    path = new Path2D(MARKER_PATHS[marker]);
    MARKS.set(marker, path);
  }
  return path;
}

/** Thins a run again only where it or the frame has changed: playing and scrubbing thin nothing. */
export function drawnRun(run: RunResult, frame: MapFrame, before: DrawnRun | undefined): DrawnRun {
  if (before?.run === run && before.frame === frame) return before;
  return { run, frame, path: thinPath(run, frame), markers: thinMarkers(run, frame, MARKERS_APART) };
}

/** The line up to the playhead's step, what comes after it faintly, and the markers. */
export function drawRun(
  context: CanvasRenderingContext2D,
  { run, path, markers }: DrawnRun,
  playhead: number,
  selected: boolean,
): void {
  const { colour, dash, marker } = runStyle(run.id);
  const width = selected ? SELECTED_WIDTH : LINE_WIDTH;
  const shown = rowAt(run, playhead);
  context.save();
  context.lineJoin = 'round';
  context.lineCap = dash.length === 0 ? 'round' : 'butt';
  context.strokeStyle = runColour(colour);
  context.fillStyle = context.strokeStyle;
  const dashes = path.length > LONGEST_DASHED ? [] : [...dash];

  // The faint line runs below the solid one from its start, so that the dashes of both coincide.
  if (shown < run.length - 1) {
    context.globalAlpha = FAINT;
    context.lineWidth = width;
    context.setLineDash(dashes);
    addPath(context, path, run.length);
    context.stroke();
    drawMarkers(context, markers, marker, shown + 1, run.length);
    context.globalAlpha = 1;
  }
  addPath(context, path, shown);
  context.setLineDash([]);
  context.lineWidth = width + HALO;
  context.strokeStyle = themeColour('--halo');
  context.stroke();
  context.lineWidth = width;
  context.strokeStyle = context.fillStyle;
  context.setLineDash(dashes);
  context.stroke();
  context.setLineDash([]);
  drawMarkers(context, markers, marker, 1, shown);
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
  firstRow: number,
  lastRow: number,
): void {
  const shape = markPath(marker);
  const open = OUTLINED_MARKERS.has(marker);
  const inside = themeColour('--panel');
  const colour = context.fillStyle;
  context.save();
  context.lineWidth = open ? 1.6 / MARKER_SCALE : 1 / MARKER_SCALE;
  context.strokeStyle = open ? colour : themeColour('--halo');
  if (open) context.fillStyle = inside;
  for (let i = 0; i < row.length && row[i] <= lastRow; i++) {
    if (row[i] < firstRow) continue;
    context.save();
    context.translate(x[i], y[i]);
    context.scale(MARKER_SCALE, MARKER_SCALE);
    // A hairline around a filled marker lifts it off its own line.
    if (!open || marker === 'ring') context.fill(shape);
    context.stroke(shape);
    context.restore();
  }
  context.restore();
}

/** The ball where the run is at the playhead, and a cross where it stopped for good. */
export function drawBall(
  context: CanvasRenderingContext2D,
  run: RunResult,
  frame: MapFrame,
  playhead: number,
  selected: boolean,
): void {
  const row = rowAt(run, playhead);
  if (row < 0) return;
  const x = toX(frame, run.columns[COLUMN.w][row]);
  const y = toY(frame, run.columns[COLUMN.b][row]);
  if (!isInPlot(frame, x, y)) return;
  const stopped = run.end !== null && run.end.reason !== 'steps' && row === run.end.at;
  context.save();
  context.lineCap = 'round';
  context.beginPath();
  if (stopped) {
    context.moveTo(x - CROSS, y - CROSS);
    context.lineTo(x + CROSS, y + CROSS);
    context.moveTo(x - CROSS, y + CROSS);
    context.lineTo(x + CROSS, y - CROSS);
  } else {
    context.arc(x, y, selected ? BALL + 1 : BALL, 0, 2 * Math.PI);
  }
  const colour = runColour(runStyle(run.id).colour);
  context.strokeStyle = themeColour('--panel');
  context.lineWidth = stopped ? 6 : 4;
  context.stroke();
  context.strokeStyle = stopped ? colour : themeColour('--ink');
  context.lineWidth = stopped ? 2.5 : 1;
  context.fillStyle = colour;
  context.fill();
  context.stroke();
  context.restore();
}

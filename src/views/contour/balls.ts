/** The ball of a run at the playhead: its marker's shape, so that runs can be told apart without colour. */
import { runColour, themeColour } from '../../browser/theme';
import { COLUMN } from '../../catalog/columns';
import { markerShape } from '../../runStyle/markerPaths';
import type { RunMarker, RunStyle } from '../../runStyle/runStyle';
import { type RunResult, rowAt } from '../../state/results';
import { isInPlot, type MapFrame, toX, toY } from './frame';

/** A run's ball on the map, in pixels. */
export interface Ball {
  readonly x: number;
  readonly y: number;
  /** It lies outside of the plot. */
  readonly outside: boolean;
  /** Of its run: 0 where it has not taken a step yet. */
  readonly row: number;
  /** The run has no next step: its own condition is met, or it has left the finite numbers. */
  readonly stopped: boolean;
}

export interface BallColours {
  readonly fill: string;
  readonly ink: string;
  readonly panel: string;
}

/** Scale of a marker's shape, which is some 8 px across. */
export const BALL_SCALE = 1.4;
export const SELECTED_BALL_SCALE = 1.75;
const CROSS = 7.5;

/** The place of a run's ball; null where it has none yet. */
export function ballOf(run: RunResult, frame: MapFrame, playhead: number): Ball | null {
  const row = rowAt(run, playhead);
  if (row < 0) return null;
  const x = toX(frame, run.columns[COLUMN.w][row]);
  const y = toY(frame, run.columns[COLUMN.b][row]);
  return {
    x,
    y,
    outside: !isInPlot(frame, x, y),
    row,
    stopped: hasStopped(run, row),
  };
}

/** Whether a run has no next step at a row. Where all its steps are taken, or its table ends, it might have gone on. */
export function hasStopped({ end }: RunResult, row: number): boolean {
  return end !== null && end.reason !== 'steps' && end.reason !== 'table-end' && row === end.at;
}

/** Draws a ball in the colours of the theme. */
export function drawBall(
  context: CanvasRenderingContext2D,
  ball: Pick<Ball, 'x' | 'y' | 'stopped'>,
  { colour, marker }: RunStyle,
  selected: boolean,
): void {
  paintBall(context, ball, marker, selected ? SELECTED_BALL_SCALE : BALL_SCALE, ballColours(colour));
}

/** The colours of a ball by the number of its run's, in the theme. */
export function ballColours(colour: number): BallColours {
  return { fill: runColour(colour), ink: themeColour('--ink'), panel: themeColour('--panel') };
}

/** Paints a ball: its shape, a line around it, and what sets that off. A cross behind it says that the run has stopped. */
export function paintBall(
  context: CanvasRenderingContext2D,
  { x, y, stopped }: Pick<Ball, 'x' | 'y' | 'stopped'>,
  marker: RunMarker,
  scale: number,
  colours: BallColours,
): void {
  context.save();
  context.translate(x, y);
  if (stopped) {
    context.beginPath();
    context.moveTo(-CROSS, -CROSS);
    context.lineTo(CROSS, CROSS);
    context.moveTo(-CROSS, CROSS);
    context.lineTo(CROSS, -CROSS);
    stroke(context, colours.panel, 5.5);
    stroke(context, colours.fill, 2.25);
  }
  paintShape(context, markerShape(marker), scale, colours);
  context.restore();
}

/** Paints a shape with a line around it, and what sets that off. The context is left scaled. */
export function paintShape(
  context: CanvasRenderingContext2D,
  shape: Path2D,
  scale: number,
  { fill, ink, panel }: BallColours,
): void {
  context.scale(scale, scale);
  context.lineJoin = 'round';
  stroke(context, panel, 4 / scale, shape);
  stroke(context, ink, 2 / scale, shape);
  context.fillStyle = fill;
  context.fill(shape, 'evenodd');
}

function stroke(context: CanvasRenderingContext2D, colour: string, width: number, shape?: Path2D): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  if (shape === undefined) context.stroke();
  else context.stroke(shape);
}

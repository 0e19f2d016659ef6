/** Draws the curves of a sweep along one axis: a line a run, its good range at the foot, its present value on it. */
import { runColour, themeColour } from '../../browser/theme';
import { markerShape } from '../../runStyle/markerPaths';
import type { SweepAxis } from '../../scene/sweepFields';
import { shareOf } from '../../scene/sweepPosition';
import { drawEdgeArrows } from '../charts/edgeArrows';
import { drawFoot, fittingName } from '../heatmap/axisNames';
import { axisTicks } from '../heatmap/axisTicks';
import { NAME_MARGIN } from '../heatmap/drawHeatMap';
import type { Curve } from './curve';
import {
  arrowsOf,
  BAR_STEP,
  type CurvesFrame,
  type CurvesPlot,
  FONT_SIZE,
  GAP,
  RIGHT,
  Y_SPACE,
} from './curvesPlot';

const FAMILY = '"Inter Variable", system-ui, "Segoe UI", Roboto, sans-serif';
const TICK = 4;
const X_SPACE = 56;
const BAR = 3;
/** Lines go so many heights of the picture beyond it at most: canvases lose larger places. */
const BEYOND = 20;

/** @param place the share of the axis that is read out; null for none */
export function drawCurves(
  context: CanvasRenderingContext2D,
  frame: CurvesFrame,
  plot: CurvesPlot,
  curves: readonly Curve[],
  names: { readonly x: string; readonly y: string },
  place: number | null,
  type: number,
): void {
  const { left, top, width, height } = frame;
  const [right, bottom] = [left + width, top + height];
  const { axis, isWhole, values } = plot;
  const across = (value: number) => left + shareOf(axis, value) * width;
  const up = (value: number) => {
    const share = (values.toPlot(value) - values.low) / (values.high - values.low);
    return bottom - Math.max(-BEYOND, Math.min(BEYOND, share)) * height;
  };
  const held = (y: number) => Math.max(top, Math.min(bottom, y));

  context.font = `${FONT_SIZE * type}px ${FAMILY}`;
  context.lineWidth = 1;
  context.strokeStyle = themeColour('--rule');
  context.fillStyle = themeColour('--ink-soft');
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  context.beginPath();
  for (const { at, text } of values.ticks(height, Y_SPACE * type)) {
    const y = Math.round(bottom - ((at - values.low) / (values.high - values.low)) * height) + 0.5;
    context.moveTo(left, y);
    context.lineTo(right, y);
    context.fillText(text, left - GAP, y);
  }
  const bars = bottom + frame.row;
  const foot = bars + curves.length * BAR_STEP;
  const named = axisTicks(axis, width, X_SPACE * type, isWhole);
  const ticks = named.ticks.map(({ at, text }) => ({ x: left + at * width, text }));
  for (const { x: tick } of ticks) {
    const x = Math.round(tick) + 0.5;
    context.moveTo(x, top);
    context.lineTo(x, foot + TICK);
  }
  context.stroke();
  drawFoot(context, ticks, names.x, named.from, {
    left,
    right,
    edge: right + RIGHT * type - NAME_MARGIN,
    top: foot,
    height: frame.foot,
    type,
  });
  context.save();
  context.textAlign = 'center';
  context.translate(FONT_SIZE * type, (top + bottom) / 2);
  context.rotate(-Math.PI / 2);
  context.fillText(fittingName(context, names.y, '', height + foot - bottom), 0, 0);
  context.restore();

  const ink = themeColour('--ink-soft');
  const share = (at: number) => left + at * width;
  drawEdgeArrows(
    context,
    arrowsOf(plot, curves),
    frame,
    { fontSize: FONT_SIZE * type, family: FAMILY, ink },
    share,
  );
  curves.forEach(({ style, x, y, good, present, selected }, i) => {
    context.save();
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
    context.strokeStyle = runColour(style.colour);
    context.setLineDash([...style.dash]);
    context.lineWidth = selected ? 2.5 : 1.75;
    context.lineJoin = 'round';
    context.beginPath();
    let isDrawing = false;
    for (let k = 0; k < x.length; k++) {
      if (Number.isNaN(y[k])) {
        isDrawing = false;
        continue;
      }
      if (isDrawing) context.lineTo(across(x[k]), up(y[k]));
      else context.moveTo(across(x[k]), up(y[k]));
      isDrawing = true;
    }
    context.stroke();
    context.restore();
    context.fillStyle = runColour(style.colour);
    if (good !== null) {
      const [from, to] = [across(x[good.from]), across(x[good.to])];
      const at = bars + 2 + i * BAR_STEP;
      context.fillRect(Math.min(from, to) - 1, at, Math.abs(to - from) + 2, BAR);
    }
    const nearest = nearestIndex(x, present, axis);
    if (nearest < 0 || Number.isNaN(y[nearest])) return;
    context.save();
    context.translate(across(present), held(up(y[nearest])));
    const shape = markerShape(style.marker);
    context.fill(shape, 'evenodd');
    context.lineWidth = 1;
    context.strokeStyle = themeColour('--ink');
    context.stroke(shape);
    context.restore();
  });

  if (place === null) return;
  context.strokeStyle = themeColour('--ink');
  context.lineWidth = 1;
  context.beginPath();
  const x = Math.round(left + place * width) + 0.5;
  context.moveTo(x, top);
  context.lineTo(x, foot);
  context.stroke();
}

/** The index whose value lies nearest on the axis; −1 where the axis does not reach it. */
function nearestIndex(values: readonly number[], value: number, axis: SweepAxis): number {
  const share = shareOf(axis, value);
  if (!(share >= -1e-9 && share <= 1 + 1e-9)) return -1;
  let nearest = 0;
  for (let i = 1; i < values.length; i++)
    if (Math.abs(shareOf(axis, values[i]) - share) < Math.abs(shareOf(axis, values[nearest]) - share))
      nearest = i;
  return nearest;
}

/** The contour map, with the starts of the runs and the key to the colours. */
import { drawInTheme, themeColour } from '../../browser/theme';
import { runStyle } from '../../runStyle/runStyle';
import { sharesStart, startsOnShow } from '../../state/runStarts';
import type { Workbench } from '../../state/workbench';
import { appText } from '../../text/app';
import { ballColours } from '../../views/contour/balls';
import { createGroundDrawer } from '../../views/contour/drawGround';
import type { LabelMemory } from '../../views/contour/drawIsolineLabels';
import { drawLegend } from '../../views/contour/drawLegend';
import { createRunsDrawer } from '../../views/contour/drawRuns';
import { placeAtEdge } from '../../views/contour/edgePlacement';
import { type MapFrame, plotFrame, toX, toY } from '../../views/contour/frame';
import * as late from '../../views/contour/lateNames';
import { createBasinsPainter } from '../../views/contour/layerMarks/basins';
import { drawAbove, drawBelow } from '../../views/contour/layerMarks/draw';
import { paintArrow } from '../../views/contour/outsideRuns';
import { shownBalls, shownStarts } from '../../views/contour/pickBall';
import type { PictureOpener } from './define';

/** Width of the key to the colours beside the map, and its margin. */
const LEGEND = { width: 62, right: 4 };
/** Rings as the page has them: radius of their middle, width of their line, and of the halo around. */
const START = { radius: 5.5, line: 3, halo: 1.5 };
const SELECTED_RADIUS = 6.5;

export const openMap: PictureOpener = (workbench, { theme, legend, type }) => {
  const { draw: drawGround } = createGroundDrawer(workbench);
  const drawRuns = createRunsDrawer(workbench);
  const memory: LabelMemory = new Map();
  return {
    title: appText.pictureNames.map,
    async draw(context, width, height) {
      drawInTheme(theme, () => {
        const side = legend ? LEGEND.width * type : 0;
        const { window } = workbench.view.getState().view;
        const frame = plotFrame(width - side, height, window, type);
        if (frame === null) return;
        drawGround(context, frame, createBasinsPainter, late.drawIsolineLabels);
        const marks = workbench.marks.marks();
        inPlot(context, frame, () => drawBelow(context, marks, frame));
        // All rows at once: there is no next frame.
        drawRuns(context, frame, late, Number.POSITIVE_INFINITY);
        const minima = workbench.results.get('surface')?.minima ?? [];
        const obstacles = [...shownBalls(workbench, frame), ...shownStarts(workbench, frame)];
        inPlot(context, frame, () => drawAbove(context, marks, frame, minima, obstacles, memory));
        drawStarts(context, workbench, frame);
        if (!legend) return;
        context.save();
        // Beside the plot, as high as it is.
        context.translate(frame.left + frame.width + LEGEND.right + 8, frame.top);
        drawLegend(context, workbench, side - LEGEND.right, frame.height, type);
        context.restore();
      });
    },
    dispose: () => undefined,
  };
};

function inPlot(context: CanvasRenderingContext2D, frame: MapFrame, draw: () => void): void {
  context.save();
  context.beginPath();
  context.rect(frame.left, frame.top, frame.width, frame.height);
  context.clip();
  draw();
  context.restore();
}

/** Rings and arrows where the page has handles: one for a start that all runs share, else one a run in its colour. */
function drawStarts(
  context: CanvasRenderingContext2D,
  { scene, view }: Pick<Workbench, 'scene' | 'view'>,
  frame: MapFrame,
): void {
  const { scene: current } = scene.getState();
  const { selected } = view.getState().view;
  const shared = sharesStart(current);
  for (const run of startsOnShow(current, selected)) {
    const colours = ballColours(runStyle(run.id, current.runs).colour);
    const fill = shared ? colours.ink : colours.fill;
    const { x, y, towards } = placeAtEdge(frame, toX(frame, run.start.w), toY(frame, run.start.b));
    if (towards !== null) {
      context.save();
      context.translate(x, y);
      context.rotate(towards);
      paintArrow(context, 1, { ...colours, fill });
      context.restore();
      continue;
    }
    const radius = shared || run.id === selected ? SELECTED_RADIUS : START.radius;
    context.save();
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = themeColour('--panel');
    context.fill();
    context.strokeStyle = themeColour('--halo');
    context.lineWidth = START.line + 2 * START.halo;
    context.stroke();
    context.strokeStyle = fill;
    context.lineWidth = START.line;
    context.stroke();
    context.restore();
  }
}

/** The sweep of the lab: its heat map, or along one axis its curves. */
import { drawInTheme } from '../../browser/theme';
import { sweepChoices } from '../../scene/sweepChoices';
import { sweepStoreOf } from '../../state/sweep/stores';
import type { Workbench } from '../../state/workbench';
import { sweepText, sweepWords } from '../../text/sweep';
import { mapFont } from '../../views/contour/axes';
import { curvesFrame, curvesPlot } from '../../views/curves/curvesPlot';
import { drawCurves } from '../../views/curves/drawCurves';
import { sweepCurves } from '../../views/curves/sweepCurves';
import { CellPainter } from '../../views/heatmap/cellPainter';
import { placeHeatKey } from '../../views/heatmap/drawHeatKey';
import { drawHeatMap, footOf, heatFrame } from '../../views/heatmap/drawHeatMap';
import { isCategory } from '../../views/heatmap/heatColours';
import { heatKey } from '../../views/heatmap/heatKey';
import { axisNames, placeOfCell, presentPlace } from '../../views/heatmap/overlay';
import { bestCell } from '../../views/heatmap/summary';
import type { OpenedPicture, PictureOpener, PictureOptions } from './define';

/** CSS pixels between the map and its key. */
const KEY_GAP = 6;

/** The sweep on show, as far as it is computed; null where there is none. */
export function sweepOnShow(workbench: Workbench) {
  const { sweep } = workbench.familySpecs.getState();
  const { results } = sweepStoreOf(workbench).getState();
  const result = results.get(sweep?.run ?? '');
  if (sweep === null || result === undefined) return null;
  // Those of a sweep along other axes stand until the first answer.
  return (result.sweep.y === null) === (sweep.y === null) ? { sweep, results, result } : null;
}

type ShownSweep = NonNullable<ReturnType<typeof sweepOnShow>>;

export const openSweep: PictureOpener = (workbench, options) => {
  const shown = sweepOnShow(workbench);
  if (shown === null) throw new Error('There is no sweep to draw');
  const { scene } = workbench.scene.getState();
  const run = scene.runs.find(({ id }) => id === shown.sweep.run);
  const { window } = workbench.view.getState().view;
  const choices = run === undefined ? [] : sweepChoices(scene, run, window, sweepWords);
  const names = axisNames(choices, shown.sweep);
  return shown.sweep.y === null
    ? openCurves(workbench, shown, names, options)
    : openHeatMap(workbench, shown, names, options);
};

type Names = readonly [x: string, y: string];

function openHeatMap(
  workbench: Workbench,
  { sweep, result }: ShownSweep,
  [xName, yName]: Names,
  { theme, legend, type }: PictureOptions,
): OpenedPicture {
  const { measure } = sweep;
  const painter = new CellPainter();
  return {
    title: sweepText.measures[measure],
    caption: sweepText.heat(sweepText.measures[measure], xName, yName),
    lines: [],
    draw: async (context, width, height) => {
      drawInTheme(theme, () => {
        painter.paintAll(result, measure);
        const best = isCategory(measure) ? -1 : bestCell(result, measure);
        context.save();
        context.font = mapFont(type);
        const key = legend
          ? placeHeatKey(context, heatKey(result, measure), [result, measure], width, type)
          : null;
        const room = height - (key === null ? 0 : key.height + KEY_GAP);
        context.save();
        drawHeatMap(context, heatFrame(width, room, result, type), painter, result, {
          xName,
          yName,
          present: presentPlace(workbench.scene.getState().scene, sweep),
          cell: null,
          best: best < 0 ? null : placeOfCell(best, result.columns),
          type,
          foot: footOf(room, type),
        });
        context.restore();
        key?.draw(0, room + KEY_GAP);
        context.restore();
      });
    },
    dispose: () => undefined,
  };
}

function openCurves(
  workbench: Workbench,
  { sweep, results, result }: ShownSweep,
  [xName]: Names,
  { theme, type }: PictureOptions,
): OpenedPicture {
  const curves = sweepCurves(workbench.scene.getState().scene, sweep, results);
  const measure = sweepText.measures[sweep.measure];
  const plot = curvesPlot(result.sweep.x, result.cells.x.isWhole, curves, sweep.measure);
  return {
    title: measure,
    caption: sweepText.curves(measure, xName),
    lines: curves,
    draw: async (context, width, height) => {
      drawInTheme(theme, () => {
        context.save();
        const frame = curvesFrame(width, height, type, plot);
        drawCurves(context, frame, plot, curves, { x: xName, y: measure }, null, type);
        context.restore();
      });
    },
    dispose: () => undefined,
  };
}

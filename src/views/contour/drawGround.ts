/** Draws what stands still while runs play: colours, isolines and axes, for the screen and for a saved picture alike. */
import { themeColour, themeName } from '../../browser/theme';
import { colourScale, topLoss } from '../../state/lossScale';
import type { SurfaceResult } from '../../state/results';
import type { Workbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { drawAxes, mapFont } from './axes';
import type { drawIsolineLabels, LabelMemory } from './drawIsolineLabels';
import type { MapFrame } from './frame';
import { drawIsolines } from './isolines';
import type { BasinsPainter } from './layerMarks/basins';
import { drawRaster, paintRaster, type Raster } from './picture';

interface Painted {
  readonly raster: Raster;
  readonly surface: SurfaceResult;
  readonly look: string;
}

/**
 * @param createBasins null until the part that paints basins is there
 * @param drawLabels null leaves out the isolines' labels
 * @param isolines whether they are drawn over the colours
 */
type DrawGround = (
  context: CanvasRenderingContext2D,
  frame: MapFrame,
  createBasins: (() => BasinsPainter) | null,
  drawLabels: typeof drawIsolineLabels | null,
  isolines?: boolean,
) => void;

export interface GroundDrawer {
  /** Paints the colours of a surface that has come, for the drawing after it, which else does so itself. */
  paint(): void;
  readonly draw: DrawGround;
}

/** A drawer keeps the colours that it has painted, and the places of the isolines' labels. */
export function createGroundDrawer({
  results,
  scene,
  view,
  marks,
}: Pick<Workbench, 'results' | 'scene' | 'view' | 'marks'>): GroundDrawer {
  let painted: Painted | null = null;
  let basinsPainter: BasinsPainter | null = null;
  const labels: LabelMemory = new Map();

  const visibleRuns = () =>
    scene.getState().scene.runs.flatMap(({ id, visible }) => (visible && results.get('runs').get(id)) || []);

  /** The surface's colours, painted again only where it, its scale or the theme has changed. */
  const raster = (surface: SurfaceResult): Raster | null => {
    const { colours, levels, clip } = view.getState().view;
    const theme = themeName();
    const look = `${theme} ${colours} ${levels} ${clip}`;
    if (painted?.surface === surface && painted.look === look) return painted.raster;
    const canvas = painted?.raster.canvas ?? document.createElement('canvas');
    const next = paintRaster(canvas, surface, colourScale(surface, { colours, levels }, clip), theme);
    painted = next && { raster: next, surface, look };
    return next;
  };

  const draw: DrawGround = (context, frame, createBasins, drawLabels, isolines = true) => {
    const surface = results.get('surface');
    context.save();
    context.beginPath();
    context.rect(frame.left, frame.top, frame.width, frame.height);
    context.fillStyle = themeColour('--raised');
    context.fill();
    context.clip();
    if (surface === null) drawWords(context, CONTOUR_TEXT.computing, frame);
    else {
      const colours = raster(surface);
      if (colours !== null) drawRaster(context, colours, frame);
      const basins = marks.marks().find((mark) => mark.kind === 'basins');
      if (basins !== undefined && createBasins !== null) {
        basinsPainter ??= createBasins();
        basinsPainter(context, basins, frame);
      }
      const top = topLoss(surface, view.getState().view.clip);
      const lines = isolines ? drawIsolines(context, surface, top, frame) : null;
      if (lines !== null) drawLabels?.(context, surface, lines, frame, labels, visibleRuns(), marks.marks());
      if (Number.isNaN(surface.lowest)) drawWords(context, CONTOUR_TEXT.nowhere, frame);
    }
    context.restore();
    drawAxes(context, frame);
  };
  const paint = () => {
    const surface = results.get('surface');
    if (surface !== null) raster(surface);
  };
  return { paint, draw };
}

/** In the middle, where there is nothing else to see. */
function drawWords(
  context: CanvasRenderingContext2D,
  words: string,
  { left, top, width, height, type }: MapFrame,
): void {
  context.font = mapFont(type);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = themeColour('--halo');
  context.strokeText(words, left + width / 2, top + height / 2);
  context.fillStyle = themeColour('--ink');
  context.fillText(words, left + width / 2, top + height / 2);
}

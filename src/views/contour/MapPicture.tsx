/** The layer that stands still while runs play: colours, isolines and axes. */
import { useEffect, useRef, useState } from 'react';
import { themeColour, themeName } from '../../browser/theme';
import { usePart } from '../../browser/usePart';
import type { BasinsMark } from '../../scene/marks';
import { colourScale, topLoss } from '../../state/lossScale';
import type { SurfaceResult } from '../../state/results';
import { useWorkbench } from '../../state/workbench';
import { CONTOUR_TEXT } from '../../text/contour';
import { useCanvas } from '../shared/useCanvas';
import { drawAxes, mapFont } from './axes';
import styles from './contour.module.css';
import type { MapFrame } from './frame';
import type { Frames } from './frames';
import { drawIsolines, type LabelMemory } from './isolines';
import type { BasinsPainter } from './layerMarks/basins';
import { drawRaster, paintRaster, type Raster } from './picture';

interface Painted {
  readonly raster: Raster;
  readonly surface: SurfaceResult;
  readonly look: string;
}

const loadBasins = async () => (await import('./layerMarks/basins')).createBasinsPainter;

export function MapPicture({ frames }: { readonly frames: Frames }) {
  const { results, scene, view, marks } = useWorkbench();
  const [wantsBasins, setWantsBasins] = useState(false);
  const { part: createPainter } = usePart(wantsBasins ? loadBasins : null);
  const painter = useRef<BasinsPainter | null>(null);
  const painted = useRef<Painted | null>(null);
  const labels = useRef<LabelMemory>(new Map());

  const visibleRuns = () =>
    scene.getState().scene.runs.flatMap(({ id, visible }) => (visible && results.get('runs').get(id)) || []);

  /** The surface's colours, painted again only where it, its scale or the theme has changed. */
  const raster = (surface: SurfaceResult): Raster | null => {
    const { colours, levels, clip } = view.getState().view;
    const theme = themeName();
    const look = `${theme} ${colours} ${levels} ${clip}`;
    const before = painted.current;
    if (before?.surface === surface && before.look === look) return before.raster;
    const canvas = before?.raster.canvas ?? document.createElement('canvas');
    const next = paintRaster(canvas, surface, colourScale(surface, { colours, levels }, clip), theme);
    painted.current = next && { raster: next, surface, look };
    return next;
  };

  const { ref, invalidate } = useCanvas((context) => {
    const frame = frames.get();
    if (frame === null) return;
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
      if (basins !== undefined && createPainter !== null) {
        painter.current ??= createPainter();
        painter.current(context, basins, frame);
      }
      const top = topLoss(surface, view.getState().view.clip);
      drawIsolines(context, surface, top, frame, labels.current, visibleRuns());
      if (Number.isNaN(surface.lowest)) drawWords(context, CONTOUR_TEXT.nowhere, frame);
    }
    context.restore();
    drawAxes(context, frame);
  });

  useEffect(() => {
    // Marks of other layers change with the playhead: this layer stands still then.
    let last: BasinsMark | undefined;
    const followBasins = () => {
      const next = marks.marks().find((mark) => mark.kind === 'basins');
      if (next === last) return;
      last = next;
      if (next !== undefined) setWantsBasins(true);
      invalidate();
    };
    const stops = [
      frames.subscribe(invalidate),
      results.subscribe('surface', invalidate),
      view.subscribe((state) => state.view.colours, invalidate),
      view.subscribe((state) => state.view.levels, invalidate),
      view.subscribe((state) => state.view.clip, invalidate),
      marks.subscribe(followBasins),
    ];
    followBasins();
    invalidate();
    return () => {
      for (const stop of stops) stop();
    };
  }, [frames, results, view, marks, invalidate]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what draws has come
  useEffect(invalidate, [createPainter, invalidate]);

  return <canvas ref={ref} className={styles.layer} />;
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

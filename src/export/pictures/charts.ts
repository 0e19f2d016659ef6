/** The charts over the steps: the plotting library's own drawing, recorded off the page and drawn again at the picture's size. */
import { drawInTheme, runColour, themeColour } from '../../browser/theme';
import type { Workbench } from '../../state/workbench';
import { chooseQuantity } from '../../views/charts/chooseQuantity';
import { type ChartSubject, chartContent, chartLook } from '../../views/charts/content';
import { lossBase } from '../../views/charts/lossSource';
import { hasAverage, lossSubject } from '../../views/charts/lossSubject';
import type { Plot, PlotFrame } from '../../views/charts/plot';
import { quantityAxis, quantityNames } from '../../views/charts/quantityAxis';
import type { LiveSeries } from '../../views/charts/series';
import { loadPlotLibrary } from '../../views/charts/usePlotLibrary';
import { runEntries } from '../../views/shared/runEntries';
import { loadMaker } from '../loadMaker';
import { recordPaths } from '../record/recordedPath';
import { type Op, recordCanvas } from '../record/recorder';
import { replay } from '../record/replay';
import type { PictureOpener, PictureOptions } from './define';

const TYPE = 12;

/** A chart without its playhead. */
interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly ops: readonly Op[];
  /** Pixels that the recorded canvas has for one of the picture's. */
  readonly ratio: number;
  readonly frame: PlotFrame;
  /** CSS pixels from the frame's left; null where the step is not on show. */
  readonly leftOf: (step: number) => number | null;
  /** Stands in an empty chart. */
  readonly note: string;
}

export const openLoss: PictureOpener = (workbench, options) => {
  const { scene } = workbench.scene.getState();
  const { lossAxis, selected } = workbench.view.getState().view;
  const runs = runEntries(scene.runs).filter(({ visible }) => visible);
  const { luck } = workbench.luck.getState();
  const asked = workbench.familySpecs.getState().luck !== null && luck !== null && luck.seeds > 0;
  return openChart(workbench, options, {
    ...lossSubject(lossAxis, lossBase(workbench, lossAxis) !== 0, hasAverage(scene)),
    runs,
    selected,
    luckOf: (asked && runs.find(({ id }) => id === luck.question.run.id)?.id) || '',
    remark: '',
    rate: null,
  });
};

export const openQuantity: PictureOpener = (workbench, options) => {
  const { scene } = workbench.scene.getState();
  const { quantity, lossAxis, selected } = workbench.view.getState().view;
  const { shown, runs } = chooseQuantity(quantity, runEntries(scene.runs), selected);
  return openChart(workbench, options, {
    what: shown.label,
    names: quantityNames(shown),
    axis: quantityAxis(shown, lossAxis, scene, selected),
    source: shown.source,
    runs: runs.filter(({ visible }) => visible),
    selected,
    luckOf: '',
    remark: '',
    rate: null,
  });
};

function openChart(workbench: Workbench, { theme, type }: PictureOptions, subject: ChartSubject) {
  let drawn: Drawn | null = null;
  const ids = subject.runs.map(({ id }) => id);
  const live = subject.source.start(workbench, ids, () => {
    drawn = null;
  });
  return {
    title: subject.what,
    draw: async (context: CanvasRenderingContext2D, width: number, height: number) => {
      // From frame to frame of a film the playhead alone moves.
      if (drawn?.width !== width || drawn.height !== height)
        drawn = await recorded(workbench, subject, live, { theme, type }, width, height);
      const { ops, ratio, frame, leftOf, note } = drawn;
      context.save();
      context.scale(1 / ratio, 1 / ratio);
      replay(context, ops);
      context.restore();
      const left = leftOf(workbench.playback.getState().playhead);
      drawInTheme(theme, () => {
        context.save();
        context.fillStyle = themeColour('--ink');
        if (left !== null) context.fillRect(frame.left + left - 0.5, frame.top, 1, frame.height);
        context.font = `${TYPE * type}px ${pageFamily()}`;
        context.textAlign = 'center';
        context.textBaseline = 'middle';
        context.fillStyle = themeColour('--ink-soft');
        context.fillText(note, frame.left + frame.width / 2, frame.top + frame.height / 2);
        context.restore();
      });
    },
    dispose: () => live.stop(),
  };
}

const pageFamily = () => getComputedStyle(document.body).fontFamily;

async function recorded(
  workbench: Workbench,
  subject: ChartSubject,
  live: LiveSeries,
  { theme, type }: Pick<PictureOptions, 'theme' | 'type'>,
  width: number,
  height: number,
): Promise<Drawn> {
  const { createPlot } = await loadMaker(loadPlotLibrary);
  const { colours, look } = drawInTheme(theme, () => {
    const all = subject.runs.map(({ style }) => runColour(style.colour));
    return { colours: all, look: chartLook(subject, all, { family: pageFamily(), size: TYPE * type }) };
  });
  const { samples, axis, arrows, isEmpty, note } = chartContent(workbench, subject, live, width, colours);
  const { steps } = samples;
  const stopPaths = recordPaths();
  try {
    const { plot, ops } = await new Promise<{ plot: Plot; ops: readonly Op[] }>((resolve) => {
      // The library draws once this task is done, whether its canvas is on the page or not.
      const onDrawn = () => {
        recording.stop();
        resolve({ plot: made, ops: recording.ops });
      };
      const made = createPlot(document.createElement('div'), look, { width, height }, onDrawn);
      const recording = recordCanvas(made.canvas.context);
      made.show(samples, axis, arrows);
    });
    const { ratio } = plot.canvas;
    const frame = plot.frame();
    plot.dispose();
    const leftOf = (step: number) => {
      const share = (steps.toPlot(step) - steps.low) / (steps.high - steps.low);
      return share < 0 || share > 1 ? null : share * frame.width;
    };
    return { width, height, ops, ratio, frame, leftOf, note: isEmpty ? note : '' };
  } finally {
    stopPaths();
  }
}

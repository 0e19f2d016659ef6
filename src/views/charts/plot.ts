/** uPlot as these charts use it. Loaded after the first picture: everything else only knows the types in here. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { formatCount } from '../../text/number';
import type { ValueAxis } from './axis';
import { drawBridges } from './bridges';
import { drawEdgeArrows, type EdgeArrow, edgeRow } from './edgeArrows';
import type { Samples } from './sample';
import { onSoftwareCanvas } from './softwareCanvas';
import { type StepAxis, shownSteps, stepAxis } from './stepAxis';

export interface PlotLine {
  readonly colour: string;
  /** CSS pixels; empty is solid. */
  readonly dash: readonly number[];
  /** Drawn wider and over the others. */
  readonly emphasised: boolean;
  /** The edge of a band, which is not drawn itself. */
  readonly isEdge?: true;
}

export interface PlotLook {
  readonly lines: readonly PlotLine[];
  /** The area between two of the lines; null for none. */
  readonly band: { readonly low: number; readonly high: number; readonly fill: string } | null;
  readonly ink: string;
  readonly rule: string;
  readonly family: string;
  readonly fontSize: number;
  readonly stepLabel: string;
  /** The vertical axis's name in several lengths: the first one that fits is used. */
  readonly valueNames: readonly string[];
}

export interface PlotFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Plot {
  /** The area inside the axes, which hears the pointer. */
  readonly area: HTMLElement;
  /** Its canvas has so many pixels for one of the page's. */
  readonly canvas: { readonly context: CanvasRenderingContext2D; readonly ratio: number };
  /** The area inside the axes, in CSS pixels from the plot's upper left corner. */
  frame(): PlotFrame;
  show(samples: Samples, axis: ValueAxis, arrows: readonly EdgeArrow[]): void;
  resize(width: number, height: number): void;
  /** The step under a place in the area, in CSS pixels from its left; not held to a range. */
  stepAt(left: number): number;
  /** CSS pixels from the area's left. */
  leftOf(step: number): number;
  /** The value at a place in the area, in CSS pixels from its top. */
  valueAt(top: number): number;
  /** CSS pixels from the area's top. */
  topOf(value: number): number;
  dispose(): void;
}

/** The font that the lengths below are for. */
const USUAL_TYPE = 12;
const GAP = 5;
/** Above the picture there is room for half of the highest value's number. */
const TOP = 8;
/** Wide enough for most numbers, so that the picture keeps its place while they change. */
const LEAST_AXIS_WIDTH = 42;
const VALUE_SPACE = 24;
/** In a chart lower than so many of them numbers stand as close as can be read. */
const ROOMY = 3;
const LEAST_SPACE = 15;
const STEP_SPACE = 56;

/** Lines go so many heights of the picture beyond it at most: canvases lose larger places. */
const BEYOND = 20;

/** @param onDrawn called after each drawing, when places may have changed */
export function createPlot(
  host: HTMLElement,
  look: PlotLook,
  size: { readonly width: number; readonly height: number },
  onDrawn: () => void,
): Plot {
  const { lines, band, ink, rule, stepLabel, valueNames } = look;
  // A whole number: uPlot scales a font to the screen by the digits before its "px", and would take 11.5 for 5.
  const fontSize = Math.round(look.fontSize);
  const font = `${fontSize}px ${look.family}`;
  /** For lengths that hold numbers. */
  const type = fontSize / USUAL_TYPE;
  const order = lines
    .map((_, i) => i)
    .sort((i, j) => Number(lines[i].emphasised) - Number(lines[j].emphasised));
  let steps: StepAxis = stepAxis('linear', shownSteps(1, null));
  let axis: ValueAxis | null = null;
  let arrows: readonly EdgeArrow[] = [];
  let curves: Pick<Samples, 'x' | 'y' | 'across'> = { x: [], y: [], across: [] };
  const texts = new Map<number, string>();
  /** CSS pixels for the arrows of what leaves through an edge, outside the picture. */
  const row = (edge: EdgeArrow['edge']) => edgeRow(arrows, edge, fontSize);

  /** The steps' axis has its name in the corner, in line with its numbers. */
  const nameSteps = ({ ctx, bbox }: uPlot) => {
    const ratio = uPlot.pxRatio;
    ctx.save();
    ctx.font = `${fontSize * ratio}px ${look.family}`;
    ctx.fillStyle = ink;
    ctx.textAlign = 'right';
    ctx.textBaseline = 'top';
    const top = bbox.top + bbox.height + (GAP + row('bottom')) * ratio;
    ctx.fillText(stepLabel, bbox.left - 2 * GAP * type * ratio, top);
    ctx.restore();
  };

  const pointOut = (plot: uPlot) => {
    const type = { fontSize: fontSize * uPlot.pxRatio, family: look.family, ink };
    drawEdgeArrows(plot.ctx, arrows, plot.bbox, type, (step) => plot.valToPos(steps.toPlot(step), 'x', true));
  };

  const bridge = (plot: uPlot) =>
    drawBridges(
      plot.ctx,
      { ...curves, colours: lines.map(({ colour }) => colour) },
      plot.bbox,
      uPlot.pxRatio,
      (at) => plot.valToPos(at, 'x', true),
      (at) => plot.valToPos(at, 'y', true),
    );

  const quiet = { stroke: rule, width: 1 };
  const common = { font, stroke: ink, gap: GAP, grid: quiet, ticks: { show: false }, incrs: [1], space: 0 };
  const options: uPlot.Options = {
    ...size,
    // On the right there is room for half of the last step's number.
    padding: [
      () => Math.max(TOP, row('top')),
      () => 4 + (formatCount(steps.range[1]).length * fontSize) / 3,
      0,
      0,
    ],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: () => [steps.low, steps.high] },
      y: { range: () => [axis?.low ?? 0, axis?.high ?? 1] },
    },
    axes: [
      {
        ...common,
        size: () => fontSize + 2 * GAP + row('bottom'),
        splits: (u) => steps.ticks(u.bbox.width / uPlot.pxRatio, STEP_SPACE * type).map(({ at }) => at),
        values: (_, splits) => splits.map((at) => formatCount(steps.toStep(at))),
      },
      {
        ...common,
        label: (u) => {
          const room = u.bbox.height / uPlot.pxRatio;
          return valueNames.find((name) => widest(u.ctx, [name], font) < room - GAP * type) ?? '';
        },
        labelFont: font,
        labelSize: fontSize + 2,
        labelGap: 0,
        splits: (u) => {
          texts.clear();
          const height = u.bbox.height / uPlot.pxRatio / type;
          const space = height < ROOMY * VALUE_SPACE ? LEAST_SPACE : VALUE_SPACE;
          for (const { at, text } of axis?.ticks(height, space) ?? []) texts.set(at, text);
          return [...texts.keys()];
        },
        values: (_, splits) => splits.map((at) => texts.get(at) ?? ''),
        size: (u, values) => Math.max(LEAST_AXIS_WIDTH * type, widest(u.ctx, values ?? [], font) + 2 * GAP),
      },
    ],
    series: [
      {},
      ...order.map((i) => ({
        stroke: lines[i].colour,
        width: lines[i].isEdge ? 0 : lines[i].emphasised ? 2.5 : 1.5,
        dash: lines[i].dash.map((length) => length * uPlot.pxRatio),
        // Rounded to whole pixels, a gentle slope would be a staircase, above all in a picture saved larger than the page's.
        pxAlign: 0,
        // Values without a line to either side are dots: a run that has not moved, a loss recorded now and then.
        points: {
          show: ({ data }: uPlot, at: number) => !lines[i].isEdge && aloneIn(data[at]).length > 0,
          filter: ({ data }: uPlot, at: number) => aloneIn(data[at]),
          size: 6,
          fill: lines[i].colour,
        },
      })),
    ],
    bands:
      band === null
        ? []
        : [{ series: [1 + order.indexOf(band.high), 1 + order.indexOf(band.low)], fill: band.fill }],
    hooks: { draw: [nameSteps, bridge, pointOut, onDrawn] },
  };
  const plot = onSoftwareCanvas(() => new uPlot(options, [[], ...order.map(() => [])], host));

  return {
    area: plot.over,
    canvas: { context: plot.ctx, ratio: uPlot.pxRatio },
    frame: () => {
      const { left, top, width, height } = plot.bbox;
      const ratio = uPlot.pxRatio;
      return { left: left / ratio, top: top / ratio, width: width / ratio, height: height / ratio };
    },
    show: (samples, values, out) => {
      steps = samples.steps;
      axis = values;
      const rows = [row('top'), row('bottom')];
      arrows = out;
      const beyond = BEYOND * (values.high - values.low);
      const [least, most] = [values.low - beyond, values.high + beyond];
      const scaled = samples.y.map((drawn) =>
        drawn.map((value) => value && Math.max(least, Math.min(most, values.toPlot(value)))),
      );
      curves = { x: samples.x.map(steps.toPlot), y: scaled, across: samples.across };
      plot.setData([[...curves.x], ...order.map((i) => scaled[i])]);
      if (rows[0] === row('top') && rows[1] === row('bottom')) return;
      plot.axes[0].gap = GAP + row('bottom');
      plot.redraw(false, true);
    },
    resize: (width, height) => plot.setSize({ width, height }),
    stepAt: (left) => steps.toStep(plot.posToVal(left, 'x')),
    leftOf: (step) => plot.valToPos(steps.toPlot(step), 'x'),
    valueAt: (top) => axis?.fromPlot(plot.posToVal(top, 'y')) ?? Number.NaN,
    topOf: (value) => plot.valToPos(axis?.toPlot(value) ?? Number.NaN, 'y'),
    dispose: () => plot.destroy(),
  };
}

/** The values that no line joins to another. */
function aloneIn(values: ArrayLike<number | null | undefined>): number[] {
  const alone: number[] = [];
  let joined = 0;
  let at = -1;
  for (let i = 0; i <= values.length; i++) {
    const value = i < values.length ? values[i] : null;
    if (value === undefined) continue;
    if (value === null) {
      if (joined === 1) alone.push(at);
      joined = 0;
    } else {
      joined++;
      at = i;
    }
  }
  return alone;
}

/** CSS pixels. */
function widest(context: CanvasRenderingContext2D, texts: readonly string[], font: string): number {
  context.save();
  context.font = font;
  const width = texts.reduce((most, text) => Math.max(most, context.measureText(text).width), 0);
  context.restore();
  return width;
}

/** The content of a chart: its lines, their samples and axis, and the look of each. On the page and in files alike. */
import { themeColour } from '../../browser/theme';
import type { Rate } from '../../scene/drawnRates';
import { startsWithoutLoss } from '../../scene/startsWithoutLoss';
import { prediction } from '../../state/prediction';
import type { Workbench } from '../../state/workbench';
import { chartsText } from '../../text/charts';
import { formatNumber } from '../../text/number';
import type { RunEntry } from '../shared/runEntries';
import { type AxisKind, type ValueAxis, valueAxis } from './axis';
import type { EdgeArrow } from './edgeArrows';
import { type Leaving, leavings } from './leaving';
import { judgedSteps, rangeOnShow, surroundings } from './near';
import type { PlotLine, PlotLook } from './plot';
import { type SampledSeries, type Samples, sample } from './sample';
import { hasValue, type LiveSeries, type SeriesSource } from './series';

/** The content of a chart. */
export interface ChartSubject {
  /** In words, for the label. */
  readonly what: string;
  /** Beside the axis: the first of these that has room. */
  readonly names: readonly string[];
  readonly axis: AxisKind;
  readonly source: SeriesSource;
  readonly runs: readonly RunEntry[];
  readonly selected: string;
  /** The run of which the chart shows the luck over many seeds; empty for none. */
  readonly luckOf: string;
  /** Something to say about what is shown; empty where there is nothing. */
  readonly remark: string;
  /** Whether a person's own curve can be drawn in it. */
  readonly sketched?: boolean;
  /** The rate that the selected run may have drawn by hand; null for what is no rate. */
  readonly rate: Rate | null;
}

/** The type of a chart's numbers. */
export interface ChartType {
  readonly family: string;
  /** CSS pixels. */
  readonly size: number;
}

interface ChartContent {
  readonly samples: Samples;
  readonly axis: ValueAxis;
  /** Of each run. */
  readonly series: readonly SampledSeries[];
  /** The point where each run's line leaves the picture. */
  readonly left: readonly (readonly Leaving[])[];
  readonly arrows: readonly EdgeArrow[];
  readonly isEmpty: boolean;
  /** Stands in an empty chart. */
  readonly note: string;
}

/** Short, so that the keys stand in columns: two digits before a power of ten, else three. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  return formatNumber(value, size >= 1e-3 && size < 1e6 ? 3 : 2);
}

/** The part of the runs that counts for the axis; all of it while the surface is not there. */
function judgedRuns({ results }: Pick<Workbench, 'results'>, runs: readonly RunEntry[]) {
  const surface = results.get('surface');
  const found = runs.map(({ id }) => results.get('runs').get(id));
  const around =
    surface &&
    surroundings(
      surface,
      found.filter((run) => run !== undefined),
    );
  return found.map((run) => (run && around ? judgedSteps(run, around) : undefined));
}

/**
 * @param width the picture's, in CSS pixels
 * @param colours of the runs
 */
export function chartContent(
  workbench: Workbench,
  { axis: kind, source, runs, luckOf, sketched = false }: ChartSubject,
  live: LiveSeries,
  width: number,
  colours: readonly string[],
): ChartContent {
  const rows = judgedRuns(workbench, runs);
  const series = runs.map(({ id }, i) => ({ series: live.of(id), judged: rows[i] }));
  const limits = source.bounded
    ? runs.map(({ id }, i) => ({ series: live.limit?.(id), judged: rows[i] }))
    : [];
  const { stepAxis: spacing, stepRange: zoom } = workbench.view.getState().view;
  const luck = live.luck?.() ?? null;
  const seeds =
    luckOf === ''
      ? []
      : [luck?.q1, luck?.median, luck?.q3].map((each) => ({
          series: luck?.run === luckOf ? each : undefined,
        }));
  const { curve } = prediction.getState();
  const own = sketched
    ? [{ series: curve ? { a: curve.line, b: null, length: curve.line.length } : undefined }]
    : [];
  const samples = sample([...series, ...limits, ...seeds, ...own], kind === 'log', width, { spacing, zoom });
  let { low, high } = rangeOnShow(kind, samples.reach);
  if (sketched && curve) [low, high] = [Math.min(low, curve.range[0]), Math.max(high, curve.range[1])];
  const axis = valueAxis(kind, low, high);
  const left = runs.map((_, i) => leavings(samples.x, samples.y[i], axis));
  const arrows = left.flatMap((each, i) =>
    each.map((leaving) => ({ ...leaving, colour: colours[i], text: shortNumber(leaving.value) })),
  );
  const isEmpty = low > high;
  const lacksPlace = isEmpty && kind === 'log' && series.some((each) => hasValue(each.series));
  const found = workbench.results.get('runs');
  const startless = runs.length > 0 && runs.every(({ id }) => startsWithoutLoss(found.get(id)));
  return {
    samples,
    axis,
    series,
    left,
    arrows,
    isEmpty,
    note: lacksPlace ? chartsText.noPositive : startless ? chartsText.noSteps : chartsText.nothing,
  };
}

/** A bound is a dotted line in its run's colour, the median of many seeds one of long dashes. */
const BOUND_DASH = [1, 3];
const MEDIAN_DASH = [9, 4];
const SKETCH_DASH = [4, 3];
/** The opacity of the band between the quartiles, as two digits of a colour. */
const BAND_OPACITY = '40';

/** The look of its lines in the theme that is drawn in. */
export function chartLook(
  { names, runs, selected, source: { bounded }, luckOf, sketched = false }: ChartSubject,
  colours: readonly string[],
  { family, size }: ChartType,
): PlotLook {
  const lines: PlotLine[] = runs.map(({ id, style }, i) => ({
    colour: colours[i],
    dash: style.dash,
    emphasised: id === selected,
  }));
  if (bounded) lines.push(...colours.map((colour) => ({ colour, dash: BOUND_DASH, emphasised: false })));
  const colour = colours[runs.findIndex(({ id }) => id === luckOf)];
  const low = lines.length;
  if (luckOf !== '') {
    const edge = { colour, dash: [], emphasised: false, isEdge: true } as const;
    lines.push(edge, { colour, dash: MEDIAN_DASH, emphasised: true }, edge);
  }
  if (sketched) lines.push({ colour: themeColour('--ink'), dash: SKETCH_DASH, emphasised: true });
  return {
    lines,
    band: luckOf === '' ? null : { low, high: low + 2, fill: `${colour}${BAND_OPACITY}` },
    ink: themeColour('--ink-soft'),
    rule: themeColour('--rule'),
    family,
    fontSize: size,
    stepLabel: chartsText.stepAxis,
    valueNames: names,
  };
}

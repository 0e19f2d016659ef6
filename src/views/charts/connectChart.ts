/** Keeps a chart, its read-out and its label up to date, and lets the pointer scrub. No React in here. */
import { debounced } from '../../browser/debounced';
import { onFrame } from '../../browser/onFrame';
import { runColour, themeColour } from '../../browser/theme';
import type { Rate } from '../../scene/drawnRates';
import type { Workbench } from '../../state/workbench';
import { chartsText } from '../../text/charts';
import { formatCount, formatExact, formatNumber } from '../../text/number';
import { onPlaybackRest } from '../shared/onPlaybackRest';
import type { RunEntry } from '../shared/runEntries';
import { type AxisKind, valueAxis } from './axis';
import { gapsInWords } from './gapsInWords';
import { type Leaving, leavings } from './leaving';
import { judgedSteps, rangeOnShow, surroundings } from './near';
import type { PlotLine, PlotLook } from './plot';
import { connectRateHandles } from './rateHandles';
import { type Gaps, sample } from './sample';
import { hasValue, type SeriesSource, shownValue } from './series';
import { stepAxis } from './stepAxis';
import { listenToChart } from './stepGestures';
import { stepZoom } from './stepZoom';
import type { PlotLibrary } from './usePlotLibrary';

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
  /** The rate that the selected run may have drawn by hand; null for what is no rate. */
  readonly rate: Rate | null;
}

/** The elements that are written to. */
export interface ChartParts {
  readonly host: HTMLElement;
  /** One for each run, in their order. */
  readonly values: readonly HTMLElement[];
  /** For the median and the quartiles of many seeds; null where the chart shows none. */
  readonly luckValue: HTMLElement | null;
  readonly step: HTMLElement;
  readonly note: HTMLElement;
  /** The line for what is to be said of the series, and its text. */
  readonly remark: HTMLElement;
  readonly remarkText: HTMLElement;
  readonly playheadLine: HTMLElement;
  readonly hoverLine: HTMLElement;
  /** The span that is marked out to be shown. */
  readonly band: HTMLElement;
}

/** Short, so that the keys stand in columns: two digits before a power of ten, else three. */
function shortNumber(value: number): string {
  const size = Math.abs(value);
  return formatNumber(value, size >= 1e-3 && size < 1e6 ? 3 : 2);
}

/** @returns the way to stop and to take the plot away */
export function connectChart(
  { createPlot }: PlotLibrary,
  workbench: Workbench,
  { what, names, axis: axisKind, source, runs, selected, luckOf, remark: given, rate }: ChartSubject,
  {
    host,
    values,
    luckValue,
    step: stepText,
    note,
    remark,
    remarkText,
    playheadLine,
    hoverLine,
    band,
  }: ChartParts,
): () => void {
  const { playback, results, view } = workbench;
  let hovered: number | null = null;
  // Known from the observer: asking the element in each frame would lay the page out each time.
  let width = Math.max(1, host.clientWidth);
  let inSight = true;
  let gaps: readonly Gaps[] = [];
  let steps = stepAxis('linear', [0, 1]);
  let judgedBySurface = false;
  let left: readonly (readonly Leaving[])[] = [];
  const colours = runs.map(({ style }) => runColour(style.colour));

  const live = source.start(
    workbench,
    runs.map(({ id }) => id),
    () => {
      drawing.request();
      rest.moved();
    },
  );
  const valuesAt = (step: number): readonly number[] =>
    runs.map(({ id }) => {
      const series = live.of(id);
      return series === undefined ? Number.NaN : shownValue(series, step);
    });

  /** Median and quartiles at a step, in words. */
  const luckAt = (step: number, write: (value: number) => string): string => {
    const luck = live.luck?.() ?? null;
    if (luck === null || luck.run !== luckOf) return '';
    const [low, median, high] = [luck.q1, luck.median, luck.q3].map((each) => write(shownValue(each, step)));
    return chartsText.luckValue(median, low, high);
  };

  const nearestStep = (left: number) =>
    Math.max(steps.range[0], Math.min(steps.range[1], Math.round(plot.stepAt(left))));
  const place = () => {
    const { playhead } = playback.getState();
    playheadLine.hidden = playhead < steps.range[0] || playhead > steps.range[1];
    playheadLine.style.transform = `translateX(${plot.leftOf(playhead)}px)`;
    hoverLine.hidden = hovered === null;
    if (hovered !== null) hoverLine.style.transform = `translateX(${plot.leftOf(hovered)}px)`;
  };
  const readOut = () => {
    const step = hovered ?? playback.getState().playhead;
    stepText.textContent = chartsText.atStep(formatCount(step));
    valuesAt(step).forEach((value, i) => {
      values[i].textContent = shortNumber(value);
      values[i].title = Number.isNaN(value) && gaps[i]?.parted ? chartsText.notRecorded : formatExact(value);
    });
    if (luckValue === null) return;
    luckValue.textContent = luckAt(step, shortNumber);
    luckValue.title = luckAt(step, formatExact);
  };
  const describe = () => {
    const { playhead } = playback.getState();
    const now = valuesAt(playhead).map((value, i) => chartsText.value(runs[i].name, shortNumber(value)));
    const luck = luckAt(playhead, shortNumber);
    if (luck !== '') now.push(chartsText.luckInWords(luck));
    const axisName = axisKind === 'log' ? chartsText.logAxis : chartsText.linearAxis;
    const beyond = left.flatMap((each, i) =>
      each.map(({ value }) => chartsText.value(runs[i].name, shortNumber(value))),
    );
    const label = chartsText.label(what, axisName, formatCount(playhead), now.join(', '));
    host.setAttribute(
      'aria-label',
      beyond.length === 0 ? label : `${label} ${chartsText.beyond(beyond.join(', '))}`,
    );
  };
  /** The part of the runs that counts for the axis; all of it while the surface is not there. */
  const judged = () => {
    const surface = results.get('surface');
    judgedBySurface = surface !== null;
    const found = runs.map(({ id }) => results.get('runs').get(id));
    const around =
      surface &&
      surroundings(
        surface,
        found.filter((run) => run !== undefined),
      );
    return found.map((run) => (run && around ? judgedSteps(run, around) : undefined));
  };
  const draw = () => {
    const rows = judged();
    const series = runs.map(({ id }, i) => ({ series: live.of(id), judged: rows[i] }));
    const limits = source.bounded
      ? runs.map(({ id }, i) => ({ series: live.limit?.(id), judged: rows[i] }))
      : [];
    const { stepAxis: spacing, stepRange: zoom } = view.getState().view;
    const luck = live.luck?.() ?? null;
    const seeds =
      luckOf === ''
        ? []
        : [luck?.q1, luck?.median, luck?.q3].map((each) => ({
            series: luck?.run === luckOf ? each : undefined,
          }));
    const samples = sample([...series, ...limits, ...seeds], axisKind === 'log', width, { spacing, zoom });
    steps = samples.steps;
    const { low, high } = rangeOnShow(axisKind, samples.reach);
    const axis = valueAxis(axisKind, low, high);
    left = runs.map((_, i) => leavings(samples.x, samples.y[i], axis));
    plot.show(
      samples,
      axis,
      left.flatMap((each, i) =>
        each.map((leaving) => ({ ...leaving, colour: colours[i], text: shortNumber(leaving.value) })),
      ),
    );
    gaps = samples.gaps;
    const empty = low > high;
    note.hidden = !empty;
    const over = runs.flatMap(({ id, name }, i) =>
      results.get('runs').get(id)?.end == null ? [] : [{ name, series: series[i].series, gaps: gaps[i] }],
    );
    const says = [given, live.remark?.() ?? '', ...(empty ? [] : gapsInWords(over))]
      .filter(Boolean)
      .join(' ');
    // A chart that has had something to say keeps the line: hiding the run that it was said of must not move the picture.
    const subject = `${what}, ${axisKind}`;
    if (says !== '') remark.dataset.of = subject;
    remark.hidden = remark.dataset.of !== subject;
    if (remarkText.textContent !== says) remarkText.textContent = says;
    if (empty)
      note.textContent =
        axisKind === 'log' && series.some((each) => hasValue(each.series))
          ? chartsText.noPositive
          : chartsText.nothing;
  };

  const plot = createPlot(
    host,
    look(host, { names, runs, selected, source, luckOf }, colours),
    { width, height: host.clientHeight || 1 },
    () => {
      place();
      handles?.place();
    },
  );
  const handles = rate === null ? null : connectRateHandles(plot, workbench, rate);
  plot.area.append(band, hoverLine, playheadLine);
  draw();
  readOut();
  describe();

  const rest = debounced(describe);
  const drawing = onFrame(() => {
    if (!inSight) return;
    draw();
    readOut();
  });
  // Another window judges the runs anew; while it moves the axis stands still.
  const judging = debounced(() => drawing.request());
  const moving = onFrame(() => {
    place();
    readOut();
  });
  const resizing = new ResizeObserver(() => {
    inSight = host.clientWidth > 0 && host.clientHeight > 0;
    if (!inSight) return;
    width = host.clientWidth;
    plot.resize(width, host.clientHeight);
    drawing.request();
  });
  resizing.observe(host);
  // Text that was drawn before its font had come.
  document.fonts.addEventListener('loadingdone', drawing.request);
  const zoom = stepZoom(workbench);
  const stopPointer = listenToChart(plot.area, {
    hover: (left) => {
      hovered = left === null ? null : nearestStep(left);
      moving.request();
    },
    scrub: (left) => {
      const { playing, pause, seek } = playback.getState();
      hovered = nearestStep(left);
      moving.request();
      if (playing) pause();
      seek(hovered);
    },
    mark: (span) => {
      band.hidden = span === null;
      if (span === null) return;
      const [from, to] = [Math.min(...span), Math.max(...span)];
      band.style.transform = `translateX(${from}px)`;
      band.style.width = `${to - from}px`;
    },
    choose: (from, to) => zoom.choose(plot.stepAt(from), plot.stepAt(to)),
    zoom: (left, factor) => zoom.zoom(factor, plot.stepAt(left)),
    move: zoom.move,
    showAll: zoom.showAll,
  });
  const stops = [
    stopPointer,
    handles === null
      ? () => undefined
      : workbench.scene.subscribe((state) => state.scene.runs, handles.place),
    view.subscribe((state) => state.view.stepRange, drawing.request),
    view.subscribe((state) => state.view.stepAxis, drawing.request),
    () => live.stop(),
    results.subscribe('surface', () => (judgedBySurface ? judging.moved() : drawing.request())),
    playback.subscribe((state) => state.playhead, moving.request),
    onPlaybackRest(playback, describe),
  ];
  return () => {
    for (const stop of stops) stop();
    document.fonts.removeEventListener('loadingdone', drawing.request);
    resizing.disconnect();
    rest.cancel();
    judging.cancel();
    drawing.cancel();
    moving.cancel();
    // Without runs there is no chart to say which step it shows.
    stepText.textContent = '';
    handles?.stop();
    // The lines belong to React.
    host.append(band, hoverLine, playheadLine);
    plot.dispose();
  };
}

/** A bound is a dotted line in its run's colour, the median of many seeds one of long dashes. */
const BOUND_DASH = [1, 3];
const MEDIAN_DASH = [9, 4];
/** The opacity of the band between the quartiles, as two digits of a colour. */
const BAND_OPACITY = '40';

function look(
  host: HTMLElement,
  {
    names,
    runs,
    selected,
    source: { bounded },
    luckOf,
  }: Pick<ChartSubject, 'names' | 'runs' | 'selected' | 'source' | 'luckOf'>,
  colours: readonly string[],
): PlotLook {
  const { fontFamily, fontSize } = getComputedStyle(host);
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
  return {
    lines,
    band: luckOf === '' ? null : { low, high: low + 2, fill: `${colour}${BAND_OPACITY}` },
    ink: themeColour('--ink-soft'),
    rule: themeColour('--rule'),
    ground: themeColour('--panel'),
    family: fontFamily,
    fontSize: Number.parseFloat(fontSize),
    stepLabel: chartsText.stepAxis,
    valueNames: names,
  };
}

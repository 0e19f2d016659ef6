/** Keeps a chart, its read-out and its label up to date, and lets the pointer scrub. No React in here. */
import { debounced } from '../../browser/debounced';
import { onFrame } from '../../browser/onFrame';
import { runColour, themeColour } from '../../browser/theme';
import type { Workbench } from '../../state/workbench';
import { chartsText } from '../../text/charts';
import { formatCount, formatExact, formatNumber } from '../../text/number';
import type { RunEntry } from '../shared/runEntries';
import { onSettled } from '../shared/settled';
import { type AxisKind, valueAxis } from './axis';
import { gapsInWords } from './gapsInWords';
import { type Leaving, leavings } from './leaving';
import { judgedSteps, rangeOnShow, surroundings } from './near';
import type { PlotLook } from './plot';
import { type Gaps, sample } from './sample';
import { hasValue, type SeriesSource, shownValue } from './series';
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
  /** Something to say about what is shown; empty where there is nothing. */
  readonly remark: string;
}

/** The elements that are written to. */
export interface ChartParts {
  readonly host: HTMLElement;
  /** One for each run, in their order. */
  readonly values: readonly HTMLElement[];
  readonly step: HTMLElement;
  readonly note: HTMLElement;
  /** The line for what is to be said of the series, and its text. */
  readonly remark: HTMLElement;
  readonly remarkText: HTMLElement;
  readonly playheadLine: HTMLElement;
  readonly hoverLine: HTMLElement;
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
  { what, names, axis: axisKind, source, runs, selected, remark: given }: ChartSubject,
  { host, values, step: stepText, note, remark, remarkText, playheadLine, hoverLine }: ChartParts,
): () => void {
  const { playback, results } = workbench;
  let hovered: number | null = null;
  // Known from the observer: asking the element in each frame would lay the page out each time.
  let width = Math.max(1, host.clientWidth);
  let inSight = true;
  let gaps: readonly Gaps[] = [];
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

  const place = () => {
    playheadLine.style.transform = `translateX(${plot.leftOf(playback.getState().playhead)}px)`;
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
  };
  const describe = () => {
    const { playhead } = playback.getState();
    const now = valuesAt(playhead).map((value, i) => chartsText.value(runs[i].name, shortNumber(value)));
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
  /** What of the runs counts for the axis; all of it while the surface is not there. */
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
    const steps = judged();
    const series = runs.map(({ id }, i) => ({ series: live.of(id), judged: steps[i] }));
    const limits = source.bounded
      ? runs.map(({ id }, i) => ({ series: live.limit?.(id), judged: steps[i] }))
      : [];
    const samples = sample([...series, ...limits], axisKind === 'log', width);
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
    look(host, names, runs, colours, selected, source.bounded),
    { width, height: host.clientHeight || 1 },
    () => place(),
  );
  plot.area.append(hoverLine, playheadLine);
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
  const stopPointer = followPointer(plot.area, (left, scrubs) => {
    const { last, playing, pause, seek } = playback.getState();
    hovered = left === null ? null : Math.max(0, Math.min(last, Math.round(plot.stepAt(left))));
    moving.request();
    if (hovered === null || !scrubs) return;
    if (playing) pause();
    seek(hovered);
  });
  const stops = [
    stopPointer,
    () => live.stop(),
    results.subscribe('surface', () => (judgedBySurface ? judging.moved() : drawing.request())),
    playback.subscribe((state) => state.playhead, moving.request),
    onSettled(playback, describe),
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
    // The lines belong to React.
    host.append(hoverLine, playheadLine);
    plot.dispose();
  };
}

/** A bound is a dotted line in its run's colour. */
const BOUND_DASH = [1, 3];

function look(
  host: HTMLElement,
  names: readonly string[],
  runs: readonly RunEntry[],
  colours: readonly string[],
  selected: string,
  bounded: boolean,
): PlotLook {
  const { fontFamily, fontSize } = getComputedStyle(host);
  const lines = runs.map(({ id, style }, i) => ({
    colour: colours[i],
    dash: style.dash,
    emphasised: id === selected,
  }));
  const bounds = bounded ? lines.map(({ colour }) => ({ colour, dash: BOUND_DASH, emphasised: false })) : [];
  return {
    lines: [...lines, ...bounds],
    ink: themeColour('--ink-soft'),
    rule: themeColour('--rule'),
    ground: themeColour('--panel'),
    family: fontFamily,
    fontSize: Number.parseFloat(fontSize),
    stepLabel: chartsText.stepAxis,
    valueNames: names,
  };
}

/** Calls back with where the pointer is, in CSS pixels from the left, and whether it is held down; null when gone. */
function followPointer(
  area: HTMLElement,
  listener: (left: number | null, held: boolean) => void,
): () => void {
  const at = (event: PointerEvent) => event.clientX - area.getBoundingClientRect().left;
  const move = (event: PointerEvent) => listener(at(event), area.hasPointerCapture(event.pointerId));
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    area.setPointerCapture(event.pointerId);
    listener(at(event), true);
  };
  const leave = () => listener(null, false);
  area.addEventListener('pointerdown', down);
  area.addEventListener('pointermove', move);
  area.addEventListener('pointerleave', leave);
  area.addEventListener('pointercancel', leave);
  return () => {
    area.removeEventListener('pointerdown', down);
    area.removeEventListener('pointermove', move);
    area.removeEventListener('pointerleave', leave);
    area.removeEventListener('pointercancel', leave);
  };
}

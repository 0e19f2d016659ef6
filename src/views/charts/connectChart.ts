/** Keeps a chart, its read-out and its label up to date, and lets the pointer scrub. No React in here. */
import { debounced } from '../../browser/debounced';
import { onFrame } from '../../browser/onFrame';
import { onPageFont } from '../../browser/pageFont';
import { runColour } from '../../browser/theme';
import { writeText } from '../../browser/writeText';
import { prediction } from '../../state/prediction';
import { surfaceKey } from '../../state/viewHistory';
import type { Workbench } from '../../state/workbench';
import { chartsText } from '../../text/charts';
import { formatCount, formatExact } from '../../text/number';
import { followInSight } from '../shared/followInSight';
import { onPlaybackRest } from '../shared/onPlaybackRest';
import { type ChartSubject, type ChartType, chartContent, chartLook, shortNumber } from './content';
import { gapsInWords } from './gapsInWords';
import type { Leaving } from './leaving';
import { createPlot } from './plot';
import { connectRateHandles } from './rateHandles';
import type { Gaps } from './sample';
import { shownValue } from './series';
import { connectSketch } from './sketchHandles';
import { stepAxis } from './stepAxis';
import { listenToChart } from './stepGestures';
import { stepZoom } from './stepZoom';

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

/** @returns the way to stop and to take the plot away */
export function connectChart(
  workbench: Workbench,
  subject: ChartSubject,
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
  const { what, axis: axisKind, source, runs, luckOf, remark: given, rate } = subject;
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
    writeText(stepText, chartsText.atStep(formatCount(step)));
    valuesAt(step).forEach((value, i) => {
      writeText(values[i], shortNumber(value));
      values[i].title = Number.isNaN(value) && gaps[i]?.parted ? chartsText.notRecorded : formatExact(value);
    });
    if (luckValue === null) return;
    writeText(luckValue, luckAt(step, shortNumber));
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
  const draw = () => {
    judgedBySurface = results.get('surface') !== null;
    const content = chartContent(workbench, subject, live, width, colours);
    const { samples, axis, series, isEmpty: empty } = content;
    steps = samples.steps;
    left = content.left;
    plot.show(samples, axis, content.arrows);
    gaps = samples.gaps;
    note.hidden = !empty;
    const over = runs.flatMap(({ id, name }, i) =>
      results.get('runs').get(id)?.end == null ? [] : [{ name, series: series[i].series, gaps: gaps[i] }],
    );
    const says = [given, live.remark?.() ?? '', ...(empty ? [] : gapsInWords(over))]
      .filter(Boolean)
      .join(' ');
    writeText(remarkText, says);
    // A chart that has had something to say keeps the line: hiding the run that it was said of must not move the picture. What
    // is still said of runs on the surface before is not kept.
    const surface = surfaceKey(workbench.scene.getState().scene.objective);
    const shown = `${what}, ${axisKind}, ${surface}`;
    const areOfSurface = () =>
      [...results.get('runs').values()].every(
        ({ objective }) => objective === undefined || surfaceKey(objective) === surface,
      );
    if (says !== '' && remark.dataset.of !== shown && areOfSurface()) remark.dataset.of = shown;
    remark.hidden = says === '' && remark.dataset.of !== shown;
    if (empty) note.textContent = content.note;
  };

  const plot = createPlot(
    host,
    chartLook(subject, colours, typeOf(host)),
    { width, height: host.clientHeight || 1 },
    () => {
      place();
      handles?.place();
      sketch?.place();
    },
  );
  const handles = rate === null ? null : connectRateHandles(plot, workbench, rate);
  const sketch = subject.sketched === true ? connectSketch(plot) : null;
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
  const move = () => {
    place();
    readOut();
  };
  const moving = onFrame(move);
  const resizing = new ResizeObserver(() => {
    inSight = host.clientWidth > 0 && host.clientHeight > 0;
    if (!inSight) return;
    width = host.clientWidth;
    plot.resize(width, host.clientHeight);
    drawing.request();
  });
  resizing.observe(host);
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
    // Text that was drawn before its font had come.
    onPageFont(drawing.request),
    sketch === null ? () => undefined : prediction.subscribe(drawing.request),
    handles === null
      ? () => undefined
      : workbench.scene.subscribe((state) => state.scene.runs, handles.place),
    view.subscribe((state) => state.view.stepRange, drawing.request),
    view.subscribe((state) => state.view.stepAxis, drawing.request),
    () => live.stop(),
    results.subscribe('surface', () => (judgedBySurface ? judging.moved() : drawing.request())),
    followInSight(host.closest('section') ?? host, playback, moving.request, move),
    onPlaybackRest(playback, describe),
  ];
  return () => {
    for (const stop of stops) stop();
    resizing.disconnect();
    rest.cancel();
    judging.cancel();
    drawing.cancel();
    moving.cancel();
    // Without runs there is no chart to say which step it shows.
    stepText.textContent = '';
    handles?.stop();
    sketch?.stop();
    // The lines belong to React.
    host.append(band, hoverLine, playheadLine);
    plot.dispose();
  };
}

function typeOf(host: HTMLElement): ChartType {
  const { fontFamily, fontSize } = getComputedStyle(host);
  return { family: fontFamily, size: Number.parseFloat(fontSize) };
}

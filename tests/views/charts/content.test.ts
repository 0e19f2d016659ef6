/** The content of a chart: its lines with their looks, and the axis that has room for them. Wants fresh modules: colours are kept. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COLUMN } from '../../../src/catalog/columns';
import { makeBuildable } from '../../../src/engine/objective';
import { ruleStyle } from '../../../src/runStyle/runStyle';
import { DEFAULT_VIEW } from '../../../src/scene/defaults';
import type { View } from '../../../src/scene/types';
import { prediction } from '../../../src/state/prediction';
import { createResults, type RunResult, type SurfaceResult } from '../../../src/state/results';
import { createViewStore } from '../../../src/state/view';
import type { Workbench } from '../../../src/state/workbench';
import { chartsText } from '../../../src/text/charts';
import { valueAxis } from '../../../src/views/charts/axis';
import { type ChartSubject, chartContent, chartLook, shortNumber } from '../../../src/views/charts/content';
import { columnSource, type LiveSeries, type Series } from '../../../src/views/charts/series';
import type { RunEntry } from '../../../src/views/shared/runEntries';
import { runOf, TWO_POINTS } from '../../engine/scenes';
import { resultOf } from '../../scene/follow';

const entry = (id: string, optimizer: string): RunEntry => ({
  id,
  name: optimizer,
  optimizer,
  visible: true,
  style: ruleStyle(optimizer),
});
const RUNS = [entry('r1', 'gd'), entry('r2', 'adam')];
const COLOURS = ['#111111', '#222222'];
const PLAIN = columnSource(['loss']);

const subject = (change: Partial<ChartSubject> = {}): ChartSubject => ({
  what: 'Loss',
  names: ['loss', 'L'],
  axis: 'linear',
  source: PLAIN,
  runs: RUNS,
  selected: 'r2',
  luckOf: '',
  remark: '',
  rate: null,
  ...change,
});

const series = (...values: readonly number[]): Series => ({
  a: Float64Array.from(values),
  b: null,
  length: values.length,
});
const live = (of: Readonly<Record<string, Series>>, more: Partial<LiveSeries> = {}): LiveSeries => ({
  of: (id) => of[id],
  stop: () => {},
  ...more,
});

function workbenchOf(change: Partial<View> = {}) {
  const results = createResults();
  const workbench = {
    results,
    view: createViewStore({ ...DEFAULT_VIEW, stepAxis: 'linear', stepRange: null, ...change }),
  };
  return { results, workbench: workbench as Partial<Workbench> as Workbench };
}

const contentOf = (asked: ChartSubject, shown: LiveSeries, change: Partial<View> = {}) =>
  chartContent(workbenchOf(change).workbench, asked, shown, 200, COLOURS);

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: (name: string) => ` value of ${name} ` }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  prediction.setState({ curve: null });
});

it.each([
  [0, '0'],
  [12.3456, '12.3'],
  [0.001234, '0.00123'],
  [0.0009876, '9.9·10⁻⁴'],
  [-0.0009876, '−9.9·10⁻⁴'],
  [999_600, '1 000 000'],
  [1_234_567, '1.2·10⁶'],
  [-1_234_567, '−1.2·10⁶'],
])('a number in a key is short: %d', (value, text) => {
  expect(shortNumber(value).replaceAll(/\s/g, ' ')).toBe(text);
});

describe('the lines of a chart', () => {
  it('have their runs’ colours and dashes, and the selected one is emphasised', () => {
    expect(chartLook(subject(), COLOURS, { family: 'Serif', size: 13 })).toEqual({
      lines: [
        { colour: '#111111', dash: RUNS[0].style.dash, emphasised: false },
        { colour: '#222222', dash: RUNS[1].style.dash, emphasised: true },
      ],
      band: null,
      ink: 'value of --ink-soft',
      rule: 'value of --rule',
      family: 'Serif',
      fontSize: 13,
      stepLabel: chartsText.stepAxis,
      valueNames: ['loss', 'L'],
    });
  });

  it('are followed by the dotted bounds, the band of the luck with its dashed median, and the sketch', () => {
    const source = { ...PLAIN, bounded: true };
    const { lines, band } = chartLook(subject({ source, luckOf: 'r1', sketched: true }), COLOURS, {
      family: 'Serif',
      size: 13,
    });
    expect(lines.slice(2)).toEqual([
      { colour: '#111111', dash: [1, 3], emphasised: false },
      { colour: '#222222', dash: [1, 3], emphasised: false },
      { colour: '#111111', dash: [], emphasised: false, isEdge: true },
      { colour: '#111111', dash: [9, 4], emphasised: true },
      { colour: '#111111', dash: [], emphasised: false, isEdge: true },
      { colour: 'value of --ink', dash: [4, 3], emphasised: true },
    ]);
    expect(band).toEqual({ low: 4, high: 6, fill: '#11111140' });
    const other = chartLook(subject({ luckOf: 'r2' }), COLOURS, { family: 'Serif', size: 13 });
    expect(other.band).toEqual({ low: 2, high: 4, fill: '#22222240' });
  });
});

describe('the content of a chart', () => {
  it('is a line for each run, with an axis around all of them', () => {
    const {
      samples,
      axis,
      series: sampled,
      isEmpty,
      left,
      arrows,
    } = contentOf(subject(), live({ r1: series(4, 2, 1), r2: series(3, 5) }));
    expect(samples.y).toEqual([
      [4, 2, 1],
      [3, 5],
    ]);
    expect(sampled.map((each) => each.series?.length)).toEqual([3, 2]);
    expect([axis.low, axis.high]).toEqual([valueAxis('linear', 1, 5).low, valueAxis('linear', 1, 5).high]);
    expect([isEmpty, left, arrows]).toEqual([false, [[], []], []]);
  });

  it('is a line more for each bound, quartile and sketch', () => {
    const source = { ...PLAIN, bounded: true };
    const curve = {
      name: '',
      steps: [0],
      values: [1],
      line: Float64Array.of(9, 8),
      range: [1, 10] as const,
      placed: true,
      answered: false,
    };
    const luck = { run: 'r1', q1: series(1), median: series(2), q3: series(3) };
    prediction.setState({ curve });
    const shown = live(
      { r1: series(4), r2: series(3) },
      { limit: (id) => series(id === 'r1' ? 20 : 30), luck: () => luck },
    );
    const { samples } = contentOf(subject({ source, luckOf: 'r1', sketched: true }), shown);
    expect(samples.y.map(([first]) => first)).toEqual([4, 3, 20, 30, 1, 2, 3, 9]);
    const plain = contentOf(subject(), shown);
    expect(plain.samples.y.map(([first]) => first)).toEqual([4, 3]);
    // The luck of another run is not shown as this one's.
    const other = contentOf(subject({ luckOf: 'r2' }), shown);
    expect(other.samples.y.map(([first]) => first)).toEqual([4, 3, undefined, undefined, undefined]);
  });

  it('leaves the lines out of a sketch and of bounds that are not there', () => {
    const source = { ...PLAIN, bounded: true };
    const { samples, axis } = contentOf(
      subject({ source, sketched: true }),
      live({ r1: series(4), r2: series(3) }),
    );
    expect(samples.y).toEqual([[4], [3], [], [], []]);
    expect([axis.low, axis.high]).toEqual([valueAxis('linear', 3, 4).low, valueAxis('linear', 3, 4).high]);
  });

  it('has room for the knots of a sketch', () => {
    const curve = {
      name: '',
      steps: [0],
      values: [5],
      line: Float64Array.of(5),
      range: [0.5, 40] as const,
      placed: false,
      answered: false,
    };
    prediction.setState({ curve });
    const shown = live({ r1: series(4, 3), r2: series(3, 2) });
    const { axis } = contentOf(subject({ axis: 'log', sketched: true }), shown);
    expect([axis.low, axis.high]).toEqual([valueAxis('log', 0.5, 40).low, valueAxis('log', 0.5, 40).high]);
    const { axis: without } = contentOf(subject({ axis: 'log' }), shown);
    expect([without.low, without.high]).toEqual([valueAxis('log', 2, 4).low, valueAxis('log', 2, 4).high]);
    const wide = contentOf(subject({ axis: 'log', sketched: true }), live({ r1: series(100, 0.1) })).axis;
    expect([wide.low, wide.high]).toEqual([valueAxis('log', 0.1, 100).low, valueAxis('log', 0.1, 100).high]);
  });

  it('has the steps that the view asks for', () => {
    const shown = live({ r1: series(...Array.from({ length: 11 }, (_, i) => i)) });
    expect(contentOf(subject(), shown, { stepRange: [2, 8] }).samples.steps.range).toEqual([2, 8]);
    expect(contentOf(subject(), shown, { stepAxis: 'log' }).samples.steps.spacing).toBe('log');
  });

  it('is empty where there is nothing, and says why on a log axis', () => {
    const none = contentOf(subject(), live({}));
    expect([none.isEmpty, none.note]).toEqual([true, chartsText.nothing]);
    const log = contentOf(subject({ axis: 'log' }), live({}));
    expect([log.isEmpty, log.note]).toEqual([true, chartsText.nothing]);
    const negative = contentOf(subject({ axis: 'log' }), live({ r1: series(-1, 0) }));
    expect([negative.isEmpty, negative.note]).toEqual([true, chartsText.noPositive]);
    const level = contentOf(subject(), live({ r1: series(-1, -1) }));
    expect([level.isEmpty, level.note]).toEqual([false, chartsText.nothing]);
    const positive = contentOf(subject({ axis: 'log' }), live({ r1: series(1, 2) }));
    expect([positive.isEmpty, positive.note]).toEqual([false, chartsText.nothing]);
  });

  it('says why it is empty where the surface has no loss at any start', async () => {
    const { workbench, results } = workbenchOf();
    const hole = { kind: 'formula', text: 'log(w)' } as const;
    await makeBuildable(hole);
    const [in1, in2] = RUNS.map(({ id }) => ({
      ...resultOf(hole, runOf('gd', { start: { w: -1, b: 0 } })),
      id,
    }));
    const noteOf = () => chartContent(workbench, subject(), live({}), 200, COLOURS).note;
    results.set('runs', new Map([[in1.id, in1]]));
    expect(noteOf()).toBe(chartsText.nothing);
    results.set('runs', new Map([in1, in2].map((run) => [run.id, run])));
    expect(noteOf()).toBe(chartsText.noSteps);
  });

  it('leaves a run that goes far away outside, with an arrow in its colour that says how far it goes', () => {
    const { workbench, results } = workbenchOf();
    const near = { ...resultOf(TWO_POINTS, runOf('gd', { steps: 4 })), id: 'r1' };
    const columns = near.columns.map((column) => column.slice());
    columns[COLUMN.w][3] = columns[COLUMN.w][4] = 1e9;
    const far: RunResult = { ...near, id: 'r2', columns };
    results.set('runs', new Map([near, far].map((run) => [run.id, run])));
    const shown = live({ r1: series(4, 3, 2, 1, 1), r2: series(4, 3, 2, 1e8, 1.234e9) });
    const all = chartContent(workbench, subject(), shown, 200, COLOURS);
    expect(all.arrows).toEqual([]);
    results.set('surface', {
      window: { w: [-6, 6], b: [-6, 6] },
      lowest: 0,
      highest: 10,
    } as Partial<SurfaceResult> as SurfaceResult);
    const { axis, left, arrows } = chartContent(workbench, subject(), shown, 200, COLOURS);
    expect([axis.low, axis.high]).toEqual([valueAxis('linear', 1, 4).low, valueAxis('linear', 1, 4).high]);
    expect(left.map((each) => each.length)).toEqual([0, 1]);
    expect(arrows).toEqual([{ ...left[1][0], colour: '#222222', text: '1.2·10⁹' }]);
    expect(left[1][0]).toMatchObject({ edge: 'top', value: 1.234e9 });
  });
});

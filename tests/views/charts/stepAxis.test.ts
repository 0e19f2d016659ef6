import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../src/scene/viewFields';
import { createPlaybackStore } from '../../../src/state/playback';
import { createViewStore } from '../../../src/state/view';
import { sample } from '../../../src/views/charts/sample';
import {
  LEAST_STEPS,
  movedSteps,
  shownSteps,
  stepAxis,
  wholeSteps,
  zoomedSteps,
} from '../../../src/views/charts/stepAxis';
import { stepZoom } from '../../../src/views/charts/stepZoom';

const stepsOf = (axis: ReturnType<typeof stepAxis>, length: number, least = 56) =>
  axis.ticks(length, least).map(({ step }) => step);

describe('the axis of the steps', () => {
  it('shows all steps unless asked for some, and all where those are beyond the end', () => {
    expect(shownSteps(150, null)).toEqual([0, 150]);
    expect(shownSteps(150, [20, 60])).toEqual([20, 60]);
    expect(shownSteps(150, [100, 400])).toEqual([100, 150]);
    expect(shownSteps(150, [150, 400])).toEqual([0, 150]);
    expect(shownSteps(0, null)).toEqual([0, 1]);
  });

  it('has round whole steps that never come closer than they may', () => {
    expect(stepsOf(stepAxis('linear', [0, 150]), 430)).toEqual([0, 20, 40, 60, 80, 100, 120, 140]);
    expect(stepsOf(stepAxis('linear', [3, 8]), 900)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(stepsOf(stepAxis('log', [0, 100_000]), 430)).toEqual([0, 10, 100, 1000, 10_000, 100_000]);
    for (const spacing of ['linear', 'log'] as const)
      for (const range of [
        [0, 1],
        [0, 100_000],
        [7, 19],
        [90_000, 90_004],
      ] as const) {
        const axis = stepAxis(spacing, range);
        const places = axis.ticks(400, 56).map(({ at }) => ((at - axis.low) / (axis.high - axis.low)) * 400);
        expect(places.length).toBeGreaterThan(1);
        for (let i = 1; i < places.length; i++) expect(places[i] - places[i - 1]).toBeGreaterThan(55.9);
        expect(places[0]).toBeGreaterThanOrEqual(0);
        expect(places[places.length - 1]).toBeLessThanOrEqual(400.001);
      }
  });

  it('has a place for step 0 on a log axis, and gives each decade the same room', () => {
    const axis = stepAxis('log', [0, 99_999]);
    expect([0, 9, 99, 999, 99_999].map(axis.toPlot)).toEqual(
      [0, 1, 2, 3, 5].map((at) => expect.closeTo(at, 12)),
    );
    expect(axis.toStep(axis.toPlot(4321))).toBeCloseTo(4321, 8);
  });
});

describe('a closer look at the steps', () => {
  const all = stepAxis('linear', [0, 150]);

  it('leaves the step under the pointer where it is', () => {
    const range = zoomedSteps(all, 150, 50, 2);
    expect(range).toEqual([25, 100]);
    const axis = stepAxis('linear', range ?? [0, 0]);
    expect((50 - axis.low) / (axis.high - axis.low)).toBeCloseTo(1 / 3, 12);
    expect(zoomedSteps(axis, 150, 50, 1 / 2)).toBeNull();
  });

  it('moves as far as there are steps, and keeps its size', () => {
    expect(movedSteps(stepAxis('linear', [25, 75]), 150, 0.5)).toEqual([50, 100]);
    expect(movedSteps(stepAxis('linear', [90, 140]), 150, 0.5)).toEqual([100, 150]);
    expect(movedSteps(stepAxis('linear', [10, 60]), 150, -0.5)).toEqual([0, 50]);
  });

  it('is of whole steps in rising order, a few at least, and null where it is all of them', () => {
    expect(wholeSteps(60.4, 19.6, 150)).toEqual([20, 60]);
    expect(wholeSteps(-20, 500, 150)).toBeNull();
    expect(wholeSteps(149, 149.2, 150)).toEqual([146, 150]);
    expect(wholeSteps(0, 1, 2)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.double(), fc.double(), (last, one, other) => {
        if (Number.isNaN(one) || Number.isNaN(other)) return;
        const range = wholeSteps(one, other, last);
        if (range === null) return;
        const [from, to] = range;
        expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(last);
        expect(to - from).toBeGreaterThanOrEqual(Math.min(last, LEAST_STEPS));
      }),
    );
  });

  it('adds up small turns of the wheel until they are a step', () => {
    const view = createViewStore({ ...DEFAULT_VIEW, stepRange: [10, 30] });
    const playback = createPlaybackStore(DEFAULT_VIEW, 150);
    const zoom = stepZoom({ view, playback });
    const rangeNow = () => view.getState().view.stepRange;
    for (let i = 0; i < 12; i++) zoom.zoom(1.01, 20);
    expect(rangeNow()).toEqual([11, 29]);
    zoom.choose(40, 80);
    expect(rangeNow()).toEqual([40, 80]);
    zoom.move(0.25);
    expect(rangeNow()).toEqual([50, 90]);
    zoom.showAll();
    expect(rangeNow()).toBeNull();
  });
});

describe('the points of a closer look', () => {
  const series = { a: Float64Array.from({ length: 151 }, (_, step) => 150 - step), b: null, length: 151 };

  it('reach one step beyond either side, but only what is on show counts for the values’ axis', () => {
    const { x, y, reach, last } = sample([{ series }], false, 300, { spacing: 'linear', zoom: [20, 60] });
    expect([x[0], x[x.length - 1], x.length]).toEqual([19, 61, 43]);
    expect(y[0].length).toBe(43);
    expect([reach.all.low, reach.all.high]).toEqual([90, 130]);
    expect(last).toBe(150);
  });

  it('are each step at the left of a log axis, and the extremes of each pixel at the right', () => {
    const long = Float64Array.from({ length: 100_001 }, (_, step) => Math.sin(step));
    const { x, y, reach } = sample([{ series: { a: long, b: null, length: long.length } }], false, 300, {
      spacing: 'log',
      zoom: null,
    });
    expect(x.slice(0, 8)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    expect(y[0].slice(0, 8)).toEqual([0, 1, 2, 3].flatMap((step) => [Math.sin(step), undefined]));
    expect(x.length).toBeLessThanOrEqual(600);
    expect(y[0].length).toBe(x.length);
    expect(x.every((step, i) => i === 0 || step >= x[i - 1])).toBe(true);
    expect(reach.all.high).toBe(Math.max(...long));
  });

  it('are none of a run that ends before', () => {
    const short = { a: Float64Array.of(1, 2, 3), b: null, length: 3 };
    expect(
      sample([{ series: short }, { series }], false, 300, { spacing: 'linear', zoom: [20, 60] }).y[0],
    ).toEqual([]);
  });
});

/** The plot of a sweep's curves: which losses its axis has room for, and where curves leave it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Measure } from '../../../src/scene/partLimits';
import type { SweepAxis } from '../../../src/scene/sweepFields';
import type { Curve } from '../../../src/views/curves/curve';
import { arrowsOf, curvesFrame, curvesPlot } from '../../../src/views/curves/curvesPlot';

const AXIS: SweepAxis = { of: 'hyper.eta', from: 0.01, to: 100, scale: 'log', count: 5 };
const RATES = [0.01, 0.1, 1, 10, 100];

function curveOf(y: readonly number[], began = 25): Curve {
  return {
    id: 'r1',
    name: 'Adam',
    style: { colour: 'gd', dash: [], marker: 'circle' } as unknown as Curve['style'],
    x: RATES,
    y,
    good: null,
    began,
    present: Number.NaN,
    selected: true,
  };
}
const plotOf = (curves: readonly Curve[], measure: Measure = 'loss') =>
  curvesPlot(AXIS, false, curves, measure);
/** Whether the axis reaches just over these powers of ten. */
const reaches = ({ values }: ReturnType<typeof plotOf>, low: number, high: number) => {
  const room = Math.max(0.11, 0.07 * (high - low));
  return values.low < low && values.low > low - room && values.high > high && values.high < high + room;
};

beforeEach(() => {
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '#123456' }));
  vi.stubGlobal('document', { documentElement: { dataset: { theme: 'light' } } });
});
afterEach(() => vi.unstubAllGlobals());

describe('a run that goes far above its start', () => {
  const plot = plotOf([
    curveOf([10, 0.1, 1e-2, 1e264, Number.POSITIVE_INFINITY]),
    curveOf([20, 10, 5, 2, 1]),
  ]);

  it('leaves the picture, whose axis follows the losses up to the start', () => {
    const { low, high, toPlot } = plot.values;
    expect(low).toBeLessThan(toPlot(1e-2));
    expect(high).toBeGreaterThan(toPlot(20));
    expect(high).toBeLessThan(toPlot(100));
  });

  it('has an arrow where its line meets the edge, which says how far it goes', () => {
    const [[leaving, ...more], other] = plot.left;
    expect([more, other]).toEqual([[], []]);
    expect(leaving.edge).toBe('top');
    expect(leaving.value).toBe(Number.POSITIVE_INFINITY);
    expect(leaving.step).toBeGreaterThan(0.5);
    expect(leaving.step).toBeLessThan(0.51);
    const finite = plotOf([curveOf([10, 0.1, 1e-2, 1e9, 1e264]), curveOf([20, 10, 5, 2, 1])]);
    expect(arrowsOf(finite, [curveOf([]), curveOf([])]).map(({ text }) => text)).toEqual(['1·10²⁶⁴']);
  });

  it('has a row of arrows above the picture, and below where a loss of 0 leaves', () => {
    const none = plotOf([curveOf([20, 10, 5, 2, 1])]);
    expect(none.left).toEqual([[]]);
    const [plain, above] = [none, plot].map((each) => curvesFrame(600, 300, 1, each));
    expect(above.top).toBeGreaterThan(plain.top);
    expect([plain.row, above.row]).toEqual([0, 0]);
    const zero = plotOf([curveOf([20, 10, 0, 2, 1])]);
    expect(zero.left[0]).toMatchObject([{ edge: 'bottom', value: 0 }]);
    expect(curvesFrame(600, 300, 1, zero).row).toBeGreaterThan(0);
  });
});

describe('the axis of values', () => {
  it('has all of them where those above the start leave enough room for the others', () => {
    expect(reaches(plotOf([curveOf([1e-3, 1e-2, 0.1, 1, 1000])]), -3, 3)).toBe(true);
  });

  it('has all of them where every run ends above its start, or counts are shown', () => {
    expect(reaches(plotOf([curveOf([1e3, 1e6, 1e9, 1e12, 1e30])]), 3, 30)).toBe(true);
    expect(reaches(plotOf([curveOf([1, 10, 100, 1e4, 1e12])], 'steps-to'), 0, 12)).toBe(true);
  });

  it('ends at a share of 10⁻¹⁶ where one run comes nearer to 0 and another does not', () => {
    const plot = plotOf([curveOf([10, 0.1, 1e-2, 1e-140, 1e264]), curveOf([20, 10, 5, 2, 1])]);
    expect(reaches(plot, -16 + Math.log10(20), Math.log10(20))).toBe(true);
    expect(plot.left[0].map(({ edge }) => edge)).toEqual(expect.arrayContaining(['top', 'bottom']));
  });

  it('is even where something is below 0, and stands where there is nothing', () => {
    const { values } = plotOf([curveOf([-2, -1, 0, 1, 2])]);
    expect(values.toPlot(1)).toBe(1);
    expect(values.low).toBeLessThan(-2);
    const lost = plotOf([curveOf(RATES.map(() => Number.POSITIVE_INFINITY))]);
    expect(lost.values.high).toBeGreaterThan(lost.values.low);
  });
});

describe('the frame of a sweep’s curves', () => {
  const frameOf = (curves: readonly Curve[]) => curvesFrame(600, 300, 1, plotOf(curves));

  it('leaves more room on the left where losses differ only in their last digits', () => {
    const usual = frameOf([curveOf([0.01, 0.1, 1, 1, 1])]);
    expect(usual.left).toBe(64);
    const close = frameOf([curveOf([-1031.628, -1031.62, -1031.6, -1031.61, -1031.6])]);
    // As in −1 031.62.
    expect(close.left).toBeGreaterThanOrEqual(9 * 7 + 6);
    expect(close.left + close.width).toBe(usual.left + usual.width);
  });

  it('is as usual where nothing is known', () => {
    expect(frameOf([])).toMatchObject({ left: 64, top: 8 });
    expect(frameOf([curveOf([Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN])]).left).toBe(64);
  });
});

/** The chart of the median loss against passes, to the number. */
import { describe, expect, it } from 'vitest';
import { ruleStyle } from '../../../src/runStyle/runStyle';
import type { RankedRule } from '../../../src/state/comparison/ranks';
import { compareText } from '../../../src/text/compare';
import { valueAxis } from '../../../src/views/charts/axis';
import { COLOURED, curveModel, NAMED } from '../../../src/views/compare/curveModel';

const PASSES = Float64Array.of(0, 1, 2, 4);

/** A rule whose median and quartiles are the same. */
const ruled = (rule: string, ...losses: readonly number[]): RankedRule => {
  const all = Float64Array.from(losses);
  const details = { curve: { q1: all, median: all, q3: all }, costs: Float64Array.of(1) };
  return { rule, details } as Partial<RankedRule> as RankedRule;
};
const model = (...ranked: readonly RankedRule[]) => curveModel(ranked, PASSES, 4, true, ruleStyle, '');
const ends = ({ low, high }: { readonly low: number; readonly high: number }) => [low, high];

describe('the axis of losses', () => {
  it('is by powers of ten around all losses above 0', () => {
    expect(ends(model(ruled('gd', 9, 5, 3, 4)).y)).toEqual(ends(valueAxis('log', 3, 5)));
    expect(ends(model(ruled('gd', 9, 5, 0, 4)).y)).toEqual(ends(valueAxis('log', 4, 5)));
  });

  it('goes down to where all losses are equal, unless all are below that', () => {
    expect(ends(model(ruled('gd', 9, 5, 3, 1e-20)).y)).toEqual(ends(valueAxis('log', 1e-12, 5)));
    expect(ends(model(ruled('gd', 9, 1e-14, 1e-14, 1e-15)).y)).toEqual(ends(valueAxis('log', 1e-14, 1e-14)));
  });

  it('is even where a loss is below 0', () => {
    expect(ends(model(ruled('gd', 9, 5, -1, 4)).y)).toEqual(ends(valueAxis('linear', -1, 5)));
  });

  it('reaches ten times as high as the highest first loss, whatever its sign, and as far down', () => {
    expect(ends(model(ruled('gd', 9, 5, 49, 4)).y)).toEqual(ends(valueAxis('log', 4, 49)));
    expect(ends(model(ruled('gd', 9, 5, 4000, 4)).y)).toEqual(ends(valueAxis('log', 4, 50)));
    expect(ends(model(ruled('gd', 9, 5, 4, 4), ruled('nag', 9, -8, -800, 700)).y)).toEqual(
      ends(valueAxis('linear', -80, 80)),
    );
  });

  it('knows no such bound where no first loss says anything', () => {
    expect(ends(model(ruled('gd', 9, Number.POSITIVE_INFINITY, 1e9, 1)).y)).toEqual(
      ends(valueAxis('log', 1, 1e9)),
    );
    expect(ends(model(ruled('gd', 9, 0, 1e9, 1)).y)).toEqual(ends(valueAxis('log', 1, 1e9)));
  });
});

describe('the curves', () => {
  it('are those of the rules that have one, on an axis from the first pass to the budget', () => {
    const bare = { rule: 'adam', details: null } as Partial<RankedRule> as RankedRule;
    const { lines, x, xName, yName, stepped } = model(bare, ruled('gd', 9, 5, 3, 4));
    expect(lines.map(({ id, label }) => [id, label])).toEqual([['gd', 'Gradient descent']]);
    expect(lines[0].style).toBe(ruleStyle('gd'));
    expect(Array.from(lines[0].x)).toEqual([1, 2, 4]);
    expect(lines[0].band).toEqual({ low: Float64Array.of(5, 3, 4), high: Float64Array.of(5, 3, 4) });
    expect(ends(x)).toEqual(ends(valueAxis('log', 1, 4)));
    expect([xName, yName, stepped]).toEqual([compareText.curvesAxis(true), compareText.lossAxis, false]);
  });

  it('end at the last pass within the budget', () => {
    const within = (budget: number) =>
      Array.from(curveModel([ruled('gd', 9, 5, 3, 4)], PASSES, budget, true, ruleStyle, '').lines[0].y);
    expect([within(3), within(2), within(9)]).toEqual([
      [5, 3],
      [5, 3],
      [5, 3, 4],
    ]);
  });

  it('of the first four are named, and of the first twelve coloured', () => {
    const { lines } = model(...Array.from({ length: 14 }, (_, i) => ruled(`rule-${i}`, 9, 5, 3, 4)));
    expect(lines.filter(({ label }) => label !== '')).toHaveLength(4);
    expect(lines.filter(({ style }) => style !== null)).toHaveLength(12);
    expect([NAMED, COLOURED]).toEqual([4, 12]);
  });
});

import { expect, it } from 'vitest';
import { ruleStyle } from '../../../src/runStyle/runStyle';
import type { Score } from '../../../src/scene/comparison';
import type { RankedRule } from '../../../src/state/comparison/ranks';
import { COLOURED, curveModel, NAMED } from '../../../src/views/compare/curveModel';
import { profileModel } from '../../../src/views/compare/profileModel';
import { curveReadout, profileReadout } from '../../../src/views/compare/words';

const PASSES = Float64Array.of(0, 1, 2, 4, 8);

function rowOf(rule: string, losses: readonly number[]): RankedRule {
  const score: Score = {
    eta: 1,
    beta: 0,
    score: 1,
    loss: [1, 1, 1],
    passesTo: 1,
    passesHalf: [1, 1],
    reached: 1,
    steps: 1,
  };
  const median = Float64Array.from(losses);
  const curve = { q1: median.map((each) => each / 2), median, q3: median.map((each) => 2 * each) };
  return {
    rule,
    score,
    other: score,
    width: 1,
    candidates: 1,
    details: { curve, costs: Float64Array.of(1) },
  };
}

it('curves go from the first pass to the budget, on a log axis around all finite losses', () => {
  const model = curveModel([rowOf('gd', [9, 4, 1, 0.5, 1e-9])], PASSES, 4, true, ruleStyle, '');
  const [line] = model.lines;
  expect(Array.from(line.x)).toEqual([1, 2, 4]);
  expect(Array.from(line.y)).toEqual([4, 1, 0.5]);
  expect(line.band?.high[0]).toBe(8);
  expect([model.x.low <= 0, model.x.high >= Math.log10(4)]).toEqual([true, true]);
  expect(model.y.low).toBeLessThan(Math.log10(0.25));
  expect(model.y.low).toBeGreaterThan(-2);
});

it('without a curve the axis is that from the first pass to the budget', () => {
  const { low, high } = curveModel([rowOf('gd', [9, 4, 1, 0.5, 0.1])], PASSES, 4, true, ruleStyle, '').x;
  const empty = curveModel([], new Float64Array(0), 4, true, ruleStyle, '');
  expect(empty.lines).toEqual([]);
  expect([empty.x.low, empty.x.high]).toEqual([low, high]);
});

it('the axis of a budget of one pass goes on to the second', () => {
  const highOf = (budget: number) => curveModel([], new Float64Array(0), budget, true, ruleStyle, '').x.high;
  expect(highOf(1)).toBe(highOf(2));
  expect(highOf(2)).toBeLessThan(highOf(2.5));
});

it('losses below 0 have a linear axis', () => {
  const { y } = curveModel([rowOf('gd', [9, 4, -1, -5, -6])], PASSES, 8, false, ruleStyle, '');
  expect(y.toPlot(0)).toBe(0);
  expect(y.low).toBeLessThan(y.toPlot(-12));
});

it('an infinite quartile does not stretch the axis', () => {
  const { y } = curveModel(
    [rowOf('gd', [9, 4, 2, Number.POSITIVE_INFINITY, 1])],
    PASSES,
    8,
    true,
    ruleStyle,
    '',
  );
  expect(y.high).toBeLessThan(2);
});

it('a line that diverges, and one that goes down to rounding, leave the axis to the others', () => {
  const others = [rowOf('gd', [9, 4, 2, 1, 0.5]), rowOf('momentum', [9, 4, 1e30, 1e200, 1e222])];
  const { y } = curveModel(
    [rowOf('newton', [9, 4, 1e-9, 1e-20, 1e-37]), ...others],
    PASSES,
    8,
    true,
    ruleStyle,
    '',
  );
  expect(y.high).toBeLessThan(3);
  expect(y.low).toBeLessThan(-11);
  expect(y.low).toBeGreaterThan(-14);
  const falling = curveModel([rowOf('gd', [9, 4, -10, -1e9, -1e18])], PASSES, 8, false, ruleStyle, '').y;
  expect(falling.fromPlot(falling.low)).toBeGreaterThan(-60);
});

it('more rules than there are colours are grey, unless they are brought forward', () => {
  const ranked = Array.from({ length: COLOURED + 2 }, (_, i) => rowOf(`rule-${i}`, [9, 4, 1, 1, 1]));
  const { lines } = curveModel(ranked, PASSES, 8, true, ruleStyle, `rule-${COLOURED + 1}`);
  expect(lines.map(({ style }) => style === null)).toEqual(ranked.map((_, i) => i === COLOURED));
  expect(lines.map(({ emphasised }) => emphasised).indexOf(true)).toBe(COLOURED + 1);
});

it('of many rules the best few are named at their lines’ ends', () => {
  const ranked = Array.from({ length: 36 }, (_, i) => rowOf(`rule-${i}`, [9, 4, 1, 1, 1]));
  const { lines } = curveModel(ranked, PASSES, 8, true, ruleStyle, 'rule-30');
  expect(lines.map(({ label }) => label).filter((label) => label !== '')).toEqual(
    ranked.slice(0, NAMED).map(({ rule }) => rule),
  );
});

it('the read-outs have the median with its quartiles, and the share that is solved at a ratio', () => {
  const ranked = [rowOf('gd', [9, 4, 1, 0.5, 0.25]), rowOf('adam', [9, 8, 6, 4, 2])];
  expect(curveReadout(ranked, PASSES, { x: 2, id: 'adam' }, true)).toBe('Adam, 2 passes: 6 (3 – 12)');
  expect(curveReadout(ranked, PASSES, { x: 1, id: 'gd' }, false)).toBe(
    'Gradient descent, 1 evaluation: 4 (2 – 8)',
  );
  expect(curveReadout(ranked, PASSES, { x: 0, id: 'gd' }, true)).toBe(
    'Gradient descent, 0 passes: 9 (4.5 – 18)',
  );
  expect(curveReadout(ranked, PASSES, { x: 3, id: 'adam' }, true)).toBe('');
  expect(curveReadout(ranked, PASSES, { x: 1, id: 'nag' }, true)).toBe('');
  const ratios = [Float64Array.of(1, 1, 4), new Float64Array(0)];
  expect(profileReadout(['adam', 'gd'], ratios, 4, { x: 3.5, id: 'adam' })).toBe(
    'Adam: 50\u00a0% solved at τ ≤ 3.5',
  );
  expect(profileReadout(['adam', 'gd'], ratios, 4, { x: 4, id: 'adam' })).toBe(
    'Adam: 75\u00a0% solved at τ ≤ 4',
  );
  expect(profileReadout(['adam', 'gd'], ratios, 4, { x: 4, id: 'gd' })).toContain('0\u00a0% solved');
});

it('profiles rise by one problem at each ratio, and stay level to the edge', () => {
  const ratios = [Float64Array.of(1, 1, 4), new Float64Array(0)];
  const { lines, x } = profileModel(['adam', 'gd'], ratios, 4, ruleStyle, '');
  expect(Array.from(lines[0].x)).toEqual([1, 1, 1, 4, 5]);
  expect(Array.from(lines[0].y)).toEqual([0, 0.25, 0.5, 0.75, 0.75]);
  expect(Array.from(lines[1].y)).toEqual([0, 0]);
  expect(x.toPlot(5)).toBeLessThanOrEqual(x.high);
});

it('the share that is solved has no number above 1, however high the chart is', () => {
  const { y } = profileModel(['adam'], [Float64Array.of(1, 4)], 4, ruleStyle, '');
  for (const height of [100, 160, 300, 640]) {
    const shares = y.ticks(height, 24).map(({ at }) => y.fromPlot(at));
    expect(Math.max(...shares)).toBe(1);
    expect(Math.min(...shares)).toBe(0);
  }
});

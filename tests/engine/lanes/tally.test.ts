import { describe, expect, it } from 'vitest';
import { GRAD_W, LOSS } from '../../../src/catalog/define';
import { Tally } from '../../../src/engine/lanes/tally';
import { buildObjective } from '../../../src/engine/objective';

const COST = 9;
const { objective } = buildObjective({ kind: 'function', id: 'bowl', params: {} });

/** The second of two lanes, after rows of the given losses, each row so much dearer; NaN is not told. */
function tallyOf(losses: readonly number[], target: number, gradients: readonly number[] = []) {
  const fulls = new Float64Array(6);
  const tally = new Tally(objective, 2, target, new Float64Array(4), fulls, new Float64Array(2));
  tally.begin(1, COST, 100, Number.POSITIVE_INFINITY);
  losses.forEach((loss, t) => {
    fulls[3 + LOSS] = loss;
    fulls[3 + GRAD_W] = gradients[t] ?? 1;
    tally.noteCost(1, COST * t);
    if (Number.isNaN(loss)) tally.pass(1);
    else tally.note(1);
  });
  return { ...tally.kept(1), smallSince: tally.smallSince(1) };
}

describe('a lane', () => {
  const emptyTally = () =>
    new Tally(objective, 2, 0, new Float64Array(4), new Float64Array(6), new Float64Array(2));

  it('has no row to come before its run begins and after it has ended', () => {
    const tally = emptyTally();
    expect([tally.next(0), tally.next(1)]).toEqual([-1, -1]);
    tally.begin(1, COST, 100, Number.POSITIVE_INFINITY);
    expect([tally.next(0), tally.next(1)]).toEqual([-1, 0]);
    tally.pass(1);
    expect(tally.next(1)).toBe(1);
    tally.end(1);
    expect(tally.next(1)).toBe(-1);
  });

  it('knows its last row, and the cost beyond which it is asked', () => {
    const tally = emptyTally();
    tally.begin(1, COST, 100, 40);
    expect([99, 100, 101].map((t) => tally.isLast(1, t))).toEqual([false, true, false]);
    expect([40, 41].map((cost) => tally.isBeyondLimit(1, cost))).toEqual([false, true]);
    tally.setLimit(1, 50);
    expect([50, 51].map((cost) => tally.isBeyondLimit(1, cost))).toEqual([false, true]);
    tally.beginCarefully(1);
    expect([50, 51].map((cost) => tally.isBeyondLimit(1, cost))).toEqual([false, true]);
  });
});

describe('what is kept of a run', () => {
  it('is its newest loss, its lowest, and the step from which it stays at the target or below', () => {
    expect(tallyOf([4, 1, 3, 2, 1.5], 2)).toMatchObject({ loss: 1.5, best: 1, stepsTo: 3, costTo: 27 });
    expect(tallyOf([2, 1], 2).stepsTo).toBe(0);
    expect(tallyOf([1, 3], 2).stepsTo).toBeNaN();
  });

  it('leaves out rows without a recorded loss', () => {
    const kept = tallyOf([4, Number.NaN, 2, Number.NaN, 1, Number.NaN], 2);
    expect(kept).toMatchObject({ best: 1, stepsTo: 2, costTo: 18 });
    expect(kept.loss).toBeNaN();
  });

  it('is of equal losses the last, which tells 0 from −0', () => {
    expect(tallyOf([0, -0], 2).best).toBe(-0);
    expect(tallyOf([-0, 0], 2).best).toBe(0);
  });

  it('takes a norm for small up to 1e-6, the root rounded as it is recorded', () => {
    const least = 1e-6 + 2 ** -72;
    expect(Math.sqrt(least * least)).toBeGreaterThan(1e-6);
    expect(tallyOf([1], 0, [1e-6]).smallSince).toBe(0);
    expect(tallyOf([1], 0, [least]).smallSince).toBe(-1);
  });

  it('is the step from which the gradient stays small', () => {
    expect(tallyOf([1, 1, 1, 1], 0, [1e-7, 1, 1e-7, 0]).smallSince).toBe(2);
    expect(tallyOf([1, Number.NaN, 1], 0, [1e-7, 1, 1e-7]).smallSince).toBe(0);
    expect(tallyOf([1, 1], 0, [1e-7, Number.NaN]).smallSince).toBe(-1);
  });
});

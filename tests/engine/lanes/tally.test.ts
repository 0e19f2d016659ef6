import { describe, expect, it } from 'vitest';
import { GRAD_W, LOSS } from '../../../src/catalog/define';
import { Tally } from '../../../src/engine/lanes/tally';

/** The second of two lanes, after rows of the given losses, each row 9 evaluations dearer; NaN is not told. */
function tallyOf(losses: readonly number[], target: number, gradients: readonly number[] = []) {
  const fulls = new Float64Array(6);
  const tally = new Tally(2, target, new Float64Array(4), fulls);
  tally.begin(1, 9);
  losses.forEach((loss, t) => {
    fulls[3 + LOSS] = loss;
    fulls[3 + GRAD_W] = gradients[t] ?? 1;
    tally.cost[1] = 9 * t;
    if (Number.isNaN(loss)) tally.pass(1);
    else tally.note(1, t);
  });
  const { best, reached, reachedCost, smallSince, row } = tally;
  return {
    best: best[1],
    reached: reached[1],
    reachedCost: reachedCost[1],
    smallSince: smallSince[1],
    loss: row[5 + LOSS],
  };
}

describe('what is kept of a run', () => {
  it('is its newest loss, its lowest, and the step from which it stays at the target or below', () => {
    expect(tallyOf([4, 1, 3, 2, 1.5], 2)).toMatchObject({ loss: 1.5, best: 1, reached: 3, reachedCost: 27 });
    expect(tallyOf([2, 1], 2).reached).toBe(0);
    expect(tallyOf([1, 3], 2).reached).toBe(-1);
  });

  it('leaves out rows without a recorded loss', () => {
    const kept = tallyOf([4, Number.NaN, 2, Number.NaN, 1, Number.NaN], 2);
    expect(kept).toMatchObject({ best: 1, reached: 2, reachedCost: 18 });
    expect(kept.loss).toBeNaN();
  });

  it('is of equal losses the last, which tells 0 from −0', () => {
    expect(tallyOf([0, -0], 2).best).toBe(-0);
    expect(tallyOf([-0, 0], 2).best).toBe(0);
  });

  it('is the step from which the gradient stays small', () => {
    expect(tallyOf([1, 1, 1, 1], 0, [1e-7, 1, 1e-7, 0]).smallSince).toBe(2);
    expect(tallyOf([1, Number.NaN, 1], 0, [1e-7, 1, 1e-7]).smallSince).toBe(0);
    expect(tallyOf([1, 1], 0, [1e-7, Number.NaN]).smallSince).toBe(-1);
  });
});

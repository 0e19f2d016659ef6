import { describe, expect, it } from 'vitest';
import { GRAD_B, GRAD_W, LOSS, type Objective } from '../../../src/catalog/define';
import { CLOCK_STEP } from '../../../src/engine/descent';
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

const NO_LIMIT = Number.POSITIVE_INFINITY;
/** The lane that is looked at: others stand on both sides of it. */
const LANE = 2;
const LANES = 4;
const OWN = CLOCK_STEP + 3;

interface Row {
  readonly w?: number;
  readonly b?: number;
  readonly gradW?: number;
  readonly gradB?: number;
  readonly loss?: number;
}

/** Four lanes on an objective that costs 9; the rows of the others have run and are to stay as they are. */
function among({ target = 2, last = 100, limit = NO_LIMIT } = {}) {
  const [thetas, fulls] = [new Float64Array(2 * LANES), new Float64Array(3 * LANES)];
  const owns = new Float64Array(OWN * LANES);
  const priced: Objective = { ...objective, cost: COST };
  const tally = new Tally(priced, LANES, target, thetas, fulls, owns);
  const put = ({ w = 0, b = 0, gradW = 0, gradB = 0, loss = 0 }: Row, lane = LANE) => {
    thetas.set([w, b], 2 * lane);
    fulls[3 * lane + GRAD_W] = gradW;
    fulls[3 * lane + GRAD_B] = gradB;
    fulls[3 * lane + LOSS] = loss;
  };
  tally.begin(LANE, COST, last, limit);
  const note = (row: Row) => {
    put(row);
    tally.noteCost(LANE, COST * tally.next(LANE));
    tally.note(LANE);
  };
  /** Whether the row is an event. */
  const noteSteady = (row: Row) => {
    put(row);
    return [...tally.events.subarray(0, tally.noteSteady(LANES))].includes(LANE);
  };
  const all = () => ({
    ...tally.kept(LANE),
    smallSince: tally.smallSince(LANE),
    seen: [...tally.seen(LANE)],
    next: tally.next(LANE),
    hasRow: tally.hasRow(LANE),
  });
  return { tally, owns, put, note, noteSteady, all };
}

const ROWS: readonly Row[] = [
  { w: 1, b: 2, gradW: 0.1, gradB: 0.2, loss: 4 },
  { w: 3, b: 4, gradW: 1e-3, gradB: -1e-3, loss: 1 },
  { w: 5, b: 6, gradW: 2e-7, gradB: -3e-7, loss: 2 },
  { w: 7, b: 8, gradW: 1e-6, gradB: 0, loss: 1.5 },
];

describe('a lane among others', () => {
  it('has all that its rows tell, and each row’s gradient and loss', () => {
    const { note, all } = among();
    ROWS.forEach(note);
    const gradient = Array(3);
    [gradient[GRAD_W], gradient[GRAD_B], gradient[LOSS]] = [1e-6, 0, 1.5];
    expect(all()).toEqual({
      row: 3,
      w: 7,
      b: 8,
      loss: 1.5,
      best: 1,
      stepsTo: 1,
      costTo: COST,
      cost: 3 * COST,
      stepCost: COST,
      smallSince: 2,
      seen: gradient,
      next: 4,
      hasRow: true,
    });
  });

  it('leaves the numbers of the lanes beside it alone', () => {
    const { tally, put, note, noteSteady } = among();
    for (const lane of [1, 3]) {
      tally.begin(lane, 5, 0, NO_LIMIT);
      put(ROWS[1], lane);
      tally.note(lane);
    }
    const others = () =>
      [0, 1, 3].map((lane) => [
        tally.kept(lane),
        tally.smallSince(lane),
        [...tally.seen(lane)],
        tally.next(lane),
        tally.hasRow(lane),
        tally.isLast(lane, 0),
        tally.isBeyondLimit(lane, 1e300),
      ]);
    const before = others();
    note(ROWS[0]);
    tally.pass(LANE);
    tally.noteGradient(LANE, Float64Array.of(7, 8, 9), 0);
    for (const row of ROWS) noteSteady(row);
    tally.catchUp(LANE);
    tally.setLimit(LANE, 40);
    tally.beginCarefully(LANE);
    tally.end(LANE);
    tally.begin(LANE, 4, 50, 60);
    expect(others()).toEqual(before);
  });

  it('has nothing left of the run before when the next one begins', () => {
    const { tally, note, all } = among();
    ROWS.forEach(note);
    tally.end(LANE);
    tally.begin(LANE, 7, 50, 99);
    const empty = { row: -1, cost: 0, stepCost: 7, smallSince: -1, next: 0, hasRow: false };
    expect(all()).toMatchObject({ ...empty, best: Number.NaN, stepsTo: Number.NaN, costTo: Number.NaN });
    expect([50, 100].map((t) => tally.isLast(LANE, t))).toEqual([true, false]);
    expect([99, 100].map((cost) => tally.isBeyondLimit(LANE, cost))).toEqual([false, true]);
  });

  it('goes through a run anew with nothing left of its rows, but with its limit, its last row and its price', () => {
    const { tally, note, all } = among({ last: 30, limit: 70 });
    ROWS.forEach(note);
    tally.beginCarefully(LANE);
    expect(all()).toMatchObject({ row: -1, best: Number.NaN, stepsTo: Number.NaN, cost: 0, stepCost: COST });
    expect(all()).toMatchObject({ smallSince: -1, next: 0, hasRow: false });
    expect(tally.isLast(LANE, 30)).toBe(true);
    expect([70, 71].map((cost) => tally.isBeyondLimit(LANE, cost))).toEqual([false, true]);
  });

  it('knows the gradient that a step has seen in the place of the row’s own', () => {
    const { tally, note } = among();
    note(ROWS[0]);
    const from = new Float64Array(6);
    [from[3 + GRAD_W], from[3 + GRAD_B], from[3 + LOSS]] = [7, 8, 9];
    tally.noteGradient(LANE, from, 3);
    const seen = tally.seen(LANE);
    expect([seen[GRAD_W], seen[GRAD_B], seen[LOSS]]).toEqual([7, 8, 4]);
  });

  it('keeps the price of the newest step that had one', () => {
    const { tally, all } = among();
    const prices = [0, 0, 4, 4, 14].map((cost) => {
      tally.noteCost(LANE, cost);
      return [all().cost, all().stepCost];
    });
    expect(prices).toEqual([
      [0, COST],
      [0, COST],
      [4, 4],
      [4, 4],
      [14, 10],
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'is finite where w, b and the loss are, and not with %d',
    (strange) => {
      const { tally, put } = among();
      const isInNumbers = (row: Row) => {
        put(row);
        return tally.isFinite(LANE);
      };
      expect(isInNumbers({ w: 1e308, b: -1e308, loss: 1e308, gradW: strange })).toBe(true);
      expect([{ w: strange }, { b: strange }, { loss: strange }].map(isInNumbers)).toEqual(
        Array(3).fill(false),
      );
    },
  );
});

describe('rows of steady runs', () => {
  it('tell, once caught up with, what rows tell that are taken in with care', () => {
    for (let count = 1; count <= ROWS.length; count++) {
      const [careful, steady] = [among(), among()];
      for (const row of ROWS.slice(0, count)) {
        careful.note(row);
        expect(steady.noteSteady(row)).toBe(false);
      }
      expect(steady.all().hasRow).toBe(false);
      steady.tally.catchUp(LANE);
      const { w, b, loss, seen, hasRow, stepCost, ...wanted } = careful.all();
      expect(steady.all()).toMatchObject(wanted);
    }
  });

  it('are at the target, and their gradients small, from the first on where all are', () => {
    const { noteSteady, tally, all } = among({ target: 10 });
    for (const row of [ROWS[2], ROWS[3]]) noteSteady(row);
    tally.catchUp(LANE);
    expect(all()).toMatchObject({ stepsTo: 0, costTo: 0, smallSince: 0 });
  });

  it('have a small gradient only where both of its sides are small', () => {
    for (const [gradW, gradB] of [
      [0, 0.5],
      [0.5, 0],
      [2e-3, 2e-3],
    ]) {
      const [careful, steady] = [among(), among()];
      careful.note({ gradW, gradB });
      steady.noteSteady({ gradW, gradB });
      steady.tally.catchUp(LANE);
      expect([careful.all().smallSince, steady.all().smallSince]).toEqual([-1, -1]);
    }
  });

  it('are no rows to catch up with before the first', () => {
    const { tally, all } = among();
    const before = all();
    tally.catchUp(LANE);
    expect(all()).toEqual(before);
  });

  it('take of equal losses the last, and none for lowest that is no number', () => {
    for (const losses of [
      [0, -0],
      [-0, 0],
      [3, 2, 2.5],
    ]) {
      const [careful, steady] = [among(), among()];
      for (const loss of losses) {
        careful.note({ loss });
        steady.noteSteady({ loss });
      }
      expect(steady.all().best).toBe(careful.all().best);
    }
  });

  it('set the clock of their step, and no other lane’s', () => {
    const { tally, owns, noteSteady } = among();
    ROWS.slice(0, 3).forEach(noteSteady);
    const wanted = new Float64Array(OWN * LANES);
    wanted[OWN * LANE + CLOCK_STEP] = 2;
    expect(owns).toEqual(wanted);
    expect(tally.next(LANE)).toBe(3);
  });

  it.each([
    ['at the last row', { last: 3 }, 3],
    ['at the row before the first that is beyond the limit', { limit: 40 }, 4],
    ['where a row costs as much as the limit', { limit: 36 }, 4],
    ['where a row costs a little more', { limit: 35.9 }, 3],
    ['at whichever comes first', { limit: 40, last: 2 }, 2],
    ['at the first row under a limit of nothing', { limit: 0 }, 0],
  ])('are events %s', (_, bounds, event) => {
    const { tally, noteSteady } = among(bounds);
    for (let t = 0; t < event; t++) expect(noteSteady(ROWS[0])).toBe(false);
    for (let again = 0; again < 2; again++) expect(noteSteady(ROWS[0])).toBe(true);
    expect(tally.next(LANE)).toBe(event);
  });

  it('are events from the first on where a run is gone through anew, and not in the run after it', () => {
    const { tally, noteSteady } = among();
    tally.beginCarefully(LANE);
    expect(noteSteady(ROWS[0])).toBe(true);
    tally.setLimit(LANE, 90);
    expect(noteSteady(ROWS[0])).toBe(true);
    tally.begin(LANE, COST, 100, NO_LIMIT);
    expect(noteSteady(ROWS[0])).toBe(false);
  });

  it('are events where the loss is not finite, and are not taken in', () => {
    for (const loss of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const { tally, noteSteady } = among();
      expect(noteSteady(ROWS[0])).toBe(false);
      expect(noteSteady({ loss })).toBe(true);
      expect(tally.next(LANE)).toBe(1);
    }
  });

  it('are told of by their lanes in order, and only of lanes that are used and have a run', () => {
    const { tally } = among({ last: 0 });
    expect([...tally.events.subarray(0, tally.noteSteady(LANES))]).toEqual([2]);
    for (const lane of [0, 3]) tally.begin(lane, COST, 0, NO_LIMIT);
    expect([...tally.events.subarray(0, tally.noteSteady(LANES))]).toEqual([0, 2, 3]);
    expect([...tally.events.subarray(0, tally.noteSteady(LANE + 1))]).toEqual([0, 2]);
    expect(tally.noteSteady(LANE)).toBe(1);
  });
});

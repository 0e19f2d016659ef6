import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../../src/catalog/columns';
import { buildObjective } from '../../../src/engine/objective';
import { createRunner } from '../../../src/engine/runner';
import type { RunEnd, RunResult } from '../../../src/state/results';
import { numbersText } from '../../../src/text/numbers';
import { COLUMNS, type TableRow } from '../../../src/views/numbers/columns';
import {
  briefStatus,
  controlOf,
  type NumbersRow,
  numbersRow,
  runStatus,
  statusMeaning,
} from '../../../src/views/numbers/rows';
import { toTsv } from '../../../src/views/numbers/tsv';
import { wholeRunRow } from '../../../src/views/numbers/wholeRun';
import { runOf } from '../../engine/scenes';

/** Two steps of a run over four points; the last row has no gradient and no η. */
function run(end: RunEnd | null = { reason: 'steps', at: 2, rest: null }): RunResult {
  const columns = BASE_COLUMNS.map(() => new Float64Array(3));
  columns[COLUMN.w].set([-2, -1.5, -1.25]);
  columns[COLUMN.b].set([0, 0.1, 0.2]);
  columns[COLUMN.loss].set([0.5, 0.25, 0.1]);
  columns[COLUMN.gradW].set([3, 6, Number.NaN]);
  columns[COLUMN.gradB].set([4, 8, Number.NaN]);
  columns[COLUMN.fullNorm].set([5, 10, 12]);
  columns[COLUMN.eta].set([0.1, 0.1, Number.NaN]);
  columns[COLUMN.gradEvals].set([0, 4, 8]);
  columns[COLUMN.lossEvals].set([0, 20, 40]);
  return { id: 'r1', names: BASE_COLUMNS, columns, length: 3, end };
}

describe('a row of the table', () => {
  it('holds the numbers at the playhead', () => {
    expect(numbersRow(run(), 1, 4)).toMatchObject({
      step: 1,
      w: -1.5,
      loss: 0.25,
      norm: 10,
      eta: 0.1,
      cost: 6,
    });
  });

  it('holds each of them', () => {
    expect(numbersRow(run(), 0, 4)).toEqual({
      step: 0,
      w: -2,
      b: 0,
      loss: 0.5,
      norm: 5,
      fullNorm: 5,
      eta: 0.1,
      cost: 0,
      gradEvals: 0,
      lossEvals: 0,
    });
    expect(numbersRow(run(), 1, 1)).toMatchObject({
      b: 0.1,
      fullNorm: 10,
      cost: 24,
      gradEvals: 4,
      lossEvals: 20,
    });
  });

  it('stays at the end of a run that has ended, with the gradient and the η that its last step used', () => {
    const end = { step: 2, w: -1.25, norm: 10, fullNorm: 12, eta: 0.1, cost: 12 };
    expect(numbersRow(run(), 2, 4)).toMatchObject(end);
    expect(numbersRow(run(), 50, 4)).toMatchObject(end);
  });

  it('has no gradient and no η where no step is taken', () => {
    const none = { ...run(), length: 1 };
    for (const column of [COLUMN.gradW, COLUMN.gradB, COLUMN.eta]) none.columns[column][0] = Number.NaN;
    const row = numbersRow(none, 0, 4);
    expect([row.step, row.norm, row.eta]).toEqual([0, Number.NaN, Number.NaN]);
  });

  it('has those of the last row, as the charts have, where its step was begun and could not be taken', () => {
    const rosenbrock = buildObjective({ kind: 'function', id: 'rosenbrock', params: { a: 1, c: 100 } });
    const runner = createRunner(rosenbrock.objective, runOf('gd', { steps: 150, start: { w: -1.2, b: 1 } }));
    const out = new Float64Array(151 * runner.columns.length);
    const length = runner.fill(out, 151);
    const columns = runner.columns.map((_, c) => out.slice(c * 151, c * 151 + length));
    const result: RunResult = { id: 'r1', names: runner.columns, columns, length, end: runner.end };
    const { norm, fullNorm, step } = numbersRow(result, 150, 0);
    expect(result.end?.reason).toBe('diverged');
    expect(step).toBe(result.length - 1);
    expect(norm).toBeGreaterThan(1e90);
    expect(norm / fullNorm).toBeCloseTo(1, 12);
  });

  it('counts plain evaluations where there is no data', () => {
    expect(numbersRow(run(), 1, 0).cost).toBe(24);
  });

  it('is empty while nothing of the run is there', () => {
    expect(Object.values(numbersRow(undefined, 3, 2)).every(Number.isNaN)).toBe(true);
    expect(Object.values(numbersRow({ ...run(), length: 0 }, 3, 2)).every(Number.isNaN)).toBe(true);
  });
});

/** With the numbers of the run that has 400 steps and an η of 0.25. */
const whole = (row: NumbersRow): TableRow => ({
  ...row,
  ...wholeRunRow(run(), runOf('gd', { steps: 400, hyper: { eta: 0.25 } }), 4),
});

describe('the numbers of a whole run', () => {
  const spec = runOf('gd', { steps: 400, hyper: { eta: 0.25 } });

  it('are its settings, its last and its lowest loss with the first step of that, and what it costs', () => {
    const dips = run({ reason: 'steps', at: 2, rest: { kind: 'minimum', since: 1 } });
    dips.columns[COLUMN.loss].set([0.5, 0.1, 0.3]);
    expect(wholeRunRow(dips, spec, 4)).toEqual({
      rate: 0.25,
      steps: 400,
      finalLoss: 0.3,
      lowestLoss: 0.1,
      bestStep: 1,
      convergedAt: 1,
      totalCost: 12,
    });
    expect(wholeRunRow(dips, spec, 0).totalCost).toBe(48);
  });

  it('leave out what was not recorded, and take the first of equal losses', () => {
    const gaps = run();
    gaps.columns[COLUMN.loss].set([0.2, 0.2, Number.NaN]);
    expect(wholeRunRow(gaps, spec, 4)).toMatchObject({ finalLoss: 0.2, lowestLoss: 0.2, bestStep: 0 });
  });

  it('have steps to convergence only where there is any', () => {
    for (const end of [
      null,
      { reason: 'steps', at: 2, rest: null },
      { reason: 'steps', at: 2, rest: { kind: 'flat', since: 1 } },
      { reason: 'diverged', at: 2, rest: null },
    ] as const)
      expect(wholeRunRow(run(end), spec, 4).convergedAt).toBeNaN();
  });

  it('are empty while nothing of the run is there, but for its settings', () => {
    const { rate, steps, ...rest } = wholeRunRow(undefined, spec, 4);
    expect([rate, steps]).toEqual([0.25, 400]);
    expect(Object.values(rest).every(Number.isNaN)).toBe(true);
    expect(wholeRunRow(undefined, runOf('adadelta'), 4).rate).toBeNaN();
    expect(Object.values(wholeRunRow(undefined, undefined, 4)).every(Number.isNaN)).toBe(true);
  });
});

describe('what stands behind a dash', () => {
  const exactOf = (row: NumbersRow, hasData: boolean) =>
    Object.fromEntries(COLUMNS.playhead.map(({ id, exact }) => [id, exact(whole(row), hasData)]));

  it('is why the loss over all the data is not known at a step', () => {
    const row = { ...numbersRow(run(), 1, 4), loss: Number.NaN, fullNorm: Number.NaN };
    expect(exactOf(row, true)).toMatchObject({
      w: '-1.5',
      loss: numbersText.notRecorded,
      fullNorm: numbersText.notRecorded,
    });
    expect(exactOf(row, false)).toMatchObject({ loss: '', fullNorm: '' });
    expect(exactOf(numbersRow(undefined, 1, 4), true)).toMatchObject({ loss: '', fullNorm: '' });
  });
});

describe('the columns of prices', () => {
  const [cost, total] = ['cost', 'totalCost'].map((wanted) =>
    [...COLUMNS.playhead, ...COLUMNS.whole].find(({ id }) => id === wanted),
  );
  const row = whole(numbersRow(run(), 1, 4));

  it('are in passes where there is data, else in evaluations', () => {
    const { headers, hints } = numbersText;
    expect([true, false].map((hasData) => cost?.header(hasData))).toEqual([
      headers.passes,
      headers.evaluations,
    ]);
    expect([true, false].map((hasData) => total?.header(hasData))).toEqual([
      headers.passes,
      headers.evaluations,
    ]);
    expect([true, false].map((hasData) => cost?.hint(hasData))).toEqual([hints.passes, hints.evaluations]);
    expect([true, false].map((hasData) => total?.hint(hasData))).toEqual([
      hints.totalPasses,
      hints.totalEvaluations,
    ]);
  });

  it('say which evaluations they are made of, and have every digit in all', () => {
    expect(cost?.text(row)).toBe('6');
    expect(cost?.exact(row, true)).toBe(numbersText.evaluationsPerPoint('4', '20'));
    expect(cost?.exact(row, false)).toBe(numbersText.evaluationCount('4', '20'));
    expect(cost?.exact({ ...row, cost: Number.NaN }, true)).toBe('');
    expect(total?.text({ ...row, totalCost: 10 / 3 })).toBe('3.333');
    expect(total?.exact({ ...row, totalCost: 10 / 3 }, true)).toBe(String(10 / 3));
    expect(total?.text({ ...row, totalCost: 1234 }).replace(/\s/, ' ')).toBe('1 234');
  });
});

describe('the status', () => {
  it('says how the run ends', () => {
    expect(
      runStatus(run({ reason: 'steps', at: 400, rest: { kind: 'minimum', since: 212 } }), 400, false),
    ).toBe('converged at 212');
    expect(runStatus(run({ reason: 'diverged', at: 37, rest: null }), 400, false)).toBe('diverged at 37');
    expect(runStatus(run(), 400, false)).toBe('still going');
  });

  it.each([
    [0.5, 5, 'still going'],
    [0.5, 5.1, 'running away'],
    [0.5, 1e121, 'running away'],
    [-0.5, 5.1, 'running away'],
    [-0.5, -1e121, 'still going'],
    [0.5, Number.NaN, 'still going'],
  ])('of a run that begins at a loss of %d and is at %d says that it is %s', (first, last, status) => {
    const going = run();
    going.columns[COLUMN.loss].set([first, first, last]);
    expect(runStatus(going, 2, false)).toBe(status);
    expect(statusMeaning(going)).toContain(status === 'still going' ? 'above 10⁻⁶' : 'ten times');
  });

  it('knows of a recorded run that its table ends, or that it has come to rest before', () => {
    const open = run({ reason: 'table-end', at: 120, rest: null });
    expect(runStatus(open, 120, false)).toBe('end of the table');
    expect(statusMeaning(open)).toContain('no further row');
    const rested = run({ reason: 'table-end', at: 120, rest: { kind: 'minimum', since: 80 } });
    expect(runStatus(rested, 120, false)).toBe('converged at 80');
  });

  it.each([
    ['flat', 'stalled at 3', 'no minimum'],
    ['saddle', 'at a saddle or top from 3', 'falls away'],
    ['minimum', 'converged at 3', 'falls nowhere'],
  ] as const)('tells a rest on %s ground apart, in a word and in a sentence', (kind, status, meaning) => {
    const rested = run({ reason: 'steps', at: 9, rest: { kind, since: 3 } });
    expect(runStatus(rested, 9, false)).toBe(status);
    expect(statusMeaning(rested)).toContain(meaning);
  });

  it('says that a run has no loss at its start instead of that it diverges there', () => {
    const ended = run({ reason: 'diverged', at: 0, rest: null });
    expect(runStatus(ended, 9, false)).toBe('diverged at 0');
    for (const loss of [Number.NaN, Number.POSITIVE_INFINITY]) {
      ended.columns[COLUMN.loss][0] = loss;
      expect(runStatus(ended, 9, false)).toBe('no loss at its start');
      expect(statusMeaning(ended)).toMatch(/no loss where this run starts.*Drag the start/);
    }
  });

  it('names the component that has no slope, and why', () => {
    const missing = { component: 'b', cause: 'zero-over-zero' } as const;
    const ended = run({ reason: 'no-slope', at: 4, rest: null, missing });
    expect(runStatus(ended, 9, false)).toBe('no slope at 4');
    expect(statusMeaning(ended)).toBe('0/0 in b: its slope is 0 and so is ε, so the rule has no next step.');
    expect(statusMeaning(run(null))).toBe('');
  });

  it('says that a rule for sums of squares needs data', () => {
    const ended = run({ reason: 'no-slope', at: 0, rest: null, missing: { cause: 'no-residuals' } });
    expect(runStatus(ended, 9, false)).toBe('needs data');
    expect(statusMeaning(ended)).toMatch(/sums of squares.*takes no step/);
  });

  it('says that it is being computed until the end is known', () => {
    expect(runStatus(run(null), 400, false)).toBe('computing…');
    expect(runStatus(run(null), 7, false)).toBe('computing… 37\u00a0%');
    expect(runStatus(undefined, 400, false)).toBe('computing…');
    expect(runStatus(undefined, 400, true)).toBe('not computed');
    expect(briefStatus(run(null), 5)).toBe('50\u00a0%');
    expect(briefStatus(run(null), 2)).toBe('100\u00a0%');
  });
});

describe('a run whose computing was stopped', () => {
  const stopped = { ...run(null), halted: true } as const;

  it('says where, and claims no end', () => {
    expect(runStatus(stopped, 400, false)).toBe('stopped at step 2');
    expect(briefStatus(stopped, 400)).toBe('at 2');
  });

  it('can be gone on with; one that is being computed can be stopped, and one at its end neither', () => {
    expect(controlOf(stopped, false)).toBe('go-on');
    expect(controlOf(run(null), false)).toBe('stop');
    expect(controlOf(run(), false)).toBeNull();
    expect(controlOf(undefined, false)).toBeNull();
    expect(controlOf(run(null), true)).toBeNull();
    expect(briefStatus(run(null), 7)).toBe('37\u00a0%');
  });
});

describe('the copied table', () => {
  it('has every digit, plain signs and empty cells', () => {
    const row = { ...whole(numbersRow(run(), 2, 4)), w: -1 / 3, eta: Number.NaN };
    const [header, line] = toTsv([{ name: 'My\trun', status: 'still going', row }]).split('\n');
    expect(header).toBe(
      'run\tstep\tw\tb\tloss\tgrad_norm\tfull_grad_norm\teta\tgrad_evals\tloss_evals\t' +
        'own_eta\tsteps\tfinal_loss\tlowest_loss\tbest_step\tconverged_at\tstatus',
    );
    expect(line).toBe(
      'My run\t2\t-0.3333333333333333\t0.2\t0.1\t10\t12\t\t8\t40\t0.25\t400\t0.1\t0.1\t2\t\tstill going',
    );
  });

  it.each(['=1+1', ' =1+1', '＝1+1', '@sum'])('keeps the label %j from being a formula', (name) => {
    const text = toTsv([{ name, status: '', row: whole(numbersRow(run(), 0, 4)) }]);
    expect(text).toContain(`\n'${name}\t`);
  });
});

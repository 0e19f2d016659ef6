/** A heat map in words. */
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../src/scene/outcome';
import type { Sweep } from '../../../src/scene/sweepFields';
import { SweepResult } from '../../../src/state/sweep/result';
import { heatValue } from '../../../src/views/heatmap/heatColours';
import { bestCell, summaryOf } from '../../../src/views/heatmap/summary';

const SWEEP: Sweep = {
  run: 'r1',
  x: { of: 'hyper.eta', from: 0.1, to: 1, scale: 'log', count: 2 },
  y: { of: 'hyper.beta', from: 0, to: 0.5, scale: 'linear', count: 2 },
  measure: 'loss',
  target: 1e-3,
  seeds: 1,
};

/** Two by two cells, none of them near a minimum or the target; the second has diverged at a loss below the others. */
function result(): SweepResult {
  const computed = new SweepResult(SWEEP, { x: [0.1, 1], y: [0, 0.5] });
  computed.loss.set([0.25, 0.001, 0.125, 0.5]);
  computed.best.set([0.25, 0.001, 0.125, 0.5]);
  computed.stepsTo.fill(Number.NaN);
  computed.basin.fill(Number.NaN);
  computed.began.fill(1);
  computed.outcome.fill(OUTCOMES.indexOf('going'));
  computed.outcome[1] = OUTCOMES.indexOf('diverged');
  computed.shown.set([0, 1, 2, 3]);
  return computed;
}

it('the best cell is the lowest among those that have not diverged', () => {
  expect(bestCell(result(), 'loss')).toBe(2);
});

it('of equal ones it is the first, of cells that are computed', () => {
  const computed = result();
  computed.loss.set([0.125, 0.001, 0.125, 0.125]);
  expect(bestCell(computed, 'loss')).toBe(0);
  computed.shown[0] = 2;
  expect(bestCell(computed, 'loss')).toBe(2);
});

it('a cell that has diverged has a colour of its own among the minima, and among the losses', () => {
  const computed = result();
  computed.basin[2] = 1;
  expect([0, 1, 2].map((cell) => heatValue(computed, 'basin', cell))).toEqual([Number.NaN, Infinity, 1]);
  expect([0, 1, 2].map((cell) => heatValue(computed, 'loss', cell))).toEqual([0.25, Infinity, 0.125]);
});

it('says the best cell with both of its values, and the share that diverges', () => {
  expect(summaryOf(result(), 'loss', ['η', 'β'], 2)).toBe(
    'Lowest: 0.125 at η 0.1, β 0.5. 25\u00a0% of the cells diverge.',
  );
});

it('says so of the first cell too, and names one value only on a single axis', () => {
  const computed = result();
  computed.loss[0] = 0.0625;
  expect(summaryOf(computed, 'loss', ['η', 'β'], bestCell(computed, 'loss'))).toBe(
    'Lowest: 0.0625 at η 0.1, β 0. 25\u00a0% of the cells diverge.',
  );
  const single = new SweepResult({ ...SWEEP, y: null }, { x: [0.1, 1], y: [Number.NaN] });
  single.loss.set([0.5, 0.25]);
  single.began.fill(1);
  single.outcome.fill(OUTCOMES.indexOf('going'));
  single.shown.set([0, 1]);
  expect(summaryOf(single, 'loss', ['η', ''], 1)).toBe('Lowest: 0.25 at η 1. No cell diverges.');
});

it('says which share diverges where minima are shown, and counts cells that are computed', () => {
  const computed = result();
  expect(summaryOf(computed, 'basin', ['η', 'β'], -1)).toBe('25\u00a0% of the cells diverge.');
  computed.shown[0] = 1;
  computed.shown[3] = 1;
  expect(summaryOf(computed, 'basin', ['η', 'β'], -1)).toBe('50\u00a0% of the cells diverge.');
});

it('names the run of a curve, and speaks of its values', () => {
  const curve = new SweepResult({ ...SWEEP, y: null }, { x: [0.1, 1], y: [Number.NaN] });
  curve.loss.set([0.25, 0.5]);
  curve.began.fill(1);
  curve.outcome.set(['going', 'diverged'].map((each) => OUTCOMES.indexOf(each as 'going' | 'diverged')));
  curve.shown.set([0, 1]);
  const told = () => summaryOf(curve, 'loss', ['η', ''], bestCell(curve, 'loss'), 'Adam');
  expect(told()).toBe('Adam’s lowest: 0.25 at η 0.1. Adam diverges at 50\u00a0% of the values.');
  curve.outcome.fill(OUTCOMES.indexOf('diverged'));
  expect(told()).toBe('Adam diverges everywhere. Try smaller rates.');
  curve.outcome.fill(OUTCOMES.indexOf('no-slope'));
  expect(told()).toBe('Adam has no value anywhere. Adam diverges nowhere.');
});

it('says the share of each end where ends are shown', () => {
  expect(summaryOf(result(), 'outcome', ['η', 'β'], -1)).toBe(
    '75\u00a0% of the cells end still going. 25\u00a0% of the cells end diverged.',
  );
});

it('says that all diverges, and that nothing reaches the target', () => {
  const lost = result();
  lost.outcome.fill(OUTCOMES.indexOf('diverged'));
  expect(summaryOf(lost, 'loss', ['η', 'β'], bestCell(lost, 'loss'))).toBe(
    'Every cell diverges. Try smaller rates.',
  );
  const far = result();
  expect(summaryOf(far, 'steps-to', ['η', 'β'], bestCell(far, 'steps-to'))).toBe(
    'No cell has a value. 25\u00a0% of the cells diverge.',
  );
});

describe('runs that do not diverge, but end higher than they began', () => {
  it('are counted beside those that diverge, each cell from its own start', () => {
    const computed = result();
    computed.loss.set([0.25, 9, 3, 0.5]);
    computed.began.set([1, 1, 1, 0.25]);
    expect(summaryOf(computed, 'loss', ['η', 'β'], 0)).toBe(
      'Lowest: 0.25 at η 0.1, β 0. 25\u00a0% of the cells diverge, and another 50\u00a0% end higher than they began.',
    );
    computed.outcome.fill(OUTCOMES.indexOf('going'));
    expect(summaryOf(computed, 'basin', ['η', 'β'], -1)).toBe(
      'No cell diverges, but 75\u00a0% of the cells end higher than they began.',
    );
  });

  it('are not those that end where they began, but for rounding', () => {
    const computed = result();
    computed.outcome.fill(OUTCOMES.indexOf('going'));
    computed.loss.set([1, 1 + 1e-15, 1e-16, Number.NaN]);
    computed.began.set([1, 1, 0, 1]);
    expect(summaryOf(computed, 'basin', ['η', 'β'], -1)).toBe('No cell diverges.');
  });

  it('are told of a curve by its name', () => {
    const curve = new SweepResult({ ...SWEEP, y: null }, { x: [0.1, 1], y: [Number.NaN] });
    curve.loss.set([0.25, 5]);
    curve.began.fill(1);
    curve.shown.set([0, 1]);
    const told = () => summaryOf(curve, 'basin', ['η', ''], -1, 'Adam');
    curve.outcome.fill(OUTCOMES.indexOf('going'));
    expect(told()).toBe('Adam diverges nowhere, but ends higher than it began at 50\u00a0% of the values.');
    curve.outcome[0] = OUTCOMES.indexOf('diverged');
    expect(told()).toBe(
      'Adam diverges at 50\u00a0% of the values and ends higher than it began at another 50\u00a0%.',
    );
  });
});

it('in a part of the usual axes that all diverges it says to zoom out', () => {
  const lost = result();
  lost.outcome.fill(OUTCOMES.indexOf('diverged'));
  expect(summaryOf(lost, 'loss', ['η', 'β'], -1, '', true)).toBe(
    'Every cell in this window diverges; zoom out.',
  );
  expect(summaryOf(lost, 'loss', ['η', ''], -1, 'Adam', true)).toBe(
    'Adam diverges everywhere in this window; zoom out.',
  );
});

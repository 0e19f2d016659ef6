/** The rate and the schedule that a table's own column of η tells. */
import { describe, expect, it } from 'vitest';
import { CLOCK_LENGTH, ETA, type OptimizerDefinition } from '../../../src/catalog/define';
import { findOptimizer } from '../../../src/catalog/optimizers';
import { rateOfTable } from '../../../src/engine/nearest/tableRate';
import { etaSchedule } from '../../../src/engine/schedules';
import type { ScheduleSpec } from '../../../src/scene/types';
import { runOf } from '../scenes';

const ruleOf = (id: string) => findOptimizer(id) as OptimizerDefinition;
const gd = ruleOf('gd');

/** A path with these rates; where it goes does not matter. */
const pathOf = (eta: readonly number[], step?: readonly number[]) => ({
  w: eta.map(() => 0),
  b: eta.map(() => 0),
  eta,
  ...(step && { step }),
});

/** η at each step of 40, and at the row after them. */
function ratesOf(base: number, schedule: ScheduleSpec): number[] {
  const clock = new Float64Array(CLOCK_LENGTH);
  const running = etaSchedule(runOf('gd', { hyper: { eta: base }, schedule }), gd, clock);
  return Array.from({ length: 41 }, (_, t) => {
    running?.advance(t, 1);
    return clock[ETA];
  });
}

describe('the rate of a table', () => {
  it('is none without a column of η, and for a rule that sets its own', () => {
    const path = pathOf([0.3, 0.3]);
    expect(rateOfTable({ w: path.w, b: path.b }, gd)).toBeNull();
    expect(rateOfTable(path, ruleOf('line-search'))).toBeNull();
  });

  it('is the one that stays, whatever the last row says, from which no step leaves', () => {
    const constant = { base: 0.3, schedule: { kind: 'constant' } };
    expect(rateOfTable(pathOf([0.3, 0.3, 0.3, 7]), gd)).toEqual(constant);
    expect(rateOfTable(pathOf([0.3]), gd)).toEqual(constant);
  });

  it.each<[ScheduleSpec]>([
    [{ kind: 'exponential', k: 0.05 }],
    [{ kind: 'inverse-time', k: 0.1 }],
    [{ kind: 'cosine', etaMin: 0, period: 40 }],
  ])('is that before the schedule that it follows: %j', (schedule) => {
    const rates = ratesOf(0.6, schedule);
    expect(rateOfTable(pathOf(rates), gd)).toEqual({ base: 0.6, schedule });
    // As a table prints it.
    expect(rateOfTable(pathOf(rates.map((each) => Number(each.toPrecision(6)))), gd)?.schedule).toEqual(
      schedule,
    );
  });

  it('is the largest where the schedule is a warm-up', () => {
    const rates = ratesOf(0.5, { kind: 'warmup', warmup: 10 });
    expect(rates[0]).toBeLessThan(0.5);
    const found = rateOfTable(pathOf(rates), gd);
    expect(found?.base).toBe(0.5);
    expect(found?.schedule).toMatchObject({ kind: 'warmup', warmup: 10 });
  });

  it('is read at the steps of its rows', () => {
    const rates = ratesOf(0.6, { kind: 'exponential', k: 0.05 });
    const step = [0, 7, 8, 30, 40];
    const path = pathOf(
      step.map((t) => rates[t]),
      step,
    );
    expect(rateOfTable(path, gd)).toEqual({ base: 0.6, schedule: { kind: 'exponential', k: 0.05 } });
  });

  it('is drawn by hand, with a point where it changes, where it follows no schedule', () => {
    const found = rateOfTable(pathOf([0.3, 0.3, 0.1, 0.1, 0.7, 0.2], [0, 2, 4, 5, 9, 10]), gd);
    expect(found).toEqual({
      base: 0.3,
      schedule: {
        kind: 'by-hand',
        points: [
          [0, 0.3],
          [4, 0.1],
          [9, 0.7],
        ],
        between: 'hold',
      },
    });
  });

  it.each([1, 100])('stays where it does so to five digits: %d', (rate) => {
    const kindOf = (share: number) =>
      rateOfTable(pathOf([rate, rate * (1 + share), rate]), gd)?.schedule.kind;
    expect(kindOf(0.99e-5)).toBe('constant');
    expect(kindOf(1.01e-5)).toBe('by-hand');
  });

  it('is 0 where the run stays in its place', () => {
    expect(rateOfTable(pathOf([0, 0, 0]), gd)).toEqual({ base: 0, schedule: { kind: 'constant' } });
  });

  it('drops after some steps, each of which is an epoch', () => {
    const schedule = { kind: 'step', factor: 0.5, every: 10 };
    const rates = Array.from({ length: 41 }, (_, t) => 0.8 * 0.5 ** Math.floor(t / 10));
    expect(rateOfTable(pathOf(rates), gd)).toEqual({ base: 0.8, schedule });
  });
});

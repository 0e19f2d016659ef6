/** η and β of a run, from step to step. */
import { describe, expect, it } from 'vitest';
import { BETA, CLOCK_LENGTH, ETA, LOSS, type OptimizerDefinition } from '../../src/catalog/define';
import { findOptimizer } from '../../src/catalog/optimizers';
import { etaSchedule, momentumSchedule } from '../../src/engine/schedules';
import type { RunSpec } from '../../src/scene/types';
import { runOf } from './scenes';

const ruleOf = (run: RunSpec) => findOptimizer(run.optimizer) as OptimizerDefinition;

function etaOf(run: RunSpec) {
  const clock = new Float64Array(CLOCK_LENGTH);
  return { running: etaSchedule(run, ruleOf(run), clock), clock };
}

describe('a schedule of η', () => {
  it('is none where η stays, and for a rule without a rate of its own', () => {
    expect(etaOf(runOf('gd')).running).toBeNull();
    expect(etaOf(runOf('line-search', { schedule: { kind: 'inverse-time', k: 1 } })).running).toBeNull();
  });

  it('writes each step’s rate to the clock, and looks at no loss', () => {
    const { running, clock } = etaOf(
      runOf('gd', { hyper: { eta: 0.8 }, schedule: { kind: 'inverse-time', k: 0.5 } }),
    );
    expect(running?.watchesEpochs).toBe(false);
    const rates = [0, 1, 2, 6].map((t) => {
      running?.advance(t, 1);
      return clock[ETA];
    });
    expect(rates).toEqual([0.8, 0.8 / 1.5, 0.4, 0.2].map((eta) => expect.closeTo(eta, 12)));
    expect(clock[BETA]).toBe(0);
  });

  it('may go by the losses at the ends of epochs: half the rate after each that has risen', () => {
    const { running, clock } = etaOf(
      runOf('gd', { hyper: { eta: 0.8 }, schedule: { kind: 'halve-on-rise', factor: 0.5 } }),
    );
    expect(running?.watchesEpochs).toBe(true);
    const full = new Float64Array(3);
    const rates = [5, 4, 6, 6, 7, 1].map((loss, epoch) => {
      full[LOSS] = loss;
      running?.endEpoch(3 * epoch, full);
      running?.advance(3 * epoch, 3);
      return clock[ETA];
    });
    expect(rates).toEqual([0.8, 0.8, 0.4, 0.4, 0.2, 0.2]);
  });

  it('compares the first step’s end with the start where an epoch is one step', () => {
    const { running, clock } = etaOf(
      runOf('gd', { hyper: { eta: 0.8 }, schedule: { kind: 'halve-on-rise', factor: 0.5 } }),
    );
    const full = new Float64Array(3);
    const rates = [5, 6, 6, 7].map((loss, t) => {
      full[LOSS] = loss;
      running?.endEpoch(t, full);
      running?.advance(t, 1);
      return clock[ETA];
    });
    expect(rates).toEqual([0.8, 0.4, 0.4, 0.2]);
  });

  it('may go by the epoch that a step is in', () => {
    const { running, clock } = etaOf(
      runOf('gd', { hyper: { eta: 0.8 }, schedule: { kind: 'step', factor: 0.5, every: 2 } }),
    );
    const rates = [0, 5, 6, 11, 12, 17, 18].map((t) => {
      running?.advance(t, 3);
      return clock[ETA];
    });
    expect(rates).toEqual([0.8, 0.8, 0.4, 0.4, 0.2, 0.2, 0.1]);
  });

  it('of an unknown kind is an error', () => {
    expect(() => etaOf(runOf('gd', { schedule: { kind: 'none' } }))).toThrow('There is no schedule "none"');
  });
});

describe('a schedule of β', () => {
  it('is none where β stays, and for a rule without momentum', () => {
    const momentum = runOf('momentum');
    expect(momentumSchedule(momentum, ruleOf(momentum), new Float64Array(CLOCK_LENGTH))).toBeNull();
    const gd = runOf('gd', { momentumSchedule: { kind: 'sutskever', betaMax: 0.9 } });
    expect(momentumSchedule(gd, ruleOf(gd), new Float64Array(CLOCK_LENGTH))).toBeNull();
  });

  it('writes to β’s place on the clock', () => {
    const run = runOf('momentum', { momentumSchedule: { kind: 'sutskever', betaMax: 0.9 } });
    const clock = new Float64Array(CLOCK_LENGTH);
    momentumSchedule(run, ruleOf(run), clock)?.advance(0, 1);
    expect([clock[ETA], clock[BETA]]).toEqual([0, 0.5]);
  });
});

/** Rates that a run's schedule decides by itself. */
import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules';
import { isDecided } from '../../src/scene/decidedRates';
import { sweepChoices } from '../../src/scene/sweepChoices';
import type { Scene } from '../../src/scene/types';
import { sweepQuestions } from '../../src/state/sweep/questions';
import { usualSweep } from '../../src/state/sweep/usualSweep';
import { sweepWords } from '../../src/text/sweep';
import { rates } from '../catalog/rates';
import { runOf, TWO_POINTS } from '../engine/scenes';

const drawn = (from: number) => ({
  kind: 'by-hand',
  points: [
    [from, 1],
    [60, 5],
  ] as const,
  between: 'hold',
});
const WINDOW = { w: [-6, 6], b: [-6, 6] } as const;

describe('a schedule says that it ignores the run’s own rate', () => {
  it.each([...SCHEDULES, ...MOMENTUM_SCHEDULES].map((each) => [`${each.target}: ${each.id}`, each] as const))(
    'exactly where its rates do not depend on it: %s',
    (_, definition) => {
      const values = defaultsOf(definition.params);
      const [one, other] = [0.25, 0.75].map((base) => rates(definition, base, 40));
      expect(definition.ignoresBase?.(values as never) === true).toBe(
        one.every((rate, t) => rate === other[t]),
      );
    },
  );
});

describe('a rate that is decided', () => {
  it('is η under a line that is drawn from the first step on, of a rule that has a schedule', () => {
    const eta = (optimizer: string, from: number) =>
      isDecided(runOf(optimizer, { schedule: drawn(from) }), 'hyper.eta');
    expect([eta('momentum', 0), eta('adam', 0)]).toEqual([true, true]);
    // Before its first point the run's own η counts.
    expect(eta('momentum', 5)).toBe(false);
    expect(eta('line-search', 0)).toBe(false);
    expect(isDecided(runOf('momentum'), 'hyper.eta')).toBe(false);
    expect(isDecided(runOf('momentum', { schedule: drawn(0) }), 'hyper.beta')).toBe(false);
  });

  it('is β under a schedule of β, of a rule that takes it', () => {
    const momentumSchedule = { kind: 'sutskever', betaMax: 0.9 };
    expect(isDecided(runOf('momentum', { momentumSchedule }), 'hyper.beta')).toBe(true);
    expect(isDecided(runOf('rmsprop', { momentumSchedule }), 'hyper.beta')).toBe(false);
  });

  it('is no axis of the usual sweep', () => {
    const run = runOf('momentum', { schedule: drawn(0) });
    const scene: Scene = { version: 1, objective: TWO_POINTS, runs: [run], sharedStart: false };
    const choices = sweepChoices(scene, run, WINDOW, sweepWords);
    expect(choices.filter((choice) => choice.isDecided).map(({ of }) => of)).toEqual(['hyper.eta']);
    const sweep = usualSweep(run, choices);
    expect([sweep?.x.of, sweep?.y]).toEqual(['hyper.beta', null]);
  });

  it('has no curve beside those of other runs, but its own when it is asked for', () => {
    const runs = [
      { ...runOf('momentum', { schedule: drawn(0) }), id: 'r1' },
      { ...runOf('gd'), id: 'r2' },
    ];
    const scene: Scene = { version: 1, objective: TWO_POINTS, runs, sharedStart: false };
    const x = { of: 'hyper.eta', from: 0.1, to: 1, scale: 'log', count: 3 } as const;
    const asked = (run: string) => [
      ...sweepQuestions(scene, { run, x, y: null, measure: 'loss', target: 0.1, seeds: 1 }, WINDOW).keys(),
    ];
    expect(asked('r2')).toEqual(['r2']);
    expect(asked('r1')).toEqual(['r1', 'r2']);
  });
});

/** A slider of a rate is shown where the rate has a part in what the schedule gives, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules';
import { defaultSchedule } from '../../src/scene/defaults';
import { usesOwnRate } from '../../src/scene/ownRate';
import { rates } from '../catalog/rates';
import { runOf } from '../engine/scenes';

const STEPS = 40;

describe.each([
  ['η', 'eta', 'schedule', SCHEDULES],
  ['β', 'beta', 'momentumSchedule', MOMENTUM_SCHEDULES],
] as const)('the own %s of a run', (_, rate, field, shelf) => {
  it.each(shelf)('has a part in $name just where another one gives other rates', (schedule) => {
    const spec = defaultSchedule(schedule, STEPS);
    const given = [0.3, 0.6].map((own) => rates(schedule, own, STEPS, spec));
    const run = runOf('momentum', { [field]: spec });
    expect(usesOwnRate(run, rate)).toBe(given[0].some((value, step) => value !== given[1][step]));
  });

  it('has a part in a drawn line that begins later than at step 0', () => {
    const drawn = (step: number) =>
      runOf('momentum', { [field]: { kind: 'by-hand', points: [[step, 0.5]], between: 'hold' } });
    expect(usesOwnRate(drawn(0), rate)).toBe(false);
    expect(usesOwnRate(drawn(1), rate)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { ScheduleDefinition } from '../../src/catalog/define';
import { OPTIMIZERS } from '../../src/catalog/optimizers/index';
import { defaultsOf } from '../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules/index';
import { VARIANTS } from '../../src/catalog/variants';
import type { ScheduleSpec } from '../../src/scene/types';
import { listsItsStep } from './contract/listing';
import { drawnBy } from './drawn';
import { execute, type Names, type Value } from './interpreter';
import { randomNumbers } from './randomHyper';
import { rates } from './rates';

const TOLERANCE = 1e-12;
describe.each(OPTIMIZERS)('the listing of $id', listsItsStep);

/** The variants that have a definition of their own; the others are their rule with a switch set. */
const VARIANT_DEFINITIONS = VARIANTS.flatMap(({ definition }) => definition ?? []);
describe.each(VARIANT_DEFINITIONS)('the listing of the variant $id', listsItsStep);

/** The rates of the first steps as a schedule's listing computes them. */
function listedRates(
  { id, listing, params, target }: ScheduleDefinition,
  base: number,
  steps: number,
  stepsPerEpoch: number,
  losses: readonly number[],
): number[] {
  const names: Names = new Map<string, Value>([
    [`${target}0`, base],
    ['stepsPerEpoch', stepsPerEpoch],
    ['theta', [0, 0]],
    ['pi', Math.PI],
    ['inf', Number.POSITIVE_INFINITY],
  ]);
  for (const [name, value] of Object.entries(defaultsOf(params))) names.set(name, Number(value));
  execute(listing.before ?? [], names);
  return Array.from({ length: steps }, (_, t) => {
    const epoch = Math.floor(t / stepsPerEpoch);
    names.set('t', t).set('epoch', epoch);
    execute(listing.step, names, {
      loss: () => losses[epoch],
      ...drawnBy([{ ...(defaultsOf(params) as ScheduleSpec), kind: id }, target === 'eta' ? 0 : 1]),
    });
    return Number(names.get(target));
  });
}

describe.each([...SCHEDULES, ...MOMENTUM_SCHEDULES])('the listing of the schedule $id', (schedule) => {
  it('gives the rates that the definition gives', () => {
    const random = randomNumbers(3);
    const losses = Array.from({ length: 400 }, () => random(0, 1));
    const expected = rates(schedule, 0.7, 600, {}, { stepsPerEpoch: 2, losses });
    const found = listedRates(schedule, 0.7, 600, 2, losses);
    for (const [t, rate] of expected.entries())
      expect(Math.abs(found[t] - rate), `step ${t}`).toBeLessThanOrEqual(TOLERANCE * rate);
  });
});

import { describe, expect, it } from 'vitest';
import {
  GRAD_B,
  GRAD_W,
  LOSS,
  type Objective,
  type OptimizerDefinition,
  type ScheduleDefinition,
} from '../../src/catalog/define';
import { OPTIMIZERS } from '../../src/catalog/optimizers/index';
import { defaultsOf, type ParameterValue } from '../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules/index';
import { drive, type Row } from './drive';
import { execute, givenBy, isPair, type Names, type Value } from './interpreter';
import { randomHyper, randomNumbers } from './randomHyper';
import { rates } from './rates';

const TOLERANCE = 1e-12;
const STATES = 25;

/** Nothing to descend: gradients of all sizes and signs, so that states are of all kinds. */
const rough: Objective = {
  points: 0,
  cost: 1,
  evaluate: ([w, b], out) => {
    out[GRAD_W] = 2 * Math.sin(7 * w - 5 * b);
    out[GRAD_B] = 0.2 * Math.cos(3 * w + 11 * b);
    out[LOSS] = Math.sin(5 * w + b);
  },
};

const pair = ([w, b]: readonly number[]): Value => [w, b];

/** What the names stand for before step t. */
function namesBefore(
  { learningRate }: OptimizerDefinition,
  hyper: Readonly<Record<string, ParameterValue>>,
  { theta, before }: Row,
  t: number,
): Names {
  const names: Names = new Map<string, Value>([
    ['t', t],
    ['theta', pair(theta)],
  ]);
  for (const [name, value] of Object.entries(hyper)) {
    if (typeof value !== 'boolean')
      names.set(name, typeof value === 'number' ? value : Float64Array.from(value));
  }
  for (const [name, value] of Object.entries(before)) names.set(name, pair(value));
  expect(names.has('eta')).toBe(learningRate === 'scheduled');
  return names;
}

function agrees(found: Value | undefined, expected: readonly number[], what: string): void {
  if (found === undefined || !isPair(found)) throw new Error(`${what} is not a pair`);
  for (const i of [0, 1]) {
    const allowed = TOLERANCE * Math.max(1, Math.abs(expected[i]));
    expect(Math.abs(found[i] - expected[i]), what).toBeLessThanOrEqual(allowed);
  }
}

describe.each(OPTIMIZERS)('the listing of $id', (optimizer) => {
  it('takes the step that the definition takes, from any state', () => {
    const random = randomNumbers(7);
    for (let i = 0; i < STATES; i++) {
      const hyper = randomHyper(optimizer.hyper, random);
      const start = [random(-4, 4), random(-4, 4)] as const;
      const t = Math.floor(random(0, 40));
      const row = drive(optimizer, rough, start, t + 1, hyper)[t];
      const names = namesBefore(optimizer, hyper, row, t);
      const lines = optimizer.listing(hyper as never);
      execute(lines, names, givenBy(rough));
      agrees(names.get('theta'), row.next, `θ at ${JSON.stringify(hyper)}`);
      for (const [slot, after] of Object.entries(row.after)) {
        if (lines.some((line) => line.startsWith(`${slot} = `))) agrees(names.get(slot), after, slot);
      }
    }
  });

  it('takes its gradient in one line and θ in the last', () => {
    for (let seed = 0; seed < 8; seed++) {
      const lines = optimizer.listing(randomHyper(optimizer.hyper, randomNumbers(seed)) as never);
      expect(lines.filter((line) => /^g = gradient\(.+\)$/.test(line))).toHaveLength(1);
      expect(lines.filter((line) => line.startsWith('theta = '))).toEqual([lines.at(-1)]);
    }
  });
});

/** The rates of the first steps as a schedule's listing computes them. */
function listedRates(
  { listing, params, target }: ScheduleDefinition,
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
    execute(listing.step, names, { loss: () => losses[epoch] });
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

import { expect, it } from 'vitest';
import { GRAD_B, GRAD_W, LOSS, type Objective, type OptimizerDefinition } from '../../../src/catalog/define';
import type { ParameterValue } from '../../../src/catalog/parameters';
import { drive, type Row } from '../drive';
import { execute, givenBy, isPair, type Names, type Value } from '../interpreter';
import { randomHyper, randomNumbers } from '../randomHyper';

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

/** The values of the names before step t. */
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

/** The listing of a rule is its step, and has the form that programs and formulas are made from. */
export function listsItsStep(optimizer: OptimizerDefinition): void {
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
}

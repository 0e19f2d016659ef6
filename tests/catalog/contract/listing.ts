import { expect, it } from 'vitest';
import {
  BB,
  GRAD_B,
  GRAD_W,
  LOSS,
  type Objective,
  type OptimizerDefinition,
  type Slot,
  WB,
  WW,
} from '../../../src/catalog/define';
import type { ParameterValue } from '../../../src/catalog/parameters';
import { drive, type Row } from '../drive';
import { execute, givenBy, isPair, type Names, type Value } from '../interpreter';
import { Matrix } from '../matrices';
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
  hessian: ([w, b], out) => {
    out[WW] = Math.sin(3 * w - b);
    out[WB] = Math.cos(w + 2 * b);
    out[BB] = 2 * Math.sin(w + 5 * b);
  },
  squares: ([w, b], out) => {
    out[WW] = 1.2 + Math.sin(3 * w - b);
    out[WB] = 0.1 * Math.cos(w + 2 * b);
    out[BB] = 0.7 + 0.5 * Math.sin(w + 5 * b);
  },
};

const pair = ([w, b]: readonly number[]): Value => [w, b];

/** The value that a listing means by a slot. */
function slotValue(name: string, slot: Slot, values: Row['before']): Value {
  const [w, b] = values[name];
  if (slot.cross !== undefined) return new Matrix([w, values[slot.cross][0], values[slot.cross][0], b]);
  if (slot.rotation === true) return new Matrix([w, -b, b, w]);
  return slot.scalar === true ? w : [w, b];
}

/** The values of the names before step t. */
function namesBefore(
  { learningRate, slots }: OptimizerDefinition,
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
  for (const [name, slot] of Object.entries(slots)) names.set(name, slotValue(name, slot, before));
  expect(names.has('eta')).toBe(learningRate === 'scheduled');
  return names;
}

function numbersOf(value: Value | undefined): readonly number[] {
  if (value instanceof Matrix) return value.entries;
  if (typeof value === 'number') return [value];
  if (value === undefined || !isPair(value)) throw new Error('neither number, pair nor matrix');
  return value;
}

function agrees(found: Value | undefined, expected: Value, what: string): void {
  const numbers = numbersOf(found);
  for (const [i, each] of numbersOf(expected).entries()) {
    const allowed = TOLERANCE * Math.max(1, Math.abs(each));
    expect(Math.abs(numbers[i] - each), what).toBeLessThanOrEqual(allowed);
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
      agrees(names.get('theta'), pair(row.next), `θ at ${JSON.stringify(hyper)}`);
      for (const [name, slot] of Object.entries(optimizer.slots)) {
        if (lines.some((line) => line.startsWith(`${name} = `)))
          agrees(names.get(name), slotValue(name, slot, row.after), name);
      }
    }
  });

  it('takes its gradient in one line and θ in the last', () => {
    for (let seed = 0; seed < 8; seed++) {
      const lines = optimizer.listing(randomHyper(optimizer.hyper, randomNumbers(seed)) as never);
      expect(lines.filter((line) => /^g = gradient\(.+\)$/.test(line))).toHaveLength(
        optimizer.gradient === false ? 0 : 1,
      );
      expect(lines.filter((line) => line.startsWith('theta = '))).toEqual([lines.at(-1)]);
    }
  });
}

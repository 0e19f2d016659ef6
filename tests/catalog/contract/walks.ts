import { expect, it } from 'vitest';
import { twoPoints } from '../../../src/catalog/datasets/two-points';
import { LOSS, type Objective, type OptimizerDefinition } from '../../../src/catalog/define';
import { optimizerTex } from '../../../src/catalog/display/lines';
import { halfSum } from '../../../src/catalog/losses/half-sum';
import { createNeuron } from '../../../src/catalog/objectives/index';
import { defaultsOf, type ParameterValue } from '../../../src/catalog/parameters';
import { splitFormula } from '../../../src/catalog/tex';
import { drive, type Row } from '../drive';

const neuron = createNeuron(twoPoints.points({}), halfSum);
const STEPS = 60;

/** Looks up a value of a formula as the formula panel does, in component i of step k. */
export function valuesAt(
  optimizer: OptimizerDefinition,
  row: Row,
  k: number,
  i: number,
): (name: string) => number {
  const hyper: Readonly<Record<string, ParameterValue>> = defaultsOf(optimizer.hyper);
  const value = (name: string): number => {
    const [ending, other] = /\.([wb])$/.exec(name) ?? [];
    if (ending !== undefined)
      return valuesAt(optimizer, row, k, other === 'w' ? 0 : 1)(name.slice(0, -ending.length));
    if (name in optimizer.derived) return optimizer.derived[name].of(value);
    if (name in row.before) return row.before[name][i];
    if (name.endsWith("'") && name.slice(0, -1) in row.after) return row.after[name.slice(0, -1)][i];
    const known: Readonly<Record<string, number>> = {
      k,
      g: row.g[i],
      eta: row.eta,
      theta: row.theta[i],
      "theta'": row.next[i],
    };
    return known[name] ?? Number(hyper[name]);
  };
  return value;
}

/**
 * The contract of every rule's walk: it descends, repeats itself to the bit, rests, and has numbers for its formula.
 */
export function walksAndStays(optimizer: OptimizerDefinition): void {
  it('goes downhill on the two points', () => {
    const rows = drive(optimizer, neuron, [-2, -2], 400);
    const out = new Float64Array(3);
    neuron.evaluate(Float64Array.from(rows[399].next), out, 0, 2, null);
    expect(out[LOSS]).toBeLessThan(0.4158);
  });

  it('takes the same path twice, to the bit', () => {
    expect(drive(optimizer, neuron, [-2, -2], STEPS)).toEqual(drive(optimizer, neuron, [-2, -2], STEPS));
  });

  it('stays where the gradient is zero from the start', () => {
    const flat: Objective = { points: 0, cost: 1, evaluate: (_theta, out) => out.fill(0) };
    expect(drive(optimizer, flat, [3, -1], 5).at(-1)?.next).toEqual([3, -1]);
  });

  it('has a value for every name in its formula', () => {
    const rows = drive(optimizer, neuron, [-2, -2], STEPS);
    const hyper = optimizer.hyper;
    const names = optimizerTex(optimizer, defaultsOf(hyper))
      .flatMap(splitFormula)
      .flatMap((piece) => (piece.kind === 'value' && hyper[piece.name]?.kind !== 'list' ? [piece.name] : []));
    for (const [t, row] of rows.entries()) {
      const value = valuesAt(optimizer, row, t + 1, t % 2);
      for (const name of names) expect(value(name), name).not.toBeNaN();
    }
  });
}

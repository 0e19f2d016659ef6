/** Runs for tests: a rule at its defaults, with what a test wants to say. */
import '../../src/catalog/optimizers';
import { defaultRun } from '../../src/scene/defaults';
import type { NeuronSpec, RunSpec } from '../../src/scene/types';

export function runOf(optimizer: string, change: Partial<RunSpec> = {}): RunSpec {
  const run = defaultRun(optimizer, 'r1', { w: -2, b: -2 });
  return { ...run, steps: 100, ...change, hyper: { ...run.hyper, ...change.hyper } };
}

export const TWO_POINTS: NeuronSpec = {
  kind: 'neuron',
  loss: 'half-sum',
  data: { kind: 'preset', id: 'two-points' },
};

/** 53 points: no batch size in these tests divides them. */
export const NOISY: NeuronSpec = {
  kind: 'neuron',
  loss: 'half-sum',
  data: { kind: 'generated', id: 'noisy', n: 53, noise: 0.05, seed: 7 },
};

export const MILLION: NeuronSpec = {
  kind: 'neuron',
  loss: 'mean',
  data: { kind: 'generated', id: 'noisy', n: 1_000_000, noise: 0.05, seed: 1 },
};

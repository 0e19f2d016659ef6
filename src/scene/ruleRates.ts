/** A run with another rule, and with other rates of it: how a comparison and its winners put rules to work. */
import { findOptimizer } from '../catalog/optimizers';
import { defaultsOf } from '../catalog/parameters';
import { asOffered } from './offers';
import type { RunSpec } from './types';

/** η and β (or β₁); NaN where the rule has none. */
export interface Rates {
  readonly eta: number;
  readonly beta: number;
}

/**
 * A run with another rule at its defaults, and with the schedule if the rule has an η for it. Start, steps, and batch and
 * decay where the rule has them, stay.
 *
 * @throws Error for an id that the catalog does not have
 */
export function withRule(base: RunSpec, rule: string): RunSpec {
  const definition = findOptimizer(rule);
  if (definition === undefined) throw new Error(`There is no optimizer "${rule}"`);
  const constant = { kind: 'constant' };
  return asOffered({
    ...base,
    optimizer: rule,
    hyper: defaultsOf(definition.hyper),
    schedule: definition.learningRate === 'scheduled' ? base.schedule : constant,
    momentumSchedule: constant,
  });
}

/** The name of a rule's β, which may be β₁; null where it has none. */
export function betaName(rule: string): 'beta' | 'beta1' | null {
  const parameters = findOptimizer(rule)?.hyper ?? {};
  if (Object.hasOwn(parameters, 'beta')) return 'beta';
  return Object.hasOwn(parameters, 'beta1') ? 'beta1' : null;
}

/** The rates that a run has. */
export function ratesOf({ optimizer, hyper }: RunSpec): Rates {
  const beta = betaName(optimizer);
  return {
    eta: typeof hyper.eta === 'number' ? hyper.eta : Number.NaN,
    beta: beta === null ? Number.NaN : Number(hyper[beta]),
  };
}

/** The run with these rates, as far as its rule has them. */
export function withRates(run: RunSpec, { eta, beta }: Rates): RunSpec {
  const hyper = { ...run.hyper };
  const name = betaName(run.optimizer);
  if (!Number.isNaN(eta)) hyper.eta = eta;
  if (name !== null && !Number.isNaN(beta)) hyper[name] = beta;
  return { ...run, hyper };
}

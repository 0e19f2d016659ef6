/** The shelf of optimizers: the lecture's in its order, then those of other groups. Adding one is adding its file and its line here. */
import type { OptimizerDefinition, OptimizerEntry } from '../define';
import { adabelief } from './adabelief';
import { adadelta } from './adadelta';
import { adagrad } from './adagrad';
import { adam } from './adam';
import { adamax } from './adamax';
import { adamp } from './adamp';
import { adan } from './adan';
import { ademamix } from './ademamix';
import { amsgrad } from './amsgrad';
import { dog } from './dog';
import { gd } from './gd';
import { lineSearch } from './line-search';
import { lion } from './lion';
import { maxaprop } from './maxaprop';
import { momentum } from './momentum';
import { nadam } from './nadam';
import { nag } from './nag';
import { nesterov } from './nesterov';
import { normalizedMomentum } from './normalized-momentum';
import { prodigy } from './prodigy';
import { radam } from './radam';
import { rmsprop } from './rmsprop';
import { rprop } from './rprop';
import { yogi } from './yogi';

export const OPTIMIZERS: readonly OptimizerDefinition[] = [
  gd,
  momentum,
  nag,
  nesterov,
  lineSearch,
  adagrad,
  rmsprop,
  maxaprop,
  adadelta,
  adam,
  adamax,
  nadam,
  amsgrad,
  radam,
  adamp,
  rprop,
  lion,
  normalizedMomentum,
  adabelief,
  yogi,
  adan,
  ademamix,
  dog,
  prodigy,
];

const byId = new Map(OPTIMIZERS.map((optimizer) => [optimizer.id, optimizer]));

/** By the id of a rule, not of a picker's entry: AdamW is `adam`. Undefined for an id that there is not. */
export function findOptimizer(id: string): OptimizerDefinition | undefined {
  return byId.get(id);
}

/** The picker's list: each rule, and after it the rule with decoupled decay where that has a name. */
export const OPTIMIZER_ENTRIES: readonly OptimizerEntry[] = OPTIMIZERS.flatMap((optimizer) => {
  const { id, name, short = name, summary, withDecoupledDecay } = optimizer;
  const plain = { id, name, short, summary, optimizer: id, decoupled: false };
  return withDecoupledDecay === undefined
    ? [plain]
    : [plain, { ...withDecoupledDecay, short: withDecoupledDecay.name, optimizer: id, decoupled: true }];
});

/** The picker's entry for a run with this rule and this kind of decay; undefined for an unknown rule. */
export function entryOf(optimizerId: string, decayKind: string): OptimizerEntry | undefined {
  const entries = OPTIMIZER_ENTRIES.filter((entry) => entry.optimizer === optimizerId);
  return entries.find((entry) => entry.decoupled && decayKind === 'decoupled') ?? entries[0];
}

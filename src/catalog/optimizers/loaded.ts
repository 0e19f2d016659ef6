/**
 * The rules that are loaded: those of the opening scene from the beginning, all others once something has imported the shelf
 * (`index.ts`). Code that is loaded before the first picture looks rules up here. The shelf comes with each thing that can
 * name another rule: the reader of links and files, the pickers, the lessons, the examples.
 */
import type { OptimizerDefinition, OptimizerEntry } from '../define';
import { adam } from './adam';
import { gd } from './gd';
import { momentum } from './momentum';
import { nag } from './nag';

/** The rules of the opening scene, in its order. */
export const OPENING_RULES: readonly OptimizerDefinition[] = [gd, momentum, nag, adam];

interface Loaded {
  readonly rule: OptimizerDefinition;
  /** Made once: components compare entries by identity. */
  readonly entries: readonly OptimizerEntry[];
}

const byId = new Map<string, Loaded>();
addRules(OPENING_RULES);

/** Called by the shelf, whose order they take. */
export function addRules(rules: readonly OptimizerDefinition[]): void {
  for (const rule of rules) {
    const loaded = byId.get(rule.id) ?? { rule, entries: entriesOf(rule) };
    byId.delete(rule.id);
    byId.set(rule.id, loaded);
  }
}

/** All rules, once the shelf is loaded. */
export function loadedRules(): readonly OptimizerDefinition[] {
  return [...byId.values()].map(({ rule }) => rule);
}

/** By the id of a rule, not of a picker's entry: AdamW is `adam`. Undefined for an id that there is not. */
export function findOptimizer(id: string): OptimizerDefinition | undefined {
  return byId.get(id)?.rule;
}

/** The picker's entry for a run with this rule and this kind of decay; undefined for an unknown rule. */
export function entryOf(optimizerId: string, decayKind: string): OptimizerEntry | undefined {
  const [plain, decoupled = plain] = byId.get(optimizerId)?.entries ?? [];
  return decayKind === 'decoupled' ? decoupled : plain;
}

/** The picker's lines of all rules that are loaded. */
export function loadedEntries(): readonly OptimizerEntry[] {
  return [...byId.values()].flatMap(({ entries }) => entries);
}

/** A rule's lines in a picker: itself, and after it the rule with decoupled decay where that has a name. */
function entriesOf(rule: OptimizerDefinition): readonly OptimizerEntry[] {
  const { id, name, short = name, summary, when = summary, withDecoupledDecay } = rule;
  const plain = { id, name, short, summary, when, optimizer: id, decoupled: false };
  return withDecoupledDecay === undefined
    ? [plain]
    : [
        plain,
        {
          ...withDecoupledDecay,
          short: withDecoupledDecay.name,
          when: withDecoupledDecay.summary,
          optimizer: id,
          decoupled: true,
        },
      ];
}

/** The sections of lists of rules: the lecture's five groups are one. */
import type { OptimizerEntry, OptimizerGroup } from '../define';
import { findOptimizer, OPTIMIZER_ENTRIES } from './index';

export const RULE_SECTIONS = ['lecture', 'newer', 'second-order', 'derivative-free'] as const;
export type RuleSection = (typeof RULE_SECTIONS)[number];

function sectionOf(group: OptimizerGroup | undefined): RuleSection {
  return RULE_SECTIONS.find((section) => section === group) ?? 'lecture';
}

/** Says when to take an entry, where its rule says no more than its summary, such as “For saddles: Newton’s step …”. */
function whenOf({ when, summary, optimizer, decoupled }: OptimizerEntry): string {
  if (decoupled) return `as ${findOptimizer(optimizer)?.name}, with weight decay on its own`;
  if (when !== summary) return when;
  const [purpose] = summary.split(':');
  return purpose.charAt(0).toLowerCase() + purpose.slice(1);
}

/** The entries of each section that has some, in the order of the shelf. */
export const SECTIONED_ENTRIES: readonly {
  readonly section: RuleSection;
  readonly entries: readonly OptimizerEntry[];
}[] = RULE_SECTIONS.map((section) => ({
  section,
  entries: OPTIMIZER_ENTRIES.filter(
    ({ optimizer }) => sectionOf(findOptimizer(optimizer)?.group) === section,
  ).map((entry) => ({ ...entry, when: whenOf(entry) })),
})).filter(({ entries }) => entries.length > 0);

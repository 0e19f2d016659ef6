/** The keys of the field that narrows the list of algorithms down. */
import type { Command } from './define';

export interface RuleListTarget {
  go(entries: number): void;
  choose(): void;
}

/** Entries that the page keys go on by. */
const PAGE = 8;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
};

export const RULE_LIST_COMMANDS: readonly Command<RuleListTarget>[] = [
  {
    id: 'go',
    keys: Object.keys(STEPS),
    words: 'To the next one or back, or further',
    run: ({ go }, key) => go(STEPS[key]),
  },
  { id: 'choose', keys: ['Enter'], words: 'Take it', run: ({ choose }) => choose() },
];

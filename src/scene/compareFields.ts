/**
 * The fields of a document's comparison. A field is one entry here; its type, its schema, its link form and its row of
 * docs/format.md come from the entry, and the row says the comment above it.
 */
import { LEGAL_LOSS } from './limits';
import { maybeRun, names, namesOr, number, type SaidBy, usualPart } from './partForms';
import { LEGAL_BUDGET, LEGAL_SEEDS, LEGAL_STARTS, MOST_SURFACES } from './partLimits';

/** Ids of rules that a list may have, far more than there are. */
const MOST_RULES = 100;

export const COMPARE_FIELDS = {
  /** the run whose start, batch, decay and schedule all rules take; empty is the selected one */
  run: maybeRun(),
  /** ids of rules, or those of the visible runs, or all of the catalog */
  rules: namesOr('visible', ['visible', 'all'], MOST_RULES),
  /** the budget of each rule, in passes over the data */
  budget: number(100, LEGAL_BUDGET),
  /** the loss that is to be reached */
  target: number(0.001, LEGAL_LOSS),
  /** 1 is the run's own start, K a K × K grid over the window */
  starts: number(1, LEGAL_STARTS),
  /** the number of seeds, counted up from the scene's own; starts times seeds at most 4,096 */
  seeds: number(1, LEGAL_SEEDS),
  /** further surfaces beside the scene's own, as in `function:beale` or `data:valley` */
  surfaces: names(MOST_SURFACES),
};

/** A comparison: which rules, from where, and at which price. */
export interface CompareSpec extends SaidBy<typeof COMPARE_FIELDS> {}

export const USUAL_COMPARISON: CompareSpec = usualPart<CompareSpec>(COMPARE_FIELDS);

/**
 * The fields of a document's comparison. A field is one entry here; its schema, its link form and its row of docs/format.md come
 * from the entry, and the row says the comment above it.
 */
import {
  type CompareSpec,
  LEGAL_BUDGET,
  LEGAL_SEEDS,
  LEGAL_STARTS,
  MOST_SURFACES,
  USUAL_COMPARISON,
} from './compareSpec';
import { LEGAL_LOSS } from './limits';
import type { PartFieldForm, PartFields } from './partForms';

/** Ids of rules that a list may have, far more than there are. */
const MOST_RULES = 100;

const usually = (name: keyof CompareSpec, form: PartFieldForm) => ({ usual: USUAL_COMPARISON[name], form });

export const COMPARE_FIELDS: PartFields<CompareSpec> = {
  /** the run whose start, batch, decay and schedule all rules take; empty is the selected one */
  run: usually('run', { kind: 'run', maybe: true }),
  /** ids of rules, or those of the visible runs, or all of the catalog */
  rules: usually('rules', { kind: 'names', words: ['visible', 'all'], max: MOST_RULES }),
  /** the budget of each rule, in passes over the data */
  budget: usually('budget', { kind: 'number', legal: LEGAL_BUDGET }),
  /** the loss that is to be reached */
  target: usually('target', { kind: 'number', legal: LEGAL_LOSS }),
  /** 1 is the run's own start, K a K × K grid over the window */
  starts: usually('starts', { kind: 'number', legal: LEGAL_STARTS }),
  /** the number of seeds, counted up from the scene's own; starts times seeds at most 4,096 */
  seeds: usually('seeds', { kind: 'number', legal: LEGAL_SEEDS }),
  /** further surfaces beside the scene's own, as in `function:beale` or `data:valley` */
  surfaces: usually('surfaces', { kind: 'names', words: [], max: MOST_SURFACES }),
};

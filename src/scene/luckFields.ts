/**
 * The fields of a document's luck. A field is one entry here; its type, its schema, its link form and its row of docs/format.md
 * come from the entry, and the row says the comment above it.
 */
import { maybeRun, number, type SaidBy, usualPart } from './partForms';
import { LEGAL_SEEDS } from './partLimits';

export const LUCK_FIELDS = {
  /** the run whose seeds are tried; empty is the selected one */
  run: maybeRun(),
  /** the number of seeds, counted up from the scene's own */
  seeds: number(100, LEGAL_SEEDS),
};

/** The luck of the draw: a run with many seeds. */
export interface LuckSpec extends SaidBy<typeof LUCK_FIELDS> {}

export const USUAL_LUCK: LuckSpec = usualPart<LuckSpec>(LUCK_FIELDS);

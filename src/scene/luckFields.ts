/**
 * The fields of a document's luck. A field is one entry here; its schema, its link form and its row of docs/format.md come from
 * the entry, and the row says the comment above it.
 */
import { LEGAL_SEEDS } from './compareSpec';
import { type LuckSpec, USUAL_LUCK } from './luckSpec';
import type { PartFields } from './partForms';

export const LUCK_FIELDS: PartFields<LuckSpec> = {
  /** the run whose seeds are tried; empty is the selected one */
  run: { usual: USUAL_LUCK.run, form: { kind: 'run', maybe: true } },
  /** the number of seeds, counted up from the scene's own */
  seeds: { usual: USUAL_LUCK.seeds, form: { kind: 'number', legal: LEGAL_SEEDS } },
};

/**
 * The fields of a run, in the order in which documents say them. A field is one entry here: its type, default, schema, link
 * form, its row of docs/format.md and its place in the JSON Schema come from the entry; the row says the comment above it.
 *
 * Links leave out what is usual, except what must be said and the hyperparameters: no default of those changes an old link.
 */
import {
  BATCH_ORDERS,
  type BatchOrder,
  LEGAL_BATCH,
  LEGAL_CLIP,
  LEGAL_COORDINATE,
  LEGAL_KEPT_SHARE,
  LEGAL_LAMBDA,
  LEGAL_LOSS,
  LEGAL_NORM,
  LEGAL_SEED,
  LEGAL_STEPS,
  MAX_LABEL_LENGTH,
  RUN_IDS,
} from './limits';
import type { RecordedPath } from './recordedPath';
import {
  group,
  hyperparameters,
  kinds,
  lastText,
  onUnless,
  ownId,
  type RunField,
  requiredNumber,
  requiredPoint,
  rule,
  schedule,
} from './runForms';

export type DecaySpec =
  | { readonly kind: 'none' }
  | { readonly kind: 'l2'; readonly lambda: number }
  | { readonly kind: 'decoupled'; readonly lambda: number };

export type ClipSpec =
  | { readonly kind: 'none' }
  | { readonly kind: 'norm'; readonly c: number }
  | { readonly kind: 'value'; readonly c: number };

export type StopSpec =
  | { readonly kind: 'none' }
  | { readonly kind: 'loss'; readonly at: number }
  | { readonly kind: 'gradient'; readonly at: number };

export type AverageSpec = { readonly kind: 'none' } | { readonly kind: 'ema'; readonly beta: number };

export interface BatchSpec {
  readonly size: 'all' | number;
  readonly order: BatchOrder;
  readonly seed: number;
}

export const RUN_FIELDS = {
  /** unique in the scene. Of runs of the same rule, the one with the lowest has the rule's own colour */
  id: ownId(RUN_IDS),
  /** a name of the person's own; empty means the rule's */
  label: lastText(MAX_LABEL_LENGTH),
  /** whether it is drawn */
  visible: onUnless('hidden'),
  /** the rule */
  optimizer: rule(),
  /** `w` and `b` where it begins */
  start: requiredPoint({ w: -2, b: -2 }, LEGAL_COORDINATE),
  /** the number of steps */
  steps: requiredNumber(150, LEGAL_STEPS),
  /** the rule's hyperparameters: numbers, lists of numbers, switches */
  hyper: hyperparameters(),
  /** of η: `kind` and its parameters */
  schedule: schedule('learningRate'),
  /** of β: `kind` and its parameters */
  momentumSchedule: schedule('momentum'),
  /** weight decay: `kind`, and `lambda` unless it is `none` */
  decay: kinds<DecaySpec>(
    { kind: 'none' },
    { none: {}, l2: { lambda: LEGAL_LAMBDA }, decoupled: { lambda: LEGAL_LAMBDA } },
  ),
  /** a bound on the gradient that the rule sees: `kind`, and `c` unless it is `none` */
  clip: kinds<ClipSpec>({ kind: 'none' }, { none: {}, norm: { c: LEGAL_CLIP }, value: { c: LEGAL_CLIP } }),
  /** a condition at which the run ends early: `kind`, and `at` unless it is `none` */
  stop: kinds<StopSpec>(
    { kind: 'none' },
    { none: {}, loss: { at: LEGAL_LOSS }, gradient: { at: LEGAL_NORM } },
  ),
  /** an average of the path, which is drawn beside it: `kind`, and `beta` unless it is `none` */
  average: kinds<AverageSpec>({ kind: 'none' }, { none: {}, ema: { beta: LEGAL_KEPT_SHARE } }),
  /** the points of each step: how many, in which order, and the seed of the order; more than there are means all */
  batch: group<BatchSpec>({ size: 'all', order: BATCH_ORDERS[0], seed: 1 }, 'size', {
    size: { kind: 'numberOr', word: 'all', legal: LEGAL_BATCH },
    order: { kind: 'choice', of: BATCH_ORDERS },
    seed: { kind: 'number', legal: LEGAL_SEED },
  }),
};

type Fields = typeof RUN_FIELDS;

export type RunFieldName = keyof Fields;

type FilledFields = {
  readonly [Name in RunFieldName]: Fields[Name] extends RunField<infer T> ? T : never;
};

/** One optimizer on its way down. Every field is filled in: a changed default never changes an old scene. */
export type RunSpec = FilledFields & {
  /** The path of a recorded run, which has no rule: see recorded.ts. */
  readonly path?: RecordedPath;
};

export const RUN_FIELD_NAMES = Object.keys(RUN_FIELDS) as RunFieldName[];

/** A run that says nothing: it has no id yet and no rule. */
export const USUAL_RUN: RunSpec = Object.fromEntries(
  RUN_FIELD_NAMES.map((name) => [name, RUN_FIELDS[name].usual]),
) as FilledFields;

/**
 * The forms that fields of a run have. A form is plain data: from it come how the schema checks the field
 * (`schema/run.ts`) and how a link writes and reads it (`link/run.ts`).
 */
import type { LegalRange, ParameterValue, StepPoint } from '../catalog/parameters';
import type { Point } from './places';

/** A schedule's kind; further fields are its parameters. */
export interface ScheduleSpec {
  readonly kind: string;
  readonly [parameter: string]: number | string | readonly StepPoint[];
}

/** One value of a group: a number, a number or a word for it, or one of a list. */
export type PartForm =
  | { readonly kind: 'number'; readonly legal: LegalRange }
  | { readonly kind: 'numberOr'; readonly word: string; readonly legal: LegalRange }
  | { readonly kind: 'choice'; readonly of: readonly string[] };

export type RunForm =
  /** An id of the shelf of optimizers: it decides what other fields may say. A link says it first, without a name. */
  | { readonly kind: 'rule' }
  /** An id of its own; unless it is said, that of the run's place. */
  | { readonly kind: 'id'; readonly of: readonly string[] }
  | { readonly kind: 'number'; readonly legal: LegalRange }
  | { readonly kind: 'point'; readonly legal: LegalRange }
  /** A printable text. */
  | { readonly kind: 'text'; readonly max: number }
  /** On, unless a link has the word. */
  | { readonly kind: 'unless'; readonly word: string }
  /** The rule's own parameters, each of which a link says as a field of the run. */
  | { readonly kind: 'hyper' }
  /** A schedule of a shelf, where the rule has what it changes. */
  | { readonly kind: 'schedule'; readonly of: 'learningRate' | 'momentum' }
  /** `kind`, and the numbers that it has. */
  | { readonly kind: 'kinds'; readonly of: Readonly<Record<string, Readonly<Record<string, LegalRange>>>> }
  /** Values of which `head` must be said, and of which a link says it first, without a name. */
  | { readonly kind: 'group'; readonly head: string; readonly parts: Readonly<Record<string, PartForm>> };

/** A field of a run: what it is where nothing is said, and its form. */
export interface RunField<T> {
  readonly usual: T;
  readonly form: RunForm;
  /** Whether a document must say it. */
  readonly required?: true;
  /** Whether a link says it behind all others. */
  readonly last?: true;
}

export const rule = (): RunField<string> => ({ usual: '', form: { kind: 'rule' }, required: true });

export const ownId = (of: readonly string[]): RunField<string> => ({ usual: '', form: { kind: 'id', of } });

export const requiredNumber = (usual: number, legal: LegalRange): RunField<number> => ({
  usual,
  form: { kind: 'number', legal },
  required: true,
});

export const requiredPoint = (usual: Point, legal: LegalRange): RunField<Point> => ({
  usual,
  form: { kind: 'point', legal },
  required: true,
});

export const lastText = (max: number): RunField<string> => ({
  usual: '',
  form: { kind: 'text', max },
  last: true,
});

export const onUnless = (word: string): RunField<boolean> => ({
  usual: true,
  form: { kind: 'unless', word },
  last: true,
});

export const hyperparameters = (): RunField<Readonly<Record<string, ParameterValue>>> => ({
  usual: {},
  form: { kind: 'hyper' },
});

export const schedule = (of: 'learningRate' | 'momentum'): RunField<ScheduleSpec> => ({
  usual: { kind: 'constant' },
  form: { kind: 'schedule', of },
});

export const kinds = <T extends { readonly kind: string }>(
  usual: NoInfer<T>,
  of: Readonly<Record<T['kind'], Readonly<Record<string, LegalRange>>>>,
): RunField<T> => ({ usual, form: { kind: 'kinds', of } });

export const group = <T extends object>(
  usual: NoInfer<T>,
  head: keyof T & string,
  parts: Readonly<Record<keyof T & string, PartForm>>,
): RunField<T> => ({ usual, form: { kind: 'group', head, parts } });

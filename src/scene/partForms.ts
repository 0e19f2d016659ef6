/**
 * The forms that fields of a document's further parts have, its sweep and its comparison. A form is plain data: from it come
 * how the schema checks the field (`schema/part.ts`), and how a link writes and reads it (`link/part.ts`).
 */
import type { LegalRange } from '../catalog/parameters';

export type PartFieldForm =
  /** The id of one of the scene's runs. A link says it first, without a name. Empty where `maybe`: the selected one. */
  | { readonly kind: 'run'; readonly maybe: boolean }
  /** A number laid out along an axis: an object with the fields of `AXIS_FIELDS`. null where `maybe`, and left out. */
  | { readonly kind: 'axis'; readonly maybe: boolean }
  | { readonly kind: 'number'; readonly legal: LegalRange }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** A text of this form; `expected` says it in words. */
  | { readonly kind: 'text'; readonly pattern: RegExp; readonly expected: string }
  /** Names, each once; one of the words stands for a list of its own. */
  | { readonly kind: 'names'; readonly words: readonly string[]; readonly max: number };

/** A field of a part: what it is where nothing is said, unless it must be, and its form. */
export interface PartField {
  readonly usual: unknown;
  readonly form: PartFieldForm;
  /** Whether a document must say it. */
  readonly required?: true;
}

/** The fields of a T. A link says them in this order. */
export type PartFields<T> = { readonly [Name in keyof T & string]: PartField };

/**
 * The forms that fields of a document's further parts have: its sweep, its luck and its comparison. A form is plain data: from it
 * come the field's type, how the schema checks it (`schema/part.ts`), and how a link writes and reads it (`link/part.ts`).
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

/** A field of a part: what it is where nothing is said, and its form. */
export interface PartField<T = unknown> {
  readonly usual: T;
  readonly form: PartFieldForm;
  /** Whether a document must say it. */
  readonly required?: true;
}

/** The fields of a T. A link says them in this order. */
export type PartFields<T> = { readonly [Name in keyof T & string]: PartField<T[Name]> };

/** What fields of this table say. */
export type SaidBy<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends PartField<infer T> ? T : never;
};

/** A part that says nothing. */
export function usualPart<T>(fields: PartFields<T>): T {
  const entries = Object.entries<PartField>(fields).map(([name, { usual }]) => [name, usual]);
  return Object.fromEntries(entries) as T;
}

/** A field that a document must say. */
export const required = <T>(field: PartField<T>): PartField<T> => ({ ...field, required: true });

/** The id of a run. */
export const run = (): PartField<string> => ({ usual: '', form: { kind: 'run', maybe: false } });

/** The id of a run, or empty for the selected one. */
export const maybeRun = (): PartField<string> => ({ usual: '', form: { kind: 'run', maybe: true } });

export const number = (usual: number, legal: LegalRange): PartField<number> => ({
  usual,
  form: { kind: 'number', legal },
});

export const choice = <const T extends string>(usual: NoInfer<T>, of: readonly T[]): PartField<T> => ({
  usual,
  form: { kind: 'choice', of },
});

export const text = (pattern: RegExp, expected: string): PartField<string> => ({
  usual: '',
  form: { kind: 'text', pattern, expected },
});

/** A list of at most so many names. */
export const names = (max: number): PartField<readonly string[]> => ({
  usual: [],
  form: { kind: 'names', words: [], max },
});

/** Likewise, or one of the words. */
export const namesOr = <const T extends string>(
  usual: NoInfer<T>,
  words: readonly T[],
  max: number,
): PartField<T | readonly string[]> => ({ usual, form: { kind: 'names', words, max } });

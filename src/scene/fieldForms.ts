/**
 * The forms that fields of the view have. A form is plain data: from it come the field's type, how the schema checks it
 * (`schema/form.ts`), and how a link writes and reads it (`link/form.ts`).
 */
import type { LegalRange } from '../catalog/parameters';
import type { Camera, Point, Window } from './places';

/** One value, or a list of them. */
export type PlainForm =
  | { readonly kind: 'number'; readonly legal: LegalRange }
  | { readonly kind: 'choice'; readonly of: readonly (string | number)[] }
  | { readonly kind: 'switch' }
  /** A text of this form; `expected` says it in words. */
  | { readonly kind: 'text'; readonly pattern: RegExp; readonly expected: string }
  /** Some of these, each once. */
  | { readonly kind: 'set'; readonly of: readonly string[] }
  | { readonly kind: 'points'; readonly min: number; readonly max: number }
  /** Two numbers, the second one higher. */
  | { readonly kind: 'range'; readonly legal: LegalRange };

/** A few values that may be left out one by one. */
export type GroupForm =
  | { readonly kind: 'window' }
  | { readonly kind: 'camera'; readonly legal: Readonly<Record<keyof Camera, LegalRange>> };

export type FieldForm =
  | PlainForm
  | GroupForm
  /** The id of one of the scene's runs, or empty. Unless it is said, the first run's. */
  | { readonly kind: 'run' }
  /** A value in the form `of`, or none: null in a document, `none` in a link. */
  | { readonly kind: 'maybe'; readonly of: PlainForm };

/** A field of the view: what it is where nothing is said, and its form. */
export interface ViewField<T> {
  readonly usual: T;
  readonly form: FieldForm;
  /** Whether it belongs to the surface: undo over a change of surface brings back that of the surface before. */
  readonly ofSurface?: true;
  /** Whether it decides how map or 3D picture look where nothing is drawn over the surface. */
  readonly ofPicture?: true;
}

const field = <T>(usual: T, form: FieldForm): ViewField<T> => ({ usual, form });

export const ofSurface = <T>(of: ViewField<T>): ViewField<T> => ({ ...of, ofSurface: true });

export const ofPicture = <T>(of: ViewField<T>): ViewField<T> => ({ ...of, ofPicture: true });

export const number = (usual: number, legal: LegalRange) => field<number>(usual, { kind: 'number', legal });

export const choice = <const T extends string | number>(usual: NoInfer<T>, of: readonly T[]) =>
  field<T>(usual, { kind: 'choice', of });

/** Choices that are known only once more is loaded. */
export const choiceLater = (usual: string, of: () => readonly string[]) =>
  field<string>(usual, {
    kind: 'choice',
    get of() {
      return of();
    },
  });

export const onOff = (usual: boolean) => field<boolean>(usual, { kind: 'switch' });

export const text = (usual: string, pattern: RegExp, expected: string) =>
  field<string>(usual, { kind: 'text', pattern, expected });

export const run = () => field<string>('', { kind: 'run' });

export const set = <const T extends string>(of: readonly T[]) => field<readonly T[]>([], { kind: 'set', of });

export const points = (max: number) => field<readonly Point[]>([], { kind: 'points', min: 0, max });

/** Two points, or null. */
export const line = () =>
  field<readonly [Point, Point] | null>(null, { kind: 'maybe', of: { kind: 'points', min: 2, max: 2 } });

export const maybeNumber = (legal: LegalRange) =>
  field<number | null>(null, { kind: 'maybe', of: { kind: 'number', legal } });

/** From and to, or null. */
export const maybeRange = (legal: LegalRange) =>
  field<readonly [number, number] | null>(null, { kind: 'maybe', of: { kind: 'range', legal } });

export const window = (usual: Window) => field<Window>(usual, { kind: 'window' });

export const camera = (usual: Camera, legal: Readonly<Record<keyof Camera, LegalRange>>) =>
  field<Camera>(usual, { kind: 'camera', legal });

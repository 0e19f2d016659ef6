/** A person's form of what to try, as fields of text, and the search that it asks for. */
import { CLIPS } from '../../catalog/around/clips';
import { findOptimizer, OPTIMIZERS } from '../../catalog/optimizers';
import {
  isLegal,
  LEGAL_ETA,
  type LegalRange,
  type Parameter,
  type ParameterValue,
} from '../../catalog/parameters';
import { findSchedule } from '../../catalog/schedules';
import { VARIANTS } from '../../catalog/variants';
import { LEGAL_BATCH, LEGAL_CLIP, LEGAL_LAMBDA } from '../limits';
import { parseNumbers } from '../parseNumber';
import { type RecordedPath, stepOf } from '../recordedPath';
import { USUAL_RUN } from '../runFields';
import type { ClipSpec, DecaySpec, RunSpec, ScheduleSpec } from '../types';
import { BOUNDS, LAMBDAS, RATES, triedOf, triedOfSchedule, triedValues } from './grids';
import type { AroundSearch, NearestSearch } from './search';

export interface NearestForm {
  /** The id of the one rule; empty for all. */
  readonly rule: string;
  /** The id of the run whose schedules, decay, clip and batches are taken; empty for none. */
  readonly like: string;
  /** A schedule's, a decay's or a clip's kind; empty where all are searched. */
  readonly schedule: string;
  readonly decay: string;
  readonly clip: string;
  /** The texts of the fields, by their keys; a field that is not here is empty. */
  readonly texts: Readonly<Record<string, string>>;
}

export const EMPTY_FORM: NearestForm = { rule: '', like: '', schedule: '', decay: '', clip: '', texts: {} };

export interface NearestField {
  readonly key: string;
  readonly name: string;
  /** A switch is on, off or empty; a list is one value, all else some. */
  readonly kind: 'numbers' | 'list' | 'switch';
  readonly legal: LegalRange;
  /** The values that are tried while the field is empty, or where they come from. */
  readonly tried: readonly ParameterValue[] | 'table' | 'first-step' | 'all-data';
}

/** Hyperparameters that are asked for where all rules are tried. */
const COMMON = { eta: 'η', beta: 'β', beta1: 'β₁', beta2: 'β₂', epsilon: 'ε' } as const;
const SIZE_KEY = 'batch.size';

/** The hyperparameters that can be given. */
export function hyperFields(
  { rule }: Pick<NearestForm, 'rule'>,
  path: RecordedPath,
): readonly NearestField[] {
  const definition = findOptimizer(rule);
  const parameters: readonly (readonly [string, string, Parameter])[] =
    definition === undefined
      ? Object.entries(COMMON).flatMap(([name, symbol]) => {
          const parameter = OPTIMIZERS.find(({ hyper }) => name in hyper)?.hyper[name];
          return parameter === undefined ? [] : [[name, symbol, parameter] as const];
        })
      : Object.entries({
          ...definition.hyper,
          ...Object.assign(
            {},
            ...VARIANTS.filter(({ of }) => of === rule).map((each) => each.definition?.hyper),
          ),
        } as Readonly<Record<string, Parameter>>).map(([name, parameter]) => [
          name,
          parameter.name,
          parameter,
        ]);
  return parameters.map(([name, label, parameter]) => ({
    key: `hyper.${name}`,
    name: label,
    kind: parameter.kind === 'number' ? 'numbers' : parameter.kind,
    legal: parameter.kind === 'switch' ? LEGAL_ETA : parameter.legal,
    tried: name === 'eta' ? triedRates(path) : triedValues(name, parameter),
  }));
}

function triedRates(path: RecordedPath): NearestField['tried'] {
  if (path.eta !== undefined) return 'table';
  return path.w.length > 1 && stepOf(path, 1) === 1 ? 'first-step' : RATES;
}

/** The numbers of the schedule, the decay and the clip that are chosen. @param hasPoints whether there are batches */
export function aroundFields(
  { schedule, decay, clip }: Pick<NearestForm, 'schedule' | 'decay' | 'clip'>,
  steps: number,
  hasPoints: boolean,
): {
  readonly schedule: readonly NearestField[];
  readonly decay: readonly NearestField[];
  readonly clip: readonly NearestField[];
  readonly batch: readonly NearestField[];
} {
  const numbers = (key: string, name: string, legal: LegalRange, tried: NearestField['tried']) => [
    { key, name, kind: 'numbers' as const, legal, tried },
  ];
  const bound = CLIPS.find(({ id }) => id === clip)?.params.c;
  return {
    schedule: Object.entries(findSchedule(schedule)?.params ?? {}).flatMap(([name, parameter]) =>
      parameter.kind === 'number'
        ? numbers(
            `schedule.${schedule}.${name}`,
            parameter.name,
            parameter.legal,
            triedOfSchedule(name, parameter, steps),
          )
        : [],
    ),
    decay: isKind(decay) ? numbers('decay.lambda', 'λ', LEGAL_LAMBDA, LAMBDAS) : [],
    clip: bound === undefined ? [] : numbers('clip.c', bound.name, LEGAL_CLIP, BOUNDS),
    batch: hasPoints ? numbers(SIZE_KEY, '', LEGAL_BATCH, 'all-data') : [],
  };
}

/** The values that a field says; null for a text that is none of it, undefined for an empty one. */
export function valuesOf(
  { key, kind, legal }: NearestField,
  { texts }: Pick<NearestForm, 'texts'>,
): readonly ParameterValue[] | null | undefined {
  const text = (texts[key] ?? '').trim();
  if (text === '') return undefined;
  if (kind === 'switch') return [text === 'on'];
  const numbers = parseNumbers(text);
  if (numbers === null || !numbers.every((value) => isLegal(value, legal))) return null;
  return kind === 'list' ? [numbers] : numbers;
}

/**
 * @param like the run whose surroundings are taken, if one is named
 * @returns null while a field has a text that is not legal
 */
export function searchOf(
  form: NearestForm,
  path: RecordedPath,
  { like, hasPoints }: { readonly like: RunSpec | undefined; readonly hasPoints: boolean },
): NearestSearch | null {
  const steps = stepOf(path, path.w.length - 1);
  const hypers = hyperFields(form, path);
  const fields = aroundFields(form, steps, hasPoints);
  const shown = like === undefined ? [...hypers, ...Object.values(fields).flat()] : hypers;
  if (shown.some((field) => valuesOf(field, form) === null)) return null;
  const given = Object.fromEntries(
    hypers.flatMap((field) => {
      const values = valuesOf(field, form);
      return values === null || values === undefined ? [] : [[field.key.slice('hyper.'.length), values]];
    }),
  );
  const rule = form.rule === '' ? null : form.rule;
  return { rule, given, around: like === undefined ? writtenAround(form, fields, steps) : aroundOfRun(like) };
}

function aroundOfRun({ schedule, momentumSchedule, decay, clip, batch }: RunSpec): AroundSearch {
  return {
    schedule: [schedule],
    momentumSchedule: [momentumSchedule],
    decay: [decay],
    clip: [clip],
    batch: [batch],
  };
}

function writtenAround(
  form: NearestForm,
  fields: ReturnType<typeof aroundFields>,
  steps: number,
): AroundSearch {
  const numbersOf = (field: NearestField | undefined, usual: readonly number[]) =>
    ((field && valuesOf(field, form)) ?? usual) as readonly number[];
  const { schedule, decay, clip } = form;
  const [sizes] = fields.batch;
  return {
    schedule: schedule === '' ? null : writtenSchedules(form, fields.schedule, steps),
    momentumSchedule: null,
    decay: isKind(decay)
      ? numbersOf(fields.decay[0], LAMBDAS).map((lambda) => ({ kind: decay, lambda }) as DecaySpec)
      : decay === ''
        ? null
        : [{ kind: 'none' }],
    clip: isKind(clip)
      ? numbersOf(fields.clip[0], BOUNDS).map((c) => ({ kind: clip, c }) as ClipSpec)
      : clip === ''
        ? null
        : [{ kind: 'none' }],
    batch:
      sizes === undefined || valuesOf(sizes, form) === undefined
        ? null
        : numbersOf(sizes, []).map((size) => ({ ...USUAL_RUN.batch, size })),
  };
}

/** Whether a kind is one with a number: neither none nor all that are searched. */
function isKind(kind: string): boolean {
  return kind !== '' && kind !== 'none';
}

function writtenSchedules(
  form: NearestForm,
  fields: readonly NearestField[],
  steps: number,
): readonly ScheduleSpec[] {
  const definition = findSchedule(form.schedule);
  if (definition === undefined) return [USUAL_RUN.schedule];
  const given = Object.fromEntries(
    fields.flatMap((field) => {
      const values = valuesOf(field, form);
      const name = field.key.slice(`schedule.${form.schedule}.`.length);
      return values === null || values === undefined ? [] : [[name, values as readonly number[]]];
    }),
  );
  return triedOf(definition, steps, given);
}

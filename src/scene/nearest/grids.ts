/** The values that a search for the nearest run tries where a person has given none: the form prints them, the engine tries them. */
import type { OptimizerDefinition, ScheduleDefinition } from '../../catalog/define';
import { isLegal, type NumberParameter, type Parameter, type ParameterValue } from '../../catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../catalog/schedules';
import { decayKinds, offers } from '../offers';
import { USUAL_RUN } from '../runFields';
import type { ClipSpec, DecaySpec, ScheduleSpec } from '../types';

/** Besides a rule's own default, by the hyperparameter's name; any other keeps its default. */
const HYPER: Readonly<Record<string, readonly number[]>> = {
  beta: [0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999],
  beta1: [0, 0.5, 0.8, 0.9, 0.95, 0.99],
  beta2: [0.9, 0.95, 0.99, 0.999],
  epsilon: [1e-10, 1e-8, 1e-7, 1e-4],
  dampening: [0.1, 0.5, 0.9],
  rho: [0.01, 0.05, 0.1, 1],
  damping: [0, 0.0001, 0.001, 1],
};

/** The η where neither the table nor the first step tells it. */
export const RATES: readonly number[] = [0.001, 0.01, 0.1, 1];
/** The λ of weight decay, as L2 penalty and decoupled. */
export const LAMBDAS: readonly number[] = [0.0001, 0.001, 0.01, 0.05, 0.1];
/** The bound of a clip, by norm and by value. */
export const BOUNDS: readonly number[] = [0.01, 0.1, 0.5, 1];

/** The values tried for a schedule's parameters, besides their defaults and the number of steps of the table. */
const SCHEDULE: Readonly<Record<string, readonly number[]>> = {
  etaMin: [0],
  every: [10, 20, 30, 50, 100],
  factor: [0.1, 0.9],
  // Among them what PyTorch's ExponentialLR has with γ 0.99, 0.95 and 0.9.
  k: [0.001, 0.01005033585350145, 0.05, 0.05129329438755058, 0.1, 0.10536051565782628],
  warmup: [5, 10, 20, 100],
  stepSize: [10, 20, 50],
  betaMax: [0.9, 0.999],
};
/** Lengths that are often all the steps of a run. */
const WHOLE_LENGTHS: readonly string[] = ['period'];

/** The values of a hyperparameter other than η, its default first. */
export function triedValues(name: string, parameter: Parameter): readonly ParameterValue[] {
  if (parameter.kind !== 'number' || HYPER[name] === undefined) return [parameter.default];
  const legal = HYPER[name].filter((value) => isLegal(value, parameter.legal));
  return [...new Set([parameter.default, ...legal])];
}

/** The values of a schedule's parameter, its default first. @param steps of the table */
export function triedOfSchedule(
  name: string,
  { default: usual, legal }: Pick<NumberParameter, 'default' | 'legal'>,
  steps: number,
): readonly number[] {
  const whole = WHOLE_LENGTHS.includes(name) ? [Math.max(1, steps)] : [];
  const more = [...whole, ...(SCHEDULE[name] ?? [])].filter((value) => isLegal(value, legal));
  return [...new Set([usual, ...more])];
}

export function triedDecays(rule: string): readonly DecaySpec[] {
  return decayKinds(rule).flatMap((kind): readonly DecaySpec[] =>
    kind === 'none' ? [{ kind }] : LAMBDAS.map((lambda) => ({ kind, lambda })),
  );
}

export function triedClips(rule: string): readonly ClipSpec[] {
  if (!offers(rule, 'clip')) return [{ kind: 'none' }];
  const kinds = ['norm', 'value'] as const;
  return [{ kind: 'none' }, ...kinds.flatMap((kind) => BOUNDS.map((c) => ({ kind, c })))];
}

/** The schedules of η that the rule can have. @param steps of the table */
export function triedSchedules(
  { learningRate }: Pick<OptimizerDefinition, 'learningRate'>,
  steps: number,
): readonly ScheduleSpec[] {
  return learningRate === 'scheduled' ? ofKinds(SCHEDULES, steps) : [USUAL_RUN.schedule];
}

/** The schedules of β likewise. */
export function triedMomentumSchedules(
  { momentumSchedule }: Pick<OptimizerDefinition, 'momentumSchedule'>,
  steps: number,
): readonly ScheduleSpec[] {
  return momentumSchedule ? ofKinds(MOMENTUM_SCHEDULES, steps) : [USUAL_RUN.momentumSchedule];
}

/** Every schedule but the one that is drawn by hand, with every combination of its parameters. */
function ofKinds(schedules: readonly ScheduleDefinition[], steps: number): readonly ScheduleSpec[] {
  return schedules.filter(({ id }) => id !== 'by-hand').flatMap((each) => triedOf(each, steps));
}

/** One schedule with every combination of its parameters. @param given values to try instead, by name */
export function triedOf(
  { id, params }: ScheduleDefinition,
  steps: number,
  given: Readonly<Record<string, readonly number[]>> = {},
): readonly ScheduleSpec[] {
  return Object.entries(params).reduce<readonly ScheduleSpec[]>(
    (all, [name, parameter]) =>
      parameter.kind === 'number'
        ? all.flatMap((spec) =>
            (given[name] ?? triedOfSchedule(name, parameter, steps)).map((value) => ({
              ...spec,
              [name]: value,
            })),
          )
        : all,
    [{ kind: id }],
  );
}

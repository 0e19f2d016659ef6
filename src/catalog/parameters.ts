/** Parameters of definitions: what a scene may say (legal) and where exploring makes sense (slider). */

export interface LegalRange {
  readonly min: number;
  readonly max: number;
  /** The maximum itself is not allowed: 0 ≤ β < 1. */
  readonly below?: boolean;
  readonly integer?: boolean;
}

export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly scale: 'linear' | 'log';
  /** The step of a linear slider. A logarithmic one has 100 steps a decade. */
  readonly step?: number;
}

export interface NumberParameter {
  readonly kind: 'number';
  /** TeX: \beta_1. */
  readonly symbol: string;
  /** The control's accessible name: "Learning rate η". */
  readonly name: string;
  readonly default: number;
  readonly legal: LegalRange;
  readonly slider: SliderRange;
}

export interface ListParameter {
  readonly kind: 'list';
  readonly symbol: string;
  readonly name: string;
  readonly default: readonly number[];
  /** The range of each entry. */
  readonly legal: LegalRange;
  readonly length: { readonly min: number; readonly max: number };
}

export interface SwitchParameter {
  readonly kind: 'switch';
  readonly name: string;
  readonly default: boolean;
}

/** A point of a line over the steps: the step, and the value from there on. */
export type StepPoint = readonly [step: number, value: number];

export interface StepPointsParameter {
  readonly kind: 'step-points';
  readonly symbol: string;
  readonly name: string;
  readonly default: readonly StepPoint[];
  readonly step: LegalRange;
  readonly value: LegalRange;
  /** The legal number of points; their steps rise. */
  readonly length: { readonly min: number; readonly max: number };
}

/** One of a few words. */
export interface ChoiceParameter {
  readonly kind: 'choice';
  readonly symbol: string;
  readonly name: string;
  readonly default: string;
  /** The meaning of each word, as a text. */
  readonly of: Readonly<Record<string, string>>;
}

export type Parameter = NumberParameter | ListParameter | SwitchParameter;
/** The kinds of parameters that schedules may have besides numbers. */
export type ScheduleParameter = Parameter | StepPointsParameter | ChoiceParameter;
export interface Parameters {
  readonly [name: string]: Parameter;
}
export interface ScheduleParameters {
  readonly [name: string]: ScheduleParameter;
}
export type ParameterValue = number | boolean | readonly number[];
export type ScheduleValue = ParameterValue | string | readonly StepPoint[];

type ValueOf<P extends ScheduleParameter> = P extends NumberParameter
  ? number
  : P extends ListParameter
    ? readonly number[]
    : P extends StepPointsParameter
      ? readonly StepPoint[]
      : P extends ChoiceParameter
        ? string
        : boolean;

/** A value for each parameter. */
export type ValuesOf<P extends ScheduleParameters> = { readonly [name in keyof P]: ValueOf<P[name]> };

/** The legal range of η (SPEC: 0 ≤ η ≤ 1e4). */
export const LEGAL_ETA: LegalRange = { min: 0, max: 1e4 };

/** η: legal 0…1e4, explored on a log scale. */
export function learningRate(value: number): NumberParameter {
  return {
    kind: 'number',
    symbol: '\\eta',
    name: 'Learning rate η',
    default: value,
    legal: LEGAL_ETA,
    slider: { min: 1e-4, max: 10, scale: 'log' },
  };
}

/** A number in [0, 1): the share of the past that is kept. */
export function decayRate(value: number, symbol: string, name: string): NumberParameter {
  return {
    kind: 'number',
    symbol,
    name,
    default: value,
    legal: { min: 0, max: 1, below: true },
    slider: { min: 0, max: 0.999, scale: 'linear', step: 0.001 },
  };
}

/** ε, which keeps a denominator off 0. */
export function epsilon(value: number): NumberParameter {
  return {
    kind: 'number',
    symbol: '\\varepsilon',
    name: 'ε',
    default: value,
    legal: { min: 0, max: 1 },
    slider: { min: 1e-12, max: 1, scale: 'log' },
  };
}

/** The defaults of all parameters, by name. */
export function defaultsOf<P extends ScheduleParameters>(parameters: P): ValuesOf<P> {
  const values: Record<string, ScheduleValue> = {};
  for (const [name, parameter] of Object.entries(parameters)) values[name] = parameter.default;
  return values as ValuesOf<P>;
}

/** Whether a number lies in a legal range. */
export function isLegal(value: number, range: LegalRange): boolean {
  if (!Number.isFinite(value) || value < range.min || value > range.max) return false;
  if (range.below === true && value === range.max) return false;
  return range.integer !== true || Number.isInteger(value);
}

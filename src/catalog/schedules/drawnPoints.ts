/** The code that schedules drawn by hand share: their points, and the value at a step. */
import { exp } from '../../math/exp';
import { log } from '../../math/log';
import type { ScheduleState } from '../define';
import type { ChoiceParameter, LegalRange, StepPoint, StepPointsParameter } from '../parameters';

/** Points a schedule may have. */
export const MOST_POINTS = 1000;
const LEGAL_STEP: LegalRange = { min: 0, max: 100_000, integer: true };

export interface ByHand {
  readonly points: readonly StepPoint[];
  readonly between: string;
}

export function stepPoints(name: string, value: LegalRange, first: number): StepPointsParameter {
  return {
    kind: 'step-points',
    symbol: '\\text{points}',
    name,
    default: [[0, first]],
    step: LEGAL_STEP,
    value,
    length: { min: 1, max: MOST_POINTS },
  };
}

export const between: ChoiceParameter = {
  kind: 'choice',
  symbol: '\\text{between}',
  name: 'Between',
  default: 'hold',
  of: { hold: 'Hold each value', 'log-line': 'Line on a log scale' },
};

/** The number of points that lie at or before the step; the memory that is carried from step to step. */
export const PASSED = [{ name: 'passed', start: () => 0 }] as const;

/** Whether the first point is at the first step. */
export const beginsAtOnce = ({ points }: Pick<ByHand, 'points'>): boolean => points[0][0] === 0;

/**
 * Writes a step's rate to clock[at]. Before the first point it is the run's own; from a point on it is the point's, or
 * on its way to the next one on a log scale; after the last point it stays.
 *
 * @param from what is joined on a log scale: the rate itself, or how far it lies below 1
 */
export function writeByHand(
  {
    base,
    params: { points, between },
    step,
    memory,
    clock,
  }: Pick<ScheduleState<ByHand>, 'base' | 'params' | 'step' | 'memory' | 'clock'>,
  at: number,
  from: 'zero' | 'one',
): void {
  let passed = memory[0];
  while (passed < points.length && points[passed][0] <= step) passed++;
  memory[0] = passed;
  if (passed === 0) {
    clock[at] = base;
    return;
  }
  const [since, value] = points[passed - 1];
  if (between === 'hold' || passed === points.length || step === since) {
    clock[at] = value;
    return;
  }
  const [until, next] = points[passed];
  const share = (step - since) / (until - since);
  const [a, b] = from === 'zero' ? [value, next] : [1 - value, 1 - next];
  // A rate of 0 has no logarithm: to and from it the line is straight.
  const joined = a > 0 && b > 0 ? exp(log(a) + share * (log(b) - log(a))) : a + share * (b - a);
  clock[at] = from === 'zero' ? joined : 1 - joined;
}

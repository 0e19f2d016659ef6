/** A run that was found, in words: its rule, its hyperparameters, and what is around it. */
import { findClip } from '../../catalog/around/clips';
import { findOptimizer } from '../../catalog/optimizers';
import { entryOf } from '../../catalog/optimizers/loaded';
import type { ParameterValue } from '../../catalog/parameters';
import { findMomentumSchedule, findSchedule } from '../../catalog/schedules';
import type { NearRun } from '../../scene/nearest/search';
import type { ScheduleSpec } from '../../scene/types';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatNumber } from '../../text/number';
import { recordedText } from '../../text/recorded';

const SYMBOLS: Readonly<Record<string, string>> = {
  eta: 'η',
  beta: 'β',
  beta1: 'β₁',
  beta2: 'β₂',
  beta3: 'β₃',
  dampening: 'dampening',
  alpha: 'α',
  gamma: 'γ',
  delta: 'δ',
  rho: 'ρ',
  damping: 'λ',
  epsilon: 'ε',
};
/** Significant digits of values on a grid, and of those in between. */
const DIGITS = 4;
const REFINED_DIGITS = 8;

export function nearName({ rule, variant, settings }: NearRun): string {
  return variant === '' ? (entryOf(rule, settings.decay.kind)?.name ?? rule) : variant;
}

export function settingsText({ rule, settings, isRefined }: NearRun): string {
  const digits = isRefined ? REFINED_DIGITS : DIGITS;
  const { hyper, schedule, momentumSchedule, decay, clip, batch } = settings;
  return [
    ...Object.entries(SYMBOLS).flatMap(([name, symbol]) => numberText(symbol, hyper[name], digits)),
    ...ownNumbers(rule, hyper).flatMap(([name, value]) => numberText(name, value, digits)),
    ...scheduleText(CONTROLS_TEXT.schedule, schedule, findSchedule(schedule.kind)),
    ...scheduleText(
      CONTROLS_TEXT.momentumSchedule,
      momentumSchedule,
      findMomentumSchedule(momentumSchedule.kind),
    ),
    ...(decay.kind === 'none'
      ? []
      : [recordedText.decays(CONTROLS_TEXT.decayKinds[decay.kind], formatNumber(decay.lambda, DIGITS))]),
    ...(clip.kind === 'none'
      ? []
      : [recordedText.clips(findClip(clip.kind)?.name ?? clip.kind, formatNumber(clip.c, DIGITS))]),
    ...(batch.size === 'all' ? [] : [recordedText.batches(formatNumber(batch.size))]),
    ...(isRefined ? [recordedText.refined] : []),
  ].join(', ');
}

/** The numbers that have no symbol here, by their names in the rule, where they are not as usual. */
function ownNumbers(rule: string, hyper: NearRun['settings']['hyper']) {
  const parameters = findOptimizer(rule)?.hyper ?? {};
  return Object.entries(parameters)
    .filter(([key, parameter]) => !Object.hasOwn(SYMBOLS, key) && hyper[key] !== parameter.default)
    .map(([key, { name }]) => [name.charAt(0).toLowerCase() + name.slice(1), hyper[key]] as const);
}

function numberText(symbol: string, value: ParameterValue | undefined, digits: number): readonly string[] {
  return typeof value === 'number' ? [`${symbol} ${formatNumber(value, digits)}`] : [];
}

function scheduleText(
  of: string,
  spec: ScheduleSpec,
  definition: ReturnType<typeof findSchedule>,
): readonly string[] {
  if (definition === undefined || definition.constant === true) return [];
  const numbers = Object.entries(definition.params).flatMap(([name, parameter]) => {
    const value = spec[name];
    return typeof value === 'number' ? [`${parameter.name} ${formatNumber(value, DIGITS)}`] : [];
  });
  return [recordedText.follows(of, definition.name, numbers.join(', '))];
}

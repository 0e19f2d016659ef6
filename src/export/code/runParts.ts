/** A run as the parts that every framework's code is put together from. */
import { findAverage } from '../../catalog/around/averages';
import { findClip } from '../../catalog/around/clips';
import type { OptimizerDefinition, ScheduleDefinition } from '../../catalog/define';
import { entryOf, findOptimizer } from '../../catalog/optimizers';
import { findMomentumSchedule, findSchedule } from '../../catalog/schedules';
import { ruleListing } from '../../scene/listing';
import type { RunSpec } from '../../scene/types';

/** A rate that changes: the lines before the loop and in each step, and the numbers that they need. */
export interface MovingRate {
  readonly target: 'eta' | 'beta';
  readonly definition: ScheduleDefinition;
  readonly spec: RunSpec['schedule'];
}

export interface RunParts {
  readonly run: RunSpec;
  readonly definition: OptimizerDefinition;
  /** The name that the run has in the scene, and the one of its function. */
  readonly title: string;
  readonly name: string;
  /** The rule's own name, or that with decoupled decay. */
  readonly ruleName: string;
  /** Rates that move. */
  readonly rates: readonly MovingRate[];
  /** Whether a step sees a part of the data. */
  readonly isBatched: boolean;
  readonly stepsPerEpoch: number;
  /** The whole step by the listing: penalty, clip, decay and average in it. */
  readonly step: readonly string[];
  /** The same without what surrounds the rule: no batch, no clip, no average. */
  readonly rule: readonly string[];
  /** The source of the rule's gradient: taken at θ, asked for elsewhere, or none. */
  readonly gradient: 'given' | 'asked' | 'none';
}

/** Undefined for a run that no rule computes. */
export function runParts(run: RunSpec, title: string, name: string, points: number): RunParts | undefined {
  const definition = findOptimizer(run.optimizer);
  if (definition === undefined) return undefined;
  const { learningRate, momentumSchedule } = definition;
  const moving = (
    target: 'eta' | 'beta',
    spec: RunSpec['schedule'],
    found: ScheduleDefinition | undefined,
  ): MovingRate[] =>
    found === undefined || found.constant === true ? [] : [{ target, definition: found, spec }];
  const size = batchSize(run, points);
  const whole: RunSpec = size === 'all' ? { ...run, batch: { ...run.batch, size } } : run;
  const step = ruleListing(definition, whole);
  const isGiven = definition.listing(run.hyper).includes('g = gradient(theta)');
  const bare: RunSpec = {
    ...whole,
    batch: { ...run.batch, size: 'all' },
    average: { kind: 'none' },
    ...(isGiven ? { clip: { kind: 'none' } } : {}),
    ...(isGiven && run.decay.kind === 'l2' ? { decay: { kind: 'none' } } : {}),
  };
  return {
    run: whole,
    definition,
    title,
    name,
    ruleName: entryOf(run.optimizer, run.decay.kind)?.name ?? definition.name,
    rates: [
      ...(learningRate === 'scheduled' ? moving('eta', run.schedule, findSchedule(run.schedule.kind)) : []),
      ...(momentumSchedule
        ? moving('beta', run.momentumSchedule, findMomentumSchedule(run.momentumSchedule.kind))
        : []),
    ],
    isBatched: size !== 'all',
    stepsPerEpoch: size === 'all' ? 1 : Math.ceil(points / size),
    step,
    rule: ruleListing(definition, bare),
    gradient: definition.gradient === false ? 'none' : isGiven ? 'given' : 'asked',
  };
}

/** The batch that steps see; `all` where that is all the data in whatever order. */
function batchSize({ batch: { size, order } }: RunSpec, points: number): number | 'all' {
  if (points === 0 || size === 'all' || size > points) return 'all';
  return size === points && order !== 'with-replacement' ? 'all' : size;
}

/** Numbers that lines of a run use, by the names that they have there. */
export function constantsOf({
  run,
  definition,
  rates,
  stepsPerEpoch,
}: RunParts): ReadonlyMap<string, number | readonly number[]> {
  const constants = new Map<string, number | readonly number[]>();
  const moves = (target: string) => rates.some((rate) => rate.target === target);
  for (const [name, value] of Object.entries(run.hyper)) {
    if (typeof value === 'boolean') continue;
    constants.set(moves(name) ? `${name}0` : name, value);
  }
  for (const { spec, definition: schedule } of rates)
    for (const name of Object.keys(schedule.params)) {
      const value = spec[name];
      if (typeof value === 'number') constants.set(name, value);
    }
  if (run.decay.kind !== 'none') constants.set('lam', run.decay.lambda);
  if (findClip(run.clip.kind) !== undefined && run.clip.kind !== 'none') constants.set('clip', run.clip.c);
  if (findAverage(run.average.kind) !== undefined && run.average.kind !== 'none')
    constants.set('keep', run.average.beta);
  constants.set('stepsPerEpoch', stepsPerEpoch);
  // A rate that is not set by the rule's own lines is the run's.
  if (definition.learningRate === 'chosen') constants.delete('eta');
  return constants;
}

/** Whether a name is used in lines. */
export function uses(lines: readonly string[], name: string): boolean {
  const word = new RegExp(`(?<![.\\w])${name}\\b`);
  return lines.some((line) => word.test(line));
}

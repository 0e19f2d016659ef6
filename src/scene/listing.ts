/** A run's rule as a whole program in plain code: what stands before the loop, the loop, and one step. */

import { findAverage } from '../catalog/around/averages';
import { findClip } from '../catalog/around/clips';
import type { OptimizerDefinition, ScheduleListing } from '../catalog/define';
import { isMatrix } from '../catalog/display/lines';
import { findOptimizer } from '../catalog/optimizers';
import { findMomentumSchedule, findSchedule } from '../catalog/schedules';
import { type RunStep, ruleValues } from './ruleValues';
import type { RunSpec } from './types';

export interface ListingLine {
  /** Without its indentation. */
  readonly code: string;
  /** Levels of indentation: 0 before the loop and at its head. */
  readonly depth: number;
  /**
   * The value that the line makes, by the name it has in formulas: `u'`. null where that is not recorded, and under an
   * `if`, whose lines are not always run.
   */
  readonly shows: string | null;
  /** The same value in one component; NaN where it is not known. */
  readonly valueAt: (runStep: RunStep) => number;
}

export const LOOP_HEAD = 'for t in range(steps):';
const LEVEL = '    ';
const ASSIGNED = /^(\w+) = /;
/** SAM takes one before g. */
const GRADIENT = /^(\w+) = gradient\((.*)\)$/;
/** λ: `lambda` is a word of the language. */
const LAMBDA = 'lam';

/** The program of a run, line by line; empty for an unknown rule. Its decay is in it, and schedules that move. */
export function listingOf(run: RunSpec): readonly ListingLine[] {
  const definition = findOptimizer(run.optimizer);
  if (definition === undefined) return [];
  const { slots, learningRate, momentumSchedule } = definition;
  const schedules = [
    learningRate === 'scheduled' ? findSchedule(run.schedule.kind) : undefined,
    momentumSchedule ? findMomentumSchedule(run.momentumSchedule.kind) : undefined,
  ].flatMap((schedule): ScheduleListing[] =>
    schedule === undefined || schedule.constant === true ? [] : [schedule.listing],
  );
  const rates = schedules.flatMap(({ step }) => step);
  const before = [
    'theta = start',
    ...(findAverage(run.average.kind) === undefined ? [] : ['thetaMean = theta']),
    ...Object.entries(slots)
      .filter(([slot]) => !Object.values(slots).some(({ cross }) => cross === slot))
      .map(([slot, { start = 0 }]) => `${slot} = ${start}`),
    ...schedules.flatMap((schedule) => schedule.before ?? []),
  ];
  const step = [
    ...(rates.some((line) => /\bepoch\b/.test(line)) ? ['epoch = floor(t/stepsPerEpoch)'] : []),
    ...rates,
    ...(run.batch.size === 'all' ? [] : ['batch = next(batches)']),
    ...ruleListing(definition, run),
  ];
  const valueAt = ruleValues(definition);
  const line = (text: string, level: number, shows: string | null): ListingLine => {
    const code = text.trimStart();
    return {
      code,
      depth: level + (text.length - code.length) / LEVEL.length,
      shows,
      valueAt: (runStep) => {
        if (shows === null) return Number.NaN;
        return shows === 't' ? runStep.row : Number(valueAt(shows, runStep));
      },
    };
  };
  return [
    ...before.map((text) => line(text, 0, null)),
    line(LOOP_HEAD, 0, 't'),
    ...step.map((text) => line(text, 1, shownName(definition, text))),
  ];
}

/** The lines of a rule's step, with the batch, the penalty, the clip, the decay and the average of the run. */
export function ruleListing(
  definition: OptimizerDefinition,
  { hyper, decay, batch, clip, average }: RunSpec,
): readonly string[] {
  const decoupled = decay.kind === 'decoupled';
  const scaled = Object.hasOwn(definition.derived, 'decayScale');
  const clipped = findClip(clip.kind);
  const averaged = findAverage(average.kind);
  const lines = definition
    .listing(hyper, decoupled)
    .filter((line) => decoupled || !line.startsWith('decayScale ='))
    .flatMap((line) => {
      const [, name, point] = GRADIENT.exec(line) ?? [];
      if (point === undefined) return [line];
      const given = batch.size === 'all' ? point : `${point}, batch`;
      const penalty = decay.kind === 'l2' ? ` + ${LAMBDA}*${/\W/.test(point) ? `(${point})` : point}` : '';
      const gradient = `gradient(${given})${penalty}`;
      return clipped === undefined || name !== 'g'
        ? [`${name} = ${gradient}`]
        : [`gRaw = ${gradient}`, `g = ${clipped.listing}`];
    });
  const after = averaged === undefined ? [] : [`thetaMean = ${averaged.listing}`];
  if (!decoupled || definition.shrink !== undefined) return [...lines, ...after];
  const rate = definition.learningRate === 'none' ? '' : 'eta*';
  const decayed = `${lines.at(-1)} - ${rate}${scaled ? 'decayScale*' : ''}${LAMBDA}*theta`;
  return [...lines.slice(0, -1), decayed, ...after];
}

/** The symbol in formulas for the value that a line assigns; indented lines stand under an `if`. */
function shownName(definition: OptimizerDefinition, text: string): string | null {
  const name = ASSIGNED.exec(text)?.[1];
  if (name === undefined || isMatrix(definition, name)) return null;
  if (name === 'theta' || name === 'thetaMean' || Object.hasOwn(definition.slots, name)) return `${name}'`;
  const recorded =
    name === 'g' ||
    name === 'gRaw' ||
    name === 'eta' ||
    name === 'beta' ||
    Object.hasOwn(definition.derived, name);
  return recorded ? name : null;
}

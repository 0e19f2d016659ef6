/**
 * A run between the values of the grids: the steps of Gauss and Newton with the damping of Levenberg and Marquardt, on the
 * distances at all rows. Rates are moved on a log scale, shares of the past by what they lack to 1. It begins with a few rows and
 * takes in more as they fit: the end of a long path says little about rates that are far off.
 */
import {
  isLegal,
  type LegalRange,
  type ParameterValue,
  type ScheduleParameter,
} from '../../catalog/parameters';
import { findSchedule } from '../../catalog/schedules';
import { exp } from '../../math/exp';
import { LEGAL_CLIP, LEGAL_LAMBDA } from '../../scene/limits';
import { triedValues } from '../../scene/nearest/grids';
import type { NearestSearch, NearSettings } from '../../scene/nearest/search';
import { type RecordedPath, stepOf } from '../../scene/recordedPath';
import type { Subject } from './candidates';
import { levenbergMarquardtStep } from './levenbergMarquardt';
import { agrees, type Measured, measure, type Target } from './measure';

/** A number of the run that is searched, on a log scale. */
interface Knob {
  readonly part: 'hyper' | 'schedule' | 'decay' | 'clip';
  readonly name: string;
  readonly legal: LegalRange;
  readonly start: number;
}

/** The rows that are looked at first; each next time they are so many times as many. */
const FIRST_ROWS = 10;
const MORE_ROWS = 5;
/** The most rounds for one part of the path, and the most values of ε that may fail. */
const MOST_ROUNDS = 20;
const MOST_MISSES = 2;
/** The move of a number, on its scale, by which its slope is measured. */
const NUDGE = 1e-6;
/** The farthest that a knob is moved at once, on its scale. */
const MOST_MOVE = 1;
/** A round that brings the squares down by less than this share is the last one. */
const GAIN = 1e-3;
const MOST_DAMPING = 1e6;
/** A rule whose rows are this far away, on the whole, is another one. */
const FAR = 1e-4;
/** Found values are written with as few digits as fit, up to so many. */
const MOST_DIGITS = 8;

export interface Refined extends Measured {
  readonly settings: NearSettings;
}

/**
 * The nearest run to be found from `settings` on, with any ε of the grid: ε itself is too small to lead anywhere.
 *
 * @param search what is given in it is not moved; nor is η where the table tells it
 * @param steps of the path that are looked at
 * @returns null where the rule does not come near the path
 */
export function* refine(
  subject: Subject,
  settings: NearSettings,
  search: NearestSearch,
  {
    target,
    steps,
    knowsRate,
  }: { readonly target: Target; readonly steps: number; readonly knowsRate: boolean },
): Generator<number, Refined | null> {
  const knobs = knobsOf(subject, settings, search, knowsRate);
  if (knobs.length === 0) return null;
  let best: Refined | null = null;
  let misses = 0;
  for (const epsilon of epsilonsOf(subject, settings, search)) {
    const hyper = epsilon === undefined ? settings.hyper : { ...settings.hyper, epsilon };
    const found = yield* refineKnobs(subject, { ...settings, hyper }, knobs, target, steps);
    if (found === null) misses++;
    else if (best === null || found.squares < best.squares) best = found;
    // Other values of ε do not lead near either, where neither the grid's nor the usual one does.
    if (misses === MOST_MISSES || (best !== null && agrees(best, target))) break;
  }
  return best;
}

function knobsOf(
  { definition, variant }: Subject,
  { hyper, schedule, decay, clip }: NearSettings,
  { given, around }: NearestSearch,
  knowsRate: boolean,
): readonly Knob[] {
  const fixed = new Set(['epsilon', ...Object.keys(given), ...Object.keys(variant?.hyper ?? {})]);
  if (knowsRate) fixed.add('eta');
  const ofRule = Object.entries(definition.hyper).flatMap(([name, parameter]) =>
    fixed.has(name) ? [] : knob('hyper', name, parameter, hyper[name]),
  );
  const params = Object.entries(findSchedule(schedule.kind)?.params ?? {});
  const ofSchedule = params.flatMap(([name, parameter]) => knob('schedule', name, parameter, schedule[name]));
  return [
    ...ofRule,
    ...(around.schedule === null && !knowsRate ? ofSchedule : []),
    ...(around.decay === null && decay.kind !== 'none'
      ? [{ part: 'decay', name: 'lambda', legal: LEGAL_LAMBDA, start: decay.lambda } as const]
      : []),
    ...(around.clip === null && clip.kind !== 'none'
      ? [{ part: 'clip', name: 'c', legal: LEGAL_CLIP, start: clip.c } as const]
      : []),
  ];
}

/** null for a number that goes in steps of 1, and for 0, which has no place on a log scale. */
function knob(
  part: Knob['part'],
  name: string,
  parameter: ScheduleParameter,
  value: unknown,
): readonly Knob[] {
  if (parameter.kind !== 'number' || typeof value !== 'number') return [];
  const { legal } = parameter;
  if (legal.integer === true || (value === 0 && legal.below !== true)) return [];
  return [{ part, name, legal, start: value }];
}

function withValues(settings: NearSettings, knobs: readonly Knob[], values: readonly number[]): NearSettings {
  // A part that no knob moves stays the very object: by that it is seen that nothing is around the rule.
  const changed = <Of extends Knob['part']>(of: Of): NearSettings[Of] => {
    const moves = knobs.flatMap(({ part, name }, k) => (part === of ? [[name, values[k]] as const] : []));
    return moves.length === 0 ? settings[of] : { ...settings[of], ...Object.fromEntries(moves) };
  };
  return {
    ...settings,
    hyper: changed('hyper'),
    schedule: changed('schedule'),
    decay: changed('decay'),
    clip: changed('clip'),
  };
}

/** The one that the grid has found, then the usual one and the others; `undefined` for a rule without ε. */
function epsilonsOf(
  { definition: { hyper }, variant }: Subject,
  settings: NearSettings,
  { given }: NearestSearch,
): readonly (ParameterValue | undefined)[] {
  const found = settings.hyper.epsilon;
  if (hyper.epsilon === undefined || given.epsilon !== undefined || variant?.hyper.epsilon !== undefined)
    return [found];
  return [...new Set([found, ...triedValues('epsilon', hyper.epsilon)])];
}

function* refineKnobs(
  { definition }: Subject,
  settings: NearSettings,
  knobs: readonly Knob[],
  target: Target,
  steps: number,
): Generator<number, Refined | null> {
  const { path } = target;
  const at = function* (values: readonly number[], until: number) {
    const residuals = new Float64Array(2 * path.w.length);
    const tried = withValues(settings, knobs, values);
    const bar = Number.POSITIVE_INFINITY;
    const measured = yield* measure(definition, tried, target, { steps: until, bar, residuals });
    return { ...measured, settings: tried, residuals, values };
  };
  const far = Math.max(FAR, target.coarseness);
  let now = yield* at(
    knobs.map(({ start }) => start),
    0,
  );
  let damping = 1e-3;
  for (const until of stages(path, steps)) {
    now = yield* at(now.values, until);
    let before = Number.POSITIVE_INFINITY;
    for (let round = 0; round < MOST_ROUNDS && now.squares < (1 - GAIN) * before; round++) {
      before = now.squares;
      const slopes: Float64Array[] = [];
      for (const knob of knobs) {
        const moves = knobs.map((other) => (other === knob ? NUDGE : 0));
        const { residuals } = yield* at(moved(knobs, now.values, moves), until);
        slopes.push(residuals.map((residual, i) => (residual - now.residuals[i]) / NUDGE));
      }
      for (; damping < MOST_DAMPING && now.squares === before; damping *= 10) {
        const moves = levenbergMarquardtStep(slopes, now.residuals, damping);
        const next = yield* at(moved(knobs, now.values, moves), until);
        if (next.squares < before) [now, damping] = [next, damping / 1000];
      }
      damping = Math.min(damping, 1);
    }
    if (!(now.squares <= 2 * rowsUntil(path, until) * far * far)) return null;
  }
  // A fit counts as equally good when it is worse by no more than the table's numbers are uncertain.
  const bar = Math.max(now.squares * (1 + 20 / path.w.length), path.w.length * 1e-25);
  for (let digits = 1; digits <= MOST_DIGITS; digits++) {
    const values = now.values.map((value) => Number(value.toPrecision(digits)));
    if (!knobs.every(({ legal }, k) => isLegal(values[k], legal))) continue;
    const short = yield* at(values, steps);
    if (short.squares <= bar) return short;
  }
  return now;
}

/** The last steps of the growing parts of a path that are fitted in turn; the last one is `steps`. */
function stages(path: RecordedPath, steps: number): readonly number[] {
  const ends: number[] = [];
  for (let rows = FIRST_ROWS; rows < path.w.length && stepOf(path, rows) < steps; rows *= MORE_ROWS)
    ends.push(stepOf(path, rows));
  return [...ends, steps];
}

function rowsUntil(path: RecordedPath, step: number): number {
  let rows = 0;
  while (rows < path.w.length && stepOf(path, rows) <= step) rows++;
  return rows;
}

/** Each value moved on its own scale, and kept legal. */
function moved(
  knobs: readonly Knob[],
  values: readonly number[],
  moves: readonly number[],
): readonly number[] {
  return knobs.map(({ legal: { min, max, below } }, k) => {
    const factor = exp(-Math.max(-MOST_MOVE, Math.min(MOST_MOVE, moves[k])));
    const next = below === true ? 1 - (1 - values[k]) * factor : values[k] * factor;
    return Math.min(max, Math.max(min, next));
  });
}

import type { ScheduleDefinition } from '../define';
import { byHand } from './by-hand';
import { byHandMomentum } from './by-hand-momentum';
import { constant } from './constant';
import { constantMomentum } from './constant-momentum';
import { cosine } from './cosine';
import { exponential } from './exponential';
import { halveOnRise } from './halve-on-rise';
import { inverseTime } from './inverse-time';
import { step } from './step';
import { sutskever } from './sutskever';
import { triangular } from './triangular';
import { warmRestarts } from './warm-restarts';
import { warmup } from './warmup';

/** Schedules of η, the default first. */
export const SCHEDULES: readonly ScheduleDefinition[] = [
  constant,
  step,
  halveOnRise,
  exponential,
  inverseTime,
  triangular,
  cosine,
  warmRestarts,
  warmup,
  byHand,
];

/** Schedules of β, the default first. */
export const MOMENTUM_SCHEDULES: readonly ScheduleDefinition[] = [
  constantMomentum,
  sutskever,
  byHandMomentum,
];

const byId = new Map(SCHEDULES.map((schedule) => [schedule.id, schedule]));
const momentumById = new Map(MOMENTUM_SCHEDULES.map((schedule) => [schedule.id, schedule]));

/** The schedule of η with this id, or undefined. */
export function findSchedule(id: string): ScheduleDefinition | undefined {
  return byId.get(id);
}

/** The schedule of η or of β that goes through points of one's own. */
export function drawnSchedule(target: ScheduleDefinition['target']): ScheduleDefinition {
  return target === 'eta' ? byHand : byHandMomentum;
}

/** The schedule of β with this id, or undefined. */
export function findMomentumSchedule(id: string): ScheduleDefinition | undefined {
  return momentumById.get(id);
}

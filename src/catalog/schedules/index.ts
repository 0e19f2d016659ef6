import type { ScheduleDefinition } from '../define';
import { constant } from './constant';
import { constantMomentum } from './constant-momentum';

/** Schedules of η, the default first. */
export const SCHEDULES: readonly ScheduleDefinition[] = [constant];

/** Schedules of β, the default first. */
export const MOMENTUM_SCHEDULES: readonly ScheduleDefinition[] = [constantMomentum];

const byId = new Map(SCHEDULES.map((schedule) => [schedule.id, schedule]));
const momentumById = new Map(MOMENTUM_SCHEDULES.map((schedule) => [schedule.id, schedule]));

export function findSchedule(id: string): ScheduleDefinition | undefined {
  return byId.get(id);
}

export function findMomentumSchedule(id: string): ScheduleDefinition | undefined {
  return momentumById.get(id);
}

/** The papers behind what a step says, where no rule links them. */
import { findMomentumSchedule, findSchedule } from '../catalog/schedules';
import type { Block } from './define';

/** @param id of a schedule of the learning rate or of momentum */
export function paperOfSchedule(id: string): Block {
  const schedule = findSchedule(id) ?? findMomentumSchedule(id);
  if (schedule === undefined) throw new Error(`There is no schedule ${id}`);
  return { kind: 'source', source: schedule.source };
}

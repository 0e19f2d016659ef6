/** Reads a table's own column of η: the rate of the run, and the schedule that it follows. */
import { CLOCK_LENGTH, ETA, type OptimizerDefinition } from '../../catalog/define';
import type { StepPoint } from '../../catalog/parameters';
import { triedSchedules } from '../../scene/nearest/grids';
import { type RecordedPath, stepOf } from '../../scene/recordedPath';
import { USUAL_RUN } from '../../scene/runFields';
import type { ScheduleSpec } from '../../scene/types';
import { etaSchedule } from '../schedules';
import { lastStepOf } from './measure';

export interface TableRate {
  /** The η before the schedule. */
  readonly base: number;
  readonly schedule: ScheduleSpec;
}

/** Two rates are the same: printed ones have six digits at least. */
const SAME = 1e-5;

/** null where the table has no such column. The last row's η is of a step that the table does not have, and is not looked at. */
export function rateOfTable(path: RecordedPath, definition: OptimizerDefinition): TableRate | null {
  const { eta } = path;
  if (eta === undefined || definition.learningRate !== 'scheduled') return null;
  const rates = eta.slice(0, Math.max(1, eta.length - 1));
  const [first] = rates;
  // A schedule that begins below the run's η (a warm-up) reaches it later.
  const bases = [...new Set([first, rates.reduce((most, each) => Math.max(most, each), first)])];
  for (const schedule of triedSchedules(definition, lastStepOf(path)))
    for (const base of bases) if (follows(path, rates, base, schedule, definition)) return { base, schedule };
  const points = rates.flatMap((rate, row): readonly StepPoint[] =>
    row > 0 && rate === rates[row - 1] ? [] : [[stepOf(path, row), rate]],
  );
  return { base: first, schedule: { kind: 'by-hand', points, between: 'hold' } };
}

function follows(
  path: RecordedPath,
  rates: readonly number[],
  base: number,
  schedule: ScheduleSpec,
  definition: OptimizerDefinition,
): boolean {
  const clock = new Float64Array(CLOCK_LENGTH);
  clock[ETA] = base;
  const running = etaSchedule({ ...USUAL_RUN, hyper: { eta: base }, schedule }, definition, clock);
  // Losses decide about its rates, not steps alone.
  if (running?.watchesEpochs === true) return false;
  let step = 0;
  return rates.every((rate, row) => {
    for (; step <= stepOf(path, row); step++) running?.advance(step, 1);
    return Math.abs(clock[ETA] - rate) <= SAME * rate;
  });
}

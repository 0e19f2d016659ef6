/** The state of a run with momentum before a step: its place, its velocity and its rates. */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import type { RunSpec } from '../../../scene/types';
import { selectedOrFirst } from '../../../state/runStarts';
import { hasMomentum } from '../momentum/momentumRuns';
import type { MomentumState } from './nagMoves';

/** The selected run, or else the first one with a momentum; undefined where there is none. */
export function momentumRun(runs: readonly RunSpec[], selected: string): RunSpec | undefined {
  return selectedOrFirst(runs.filter(hasMomentum), selected);
}

/** The state before a step, the last one that has a step after it at most; null where there is none. */
export function momentumState(result: RunResult | undefined, step: number): MomentumState | null {
  const row = result === undefined ? -1 : Math.min(Math.floor(step), result.length - 2);
  if (result === undefined || row < 0) return null;
  const { columns, names } = result;
  const value = (column: number) => columns[column][row];
  const slots = [names.indexOf('u.w'), names.indexOf('u.b')];
  // While another rule is being computed, the rows of the one before still stand.
  if (slots.includes(-1)) return null;
  return {
    at: { w: value(COLUMN.w), b: value(COLUMN.b) },
    u: { w: value(slots[0]), b: value(slots[1]) },
    eta: value(COLUMN.eta),
    beta: value(COLUMN.beta),
  };
}

/** A trajectory as the trace prints it: full precision, no −0, empty where there is nothing. */
import { outcomeOf } from '../scene/outcome';
import type { Trajectory } from './trajectories';

/** The columns of the CSV after `run` and `t`, and what they are in the engine. */
const PRINTED = [
  ['w', 'w'],
  ['b', 'b'],
  ['loss', 'loss'],
  ['grad_w', 'gradW'],
  ['grad_b', 'gradB'],
  ['eta', 'eta'],
  ['beta', 'beta'],
] as const;

export const CSV_HEADER = ['run', 't', ...PRINTED.map(([name]) => name)].join(',');

/** Rows that are joined before they are printed. */
const BLOCK = 4096;

export function* csvRows({ run, columns, length }: Trajectory): Generator<string> {
  const printed = PRINTED.map(([, name]) => columns.get(name) as Float64Array);
  for (let from = 0; from < length; from += BLOCK) {
    let text = '';
    for (let t = from; t < Math.min(from + BLOCK, length); t++) {
      text += `${run},${t}`;
      for (const column of printed) text += `,${cell(column[t])}`;
      text += '\n';
    }
    yield text;
  }
}

/** The same as plain JSON, with why the run stopped. Empty cells are null. */
export function jsonRun({ run, optimizer, columns, length, end }: Trajectory) {
  const printed = PRINTED.map(([name, column]) => [name, columns.get(column) as Float64Array] as const);
  const rows = Array.from({ length }, (_, t) => ({
    t,
    ...Object.fromEntries(
      printed.map(([name, column]) => [name, cell(column[t]) === '' ? null : column[t] + 0]),
    ),
  }));
  const { reason, at, rest, missing } = end;
  const outcome = outcomeOf(end);
  const since = rest?.since ?? null;
  const convergedAt = outcome === 'converged' ? since : null;
  return { run, optimizer, stopped: reason, at, outcome, since, convergedAt, ...missing, rows };
}

/** Adding 0 makes a 0 of −0; what is not a finite number is empty. */
function cell(value: number): string {
  return Number.isFinite(value) ? String(value + 0) : '';
}

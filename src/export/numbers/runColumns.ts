/** The columns of a saved table of runs, by what a person asks for. */
import { BASE_COLUMNS } from '../../catalog/columns';
import { type PrintedColumn, TRACE_COLUMNS, type Trajectory } from '../../scene/trajectoryRows';
import type { Scene } from '../../scene/types';
import type { ResultTopics } from '../../state/results';

/** The choices of columns: those of the trace, those of the page's table, or all that was recorded. */
export const COLUMN_CHOICES = ['trace', 'table', 'all'] as const;
export type ColumnChoice = (typeof COLUMN_CHOICES)[number];

/** Name of the column of ‖g‖, which is worked out from the gradient's components. */
const NORM = 'gradNorm';

/** The columns of the page's table. Its copied text has these names too. */
const TABLE_COLUMNS: readonly PrintedColumn[] = [
  ['w', 'w'],
  ['b', 'b'],
  ['loss', 'loss'],
  ['grad_norm', NORM],
  ['full_grad_norm', 'fullNorm'],
  ['eta', 'eta'],
  ['grad_evals', 'gradEvals'],
  ['loss_evals', 'lossEvals'],
];

/** The columns' names outside of the engine, where they differ from its own. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ...TRACE_COLUMNS.map(([name, column]) => [column, name] as const),
  ...TABLE_COLUMNS.map(([name, column]) => [column, name] as const),
]);

/** A run of the scene with what a person calls it. */
export interface NamedTrajectory extends Trajectory {
  readonly label: string;
}

/** The runs of a scene that have been computed, at least in part, in the scene's order. */
export function computedRuns(
  { runs }: Scene,
  results: ResultTopics['runs'],
  labels: readonly string[],
): readonly NamedTrajectory[] {
  return runs.flatMap(({ id, optimizer, path }, run) => {
    const result = results.get(id);
    if (result === undefined) return [];
    const { names, columns, length, end } = result;
    const byName = new Map(names.map((name, i) => [name, columns[i]]));
    return [{ run, optimizer, label: labels[run], columns: byName, length, end, steps: path?.step }];
  });
}

/** The columns of a choice; those of all the rules on show where all are asked for, each rule's state after what all have. */
export function printedColumns(
  choice: ColumnChoice,
  runs: readonly Pick<Trajectory, 'columns'>[],
): readonly PrintedColumn[] {
  if (choice === 'trace') return TRACE_COLUMNS;
  if (choice === 'table') return TABLE_COLUMNS;
  const all = new Set<string>(BASE_COLUMNS);
  for (const { columns } of runs) for (const name of columns.keys()) all.add(name);
  return [...all].map((name) => [OWN_NAMES.get(name) ?? snakeCase(name), name]);
}

/** `thetaMean.w` as `theta_mean_w`. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace('.', '_');
}

/** A run with the column of ‖g‖ beside those that were recorded. */
export function withNorm<T extends Pick<Trajectory, 'columns' | 'length'>>(run: T): T {
  const [w, b] = [run.columns.get('gradW'), run.columns.get('gradB')];
  if (w === undefined || b === undefined) return run;
  const norm = Float64Array.from({ length: run.length }, (_, t) => Math.hypot(w[t], b[t]));
  return { ...run, columns: new Map([...run.columns, [NORM, norm]]) };
}

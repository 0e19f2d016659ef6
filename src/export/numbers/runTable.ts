/** The trajectories of all runs as CSV and as JSON, piece by piece. */
import { CSV_HEADER, csvRows, jsonEnd, jsonRows } from '../../scene/trajectoryRows';
import { textCell } from './cell';
import { type ColumnChoice, type NamedTrajectory, printedColumns, withNorm } from './runColumns';

/** Rows of JSON that are joined at a time. */
const BLOCK = 2048;

/** With the trace's columns it is what the trace prints, to the byte; else each row also says the run's label and rule. */
export function* runsCsv(runs: readonly NamedTrajectory[], choice: ColumnChoice): Generator<string> {
  const printed = printedColumns(choice, runs);
  if (choice === 'trace') {
    yield `${CSV_HEADER}\n`;
    for (const run of runs) yield* csvRows(run);
    return;
  }
  yield `run,label,rule,t,${printed.map(([name]) => name).join(',')}\n`;
  for (const run of runs) {
    const lead = `${run.run},${textCell(run.label)},${textCell(run.optimizer)}`;
    yield* csvRows(withNorm(run), printed, lead);
  }
}

/** The runs in the format of the trace's JSON, with the run's label where other columns than the trace's are asked for. */
export function* runsJson(runs: readonly NamedTrajectory[], choice: ColumnChoice): Generator<string> {
  const all = printedColumns(choice, runs);
  yield '{"version":1,"runs":[';
  for (const [i, run] of runs.entries()) {
    // A rule's state is the rule's own: others do not have those fields at all.
    const whole = withNorm(run);
    const printed = choice === 'trace' ? all : all.filter(([, column]) => whole.columns.has(column));
    const { run: index, ...rest } = jsonEnd(run);
    const said = choice === 'trace' ? { run: index, ...rest } : { run: index, label: run.label, ...rest };
    yield `${i === 0 ? '' : ','}${JSON.stringify(said).slice(0, -1)},"rows":[`;
    let block: string[] = [];
    let first = true;
    for (const row of jsonRows(whole, printed)) {
      block.push(JSON.stringify(row));
      if (block.length < BLOCK) continue;
      yield `${first ? '' : ','}${block.join(',')}`;
      first = false;
      block = [];
    }
    if (block.length > 0) yield `${first ? '' : ','}${block.join(',')}`;
    yield ']}';
  }
  yield ']}\n';
}

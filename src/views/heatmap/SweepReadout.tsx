/** The cell under the pointer, or that the arrow keys have reached: both values and all measures. */
import { OUTCOMES } from '../../scene/outcome';
import { type SweepResult, UNKNOWN } from '../../state/sweep/result';
import { formatExact, formatNumber } from '../../text/number';
import { sweepText } from '../../text/sweep';
import styles from './status.module.css';

interface SweepReadoutProps {
  readonly result: SweepResult;
  readonly cell: readonly [column: number, row: number] | null;
  readonly names: readonly [x: string, y: string];
  /** Something to say instead, such as that there is no closer. */
  readonly note: string;
  /** The heat map in words, while no cell is pointed at. */
  readonly summary: string;
}

export function SweepReadout({ result, cell, names, note, summary }: SweepReadoutProps) {
  const rows = cell === null ? [] : readoutOf(result, cell, names);
  return (
    <dl className={styles.readout} aria-live="polite">
      {note !== '' && (
        <div>
          <dd>{note}</dd>
        </div>
      )}
      {note === '' && rows.length === 0 && summary !== '' && (
        <div>
          <dd>{summary}</dd>
        </div>
      )}
      {rows.map(([name, value, exact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={exact}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Row = readonly [name: string, value: string, exact: string];

/** Names and values of a cell; its measures only once it has been computed itself. */
function readoutOf(
  result: SweepResult,
  [column, row]: readonly [number, number],
  [xName, yName]: readonly [string, string],
): readonly Row[] {
  const cell = row * result.columns + column;
  const [x, y] = [result.grid.x[column], result.grid.y[row]];
  const place: Row[] = [
    [xName, formatNumber(x, 6), formatExact(x)],
    ...(Number.isNaN(y) ? [] : [[yName, formatNumber(y, 6), formatExact(y)] as const]),
  ];
  if (result.shown[cell] === UNKNOWN || result.shown[cell] !== cell)
    return [...place, ['', sweepText.unknown, '']];
  const outcome = OUTCOMES[result.outcome[cell]];
  const number = (measure: 'loss' | 'best' | 'steps-to' | 'passes-to'): Row => {
    const value = result.valueOf(measure, cell);
    const text = Number.isNaN(value)
      ? sweepText.empty
      : value === Number.POSITIVE_INFINITY
        ? sweepText.diverged
        : formatNumber(value, 4);
    return [sweepText.measured[measure], text, Number.isNaN(value) ? '' : formatExact(value)];
  };
  const basin = result.valueOf('basin', cell);
  return [
    ...place,
    number('loss'),
    number('best'),
    number('steps-to'),
    number('passes-to'),
    [sweepText.measured.outcome, sweepText.outcomes[outcome], ''],
    ...(Number.isNaN(basin)
      ? []
      : [[sweepText.measured.basin, sweepText.minimumAlone(basin + 1), ''] as const]),
  ];
}

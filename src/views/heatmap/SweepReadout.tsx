/** The cell under the pointer, or that the arrow keys have reached: both values and all measures. */
import { useStore } from 'zustand';
import { OUTCOMES } from '../../scene/outcome';
import type { SweepResult } from '../../state/sweep/result';
import type { SweepStore } from '../../state/sweep/sweep';
import { formatExact, formatNumber } from '../../text/number';
import { sweepText } from '../../text/sweep';
import { minimumText } from './heatKey';
import styles from './status.module.css';

interface SweepReadoutProps {
  readonly result: SweepResult;
  readonly store: SweepStore;
  readonly cell: readonly [column: number, row: number] | null;
  readonly names: readonly [x: string, y: string];
  /** Something to say instead, such as that there is no closer. */
  readonly note: string;
  /** The heat map in words, while no cell is pointed at. */
  readonly summary: string;
}

export function SweepReadout({ result, store, cell, names, note, summary }: SweepReadoutProps) {
  // The results are filled in place: what is read out may have just come.
  useStore(store, () => cell !== null && isKnown(result, cell));
  const rows = cell === null ? [] : readoutOf(result, cell, names);
  const isReading = note !== '' || rows.length > 0;
  return (
    <div className={styles.readout} aria-live="polite">
      <p hidden={isReading}>{summary}</p>
      {isReading && (
        <dl className={styles.read}>
          {note !== '' && (
            <div>
              <dd>{note}</dd>
            </div>
          )}
          {rows.map(([name, value, exact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd title={exact}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

type Row = readonly [name: string, value: string, exact: string];

const isKnown = ({ columns, shown }: SweepResult, [column, row]: readonly [number, number]) =>
  shown[row * columns + column] === row * columns + column;

/** Names and values of a cell; its measures only once it has been computed itself. */
function readoutOf(
  result: SweepResult,
  place: readonly [number, number],
  [xName, yName]: readonly [string, string],
): readonly Row[] {
  const [column, row] = place;
  const cell = row * result.columns + column;
  const [x, y] = [result.grid.x[column], result.grid.y[row]];
  const values: Row[] = [
    [xName, formatNumber(x, 6), formatExact(x)],
    ...(Number.isNaN(y) ? [] : [[yName, formatNumber(y, 6), formatExact(y)] as const]),
  ];
  if (!isKnown(result, place)) return [...values, ['', sweepText.unknown, '']];
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
    ...values,
    number('loss'),
    number('best'),
    number('steps-to'),
    number('passes-to'),
    [sweepText.measured.outcome, sweepText.outcomes[outcome], ''],
    ...(Number.isNaN(basin)
      ? []
      : [[sweepText.measured.basin, minimumText(basin, result.minima), ''] as const]),
  ];
}

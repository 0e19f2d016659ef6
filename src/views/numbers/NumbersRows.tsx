/** The table itself. Cells are written by hand: playing renders no React. */
import { type ReactNode, useEffect, useRef } from 'react';
import { onFrame } from '../../browser/onFrame';
import { Icon } from '../../icons/Icon';
import { RunSwatch } from '../../runStyle/RunSwatch';
import { useView, useWorkbench } from '../../state/workbench';
import { numbersText } from '../../text/numbers';
import { followInSight } from '../shared/followInSight';
import type { RunEntry } from '../shared/runEntries';
import { useShownLuck } from '../shared/useShownLuck';
import { COLUMNS, type ColumnSet, type NumbersColumn } from './columns';
import { LuckRows } from './LuckRows';
import styles from './numbers.module.css';
import { ariaSort, type Sorting } from './order';
import { createStatusWriter, StatusCell } from './StatusCell';
import { stepsOf, tableRow } from './tableRow';
import { writeRow } from './writeRow';

interface NumbersRowsProps {
  readonly shown: ColumnSet;
  /** In the order of the rows. */
  readonly runs: readonly RunEntry[];
  readonly hasData: boolean;
  readonly sorting: Sorting | null;
  readonly onSort: (by: string) => void;
}

export function NumbersRows({ shown, runs, hasData, sorting, onSort }: NumbersRowsProps) {
  const workbench = useWorkbench();
  const { view } = workbench;
  const selected = useView((state) => state.view.selected);
  const body = useRef<HTMLTableSectionElement>(null);
  const columns: readonly NumbersColumn[] = COLUMNS[shown];
  const luck = useShownLuck(runs);

  useEffect(() => {
    const table = body.current;
    if (table === null) return;
    const { results, computing, playback, scene } = workbench;
    const writeStatus = createStatusWriter(computing);
    const writeAll = () => {
      const now = performance.now();
      runs.forEach(({ id }, i) => {
        const row = table.rows[i];
        if (!row) return;
        writeRow(row, columns, tableRow(workbench, id), hasData);
        const status = row.cells[columns.length + 1];
        writeStatus(status, id, results.get('runs').get(id), stepsOf(scene, id), now);
      });
    };
    writeAll();
    const frame = onFrame(writeAll);
    const stops = [
      followInSight(table, playback, frame.request, writeAll),
      results.subscribe('runs', frame.request),
      results.subscribe('points', frame.request),
      scene.subscribe((state) => state.scene, frame.request),
    ];
    return () => {
      frame.cancel();
      for (const stop of stops) stop();
    };
  }, [workbench, runs, columns, hasData]);

  const head = (by: string, className: string, hint: string, words: ReactNode) => (
    <th
      key={by}
      scope="col"
      className={className}
      title={`${hint} ${numbersText.sortHint}`}
      aria-sort={ariaSort(sorting, by)}
    >
      <button type="button" className={styles.sort} onClick={() => onSort(by)}>
        {words}
      </button>
    </th>
  );

  return (
    <div className={styles.frame}>
      <div className={styles.scroller}>
        <table className={styles.table} aria-label={numbersText.captions[shown]}>
          <thead>
            <tr>
              {head('run', styles.run, numbersText.hints.run, numbersText.headers.run)}
              {columns.map(({ id, header, hint }) => head(id, styles[id], hint(hasData), header(hasData)))}
              {head('status', styles.status, numbersText.hints.status, numbersText.headers.status)}
            </tr>
          </thead>
          <tbody ref={body}>
            {runs.map(({ id, name, visible }) => (
              <tr
                key={id}
                aria-current={id === selected}
                data-hidden={!visible}
                onClick={() => view.getState().select(id)}
              >
                <th scope="row" className={styles.run}>
                  <button
                    type="button"
                    className={styles.pick}
                    aria-pressed={id === selected}
                    title={visible ? name : numbersText.hidden(name)}
                  >
                    <RunSwatch id={id} />
                    <span className={styles.name}>{name}</span>
                    {!visible && (
                      <>
                        <span className={styles.unseen}>{numbersText.isHidden}</span>
                        <Icon name="hidden" />
                      </>
                    )}
                  </button>
                </th>
                {columns.map((column) => (
                  <td key={column.id} />
                ))}
                <StatusCell id={id} name={name} />
              </tr>
            ))}
          </tbody>
          {luck !== null && <LuckRows luck={luck} columns={columns} hasData={hasData} />}
        </table>
      </div>
    </div>
  );
}

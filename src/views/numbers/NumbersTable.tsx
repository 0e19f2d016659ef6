/** The runs at the playhead as a table of numbers. Cells are written by hand: playing renders no React. */
import { useEffect, useRef } from 'react';
import { onFrame } from '../../browser/onFrame';
import { Icon } from '../../icons/Icon';
import { RunSwatch } from '../../runStyle/RunSwatch';
import { findRun } from '../../state/edits';
import type { RunResult } from '../../state/results';
import type { SceneStore } from '../../state/scene';
import { useScene, useView, useWorkbench } from '../../state/workbench';
import { numbersText } from '../../text/numbers';
import { type RunEntry, useRunEntries } from '../shared/runEntries';
import { CopyButton } from './CopyButton';
import { NUMBERS_COLUMNS } from './columns';
import styles from './numbers.module.css';
import { PartingButton } from './PartingButton';
import { numbersRow, runStatus } from './rows';
import { createStatusWriter, StatusCell } from './StatusCell';
import { toTsv } from './tsv';

export function NumbersTable() {
  const { results, computing, playback, scene } = useWorkbench();
  const hasData = useScene((state) => state.scene.objective.kind === 'neuron');
  const entries = useRunEntries();

  const copy = () => {
    const { playhead } = playback.getState();
    const points = results.get('points')?.total ?? 0;
    return toTsv(
      entries.map(({ id, name }) => {
        const run = results.get('runs').get(id);
        const status = runStatus(run, stepsOf(scene, id), computing.isGivenUp(id));
        return { name, status, row: numbersRow(run, playhead, points) };
      }),
    );
  };

  return (
    <section className={styles.panel} aria-label={numbersText.title}>
      <header className={styles.header}>
        <h2 className={styles.title}>{numbersText.title}</h2>
        <span className={styles.tools}>
          {entries.filter(({ visible }) => visible).length > 1 && <PartingButton />}
          {entries.length > 0 && <CopyButton text={copy} />}
        </span>
      </header>
      {entries.length > 0 ? (
        <Table runs={entries} hasData={hasData} />
      ) : (
        <p className={styles.empty}>{numbersText.empty}</p>
      )}
    </section>
  );
}

function Table({ runs, hasData }: { readonly runs: readonly RunEntry[]; readonly hasData: boolean }) {
  const { results, computing, playback, view, scene } = useWorkbench();
  const selected = useView((state) => state.view.selected);
  const body = useRef<HTMLTableSectionElement>(null);

  useEffect(() => {
    const writeStatus = createStatusWriter(computing);
    const write = () => {
      const now = performance.now();
      const { playhead } = playback.getState();
      const points = results.get('points')?.total ?? 0;
      runs.forEach(({ id }, i) => {
        const row = body.current?.rows[i];
        if (!row) return;
        const run = results.get('runs').get(id);
        writeRow(row, run, playhead, points, hasData);
        writeStatus(row.cells[NUMBERS_COLUMNS.length + 1], id, run, stepsOf(scene, id), now);
      });
    };
    write();
    const frame = onFrame(write);
    const stops = [
      playback.subscribe(frame.request),
      results.subscribe('runs', frame.request),
      results.subscribe('points', frame.request),
    ];
    return () => {
      frame.cancel();
      for (const stop of stops) stop();
    };
  }, [results, computing, playback, scene, runs, hasData]);

  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={numbersText.caption}>
        <thead>
          <tr>
            <th scope="col" className={styles.run} title={numbersText.hints.run}>
              {numbersText.headers.run}
            </th>
            {NUMBERS_COLUMNS.map((column) => (
              <th key={column.id} scope="col" className={styles[column.id]} title={column.hint(hasData)}>
                {column.header(hasData)}
              </th>
            ))}
            <th scope="col" className={styles.status} title={numbersText.hints.status}>
              {numbersText.headers.status}
            </th>
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
              {NUMBERS_COLUMNS.map((column) => (
                <td key={column.id} />
              ))}
              <StatusCell id={id} name={name} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Writes one run's numbers into its cells, in the columns' order. */
function writeRow(
  tableRow: HTMLTableRowElement,
  run: RunResult | undefined,
  playhead: number,
  points: number,
  hasData: boolean,
): void {
  const row = numbersRow(run, playhead, points);
  NUMBERS_COLUMNS.forEach((column, i) => {
    const cell = tableRow.cells[i + 1];
    write(cell, column.text(row));
    cell.title = column.exact(row, hasData);
  });
}

function stepsOf(scene: SceneStore, id: string): number {
  return findRun(scene.getState().scene, id)?.steps ?? 0;
}

function write(cell: HTMLElement, text: string): void {
  if (cell.textContent !== text) cell.textContent = text;
}

/** The runs as a table of numbers, at the playhead or over the whole run, sorted by any column. */
import { useState } from 'react';
import { useScene, useWorkbench, type Workbench } from '../../state/workbench';
import { formatCount } from '../../text/number';
import { numbersText } from '../../text/numbers';
import { useRunEntries } from '../shared/runEntries';
import { type ShownLuck, useShownLuck } from '../shared/useShownLuck';
import { CopyButton } from './CopyButton';
import type { ColumnSet } from './columns';
import { NumbersRows } from './NumbersRows';
import styles from './numbers.module.css';
import { nextSorting, type Sorting } from './order';
import { PartingButton } from './PartingButton';
import { QUARTILES, quartileRow } from './quartileRow';
import { statusOf, tableRow } from './tableRow';
import { type NamedRow, toTsv } from './tsv';
import { useOrder } from './useOrder';

const SETS: readonly ColumnSet[] = ['playhead', 'whole'];

export function NumbersTable() {
  const workbench = useWorkbench();
  const hasData = useScene((state) => state.scene.objective.kind === 'neuron');
  const entries = useRunEntries();
  const [shown, setShown] = useState<ColumnSet>('playhead');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const ordered = useOrder(entries, sorting);

  const luck = useShownLuck(entries);

  const copy = () =>
    toTsv([
      ...ordered.map(({ id, name }) => ({
        name,
        status: statusOf(workbench, id),
        row: tableRow(workbench, id),
      })),
      ...luckLines(workbench, luck),
    ]);

  return (
    <section className={styles.panel} aria-label={numbersText.title}>
      <header className={styles.header}>
        <h2 className={styles.title}>{numbersText.title}</h2>
        {entries.length > 0 && (
          <>
            <fieldset className={styles.sets} aria-label={numbersText.sets}>
              {SETS.map((set) => (
                <button
                  key={set}
                  type="button"
                  className={styles.copyButton}
                  aria-pressed={set === shown}
                  onClick={() => setShown(set)}
                >
                  {numbersText.set[set]}
                </button>
              ))}
            </fieldset>
            <span className={styles.tools}>
              {entries.filter(({ visible }) => visible).length > 1 && <PartingButton />}
              <CopyButton text={copy} />
            </span>
          </>
        )}
      </header>
      {entries.length > 0 ? (
        <NumbersRows
          key={shown}
          shown={shown}
          runs={ordered}
          hasData={hasData}
          sorting={sorting}
          onSort={(by) => setSorting((before) => nextSorting(before, by))}
        />
      ) : (
        <p className={styles.empty}>{numbersText.empty}</p>
      )}
    </section>
  );
}

/** Median and quartiles as the table has them. */
function luckLines({ luck, playback }: Workbench, shown: ShownLuck | null): readonly NamedRow[] {
  const known = luck.getState().luck;
  if (known === null || shown === null) return [];
  return QUARTILES.map((rank) => ({
    name: numbersText.luckRow(shown.name, numbersText.luck[rank](formatCount(shown.seeds))),
    status: '',
    row: quartileRow(known, rank, playback.getState().playhead),
  }));
}

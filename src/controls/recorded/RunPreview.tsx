/** Preview of the run found in a table, before any of it is taken. */
import type { ImportedRun } from '../../scene/import/run/gather';
import { MAX_ALL_RECORDED_ROWS, MAX_RUNS } from '../../scene/limits';
import { PATH_COLUMNS, type RecordedPath, stepOf } from '../../scene/recordedPath';
import { useScene } from '../../state/workbench';
import { dataText } from '../../text/data';
import { formatCount, formatNumber } from '../../text/number';
import { recordedText } from '../../text/recorded';
import styles from '../data/data.module.css';
import { useExpectedFocus } from '../useExpectedFocus';

const ROWS = 6;
const BAD_ROWS = 20;

interface RunPreviewProps {
  /** The heading: where the run is from. */
  readonly name: string;
  readonly found: ImportedRun;
  /** Whether the dialog was opened for it: to add it is what is expected next. */
  readonly isExpected: boolean;
  readonly onUse: () => void;
  readonly onDiscard: () => void;
}

export function RunPreview({ name, found, isExpected, onUse, onDiscard }: RunPreviewProps) {
  const { path, refused, bad, badCount, entries, columns, firstStep, incomplete, leftOut, mark } = found;
  const isFull = useScene(({ scene }) => scene.runs.length >= MAX_RUNS);
  const rows = useScene(({ scene }) => scene.runs.reduce((sum, run) => sum + (run.path?.w.length ?? 0), 0));
  const use = useExpectedFocus(isExpected);
  const hasRoom = path !== null && rows + path.w.length <= MAX_ALL_RECORDED_ROWS;
  return (
    <div className={styles.preview}>
      <div role="status">
        <h4>{name}</h4>
        {refused !== null && <p className={styles.fault}>{refused}</p>}
        {refused === null && path === null && <p className={styles.fault}>{recordedText.nothing}</p>}
        {path !== null && (
          <p>
            <strong>{recordedText.good(formatCount(path.w.length))}</strong>,{' '}
            {recordedText.columns(columns.join(', '))}.{mark !== null && ` ${dataText.marks[mark]}`}
          </p>
        )}
      </div>
      {path !== null && <Rows path={path} />}
      {path !== null && firstStep > 0 && <p>{recordedText.rebased(formatCount(firstStep))}</p>}
      {path?.step !== undefined && <p>{recordedText.gaps}</p>}
      {incomplete.length > 0 && <p>{recordedText.incomplete(incomplete.join(' and '))}</p>}
      {path !== null && leftOut.map((reason) => <p key={reason}>{recordedText.leftOut(reason)}</p>)}
      {badCount > 0 && (
        <div className={styles.bad}>
          <p>{recordedText.bad(formatCount(badCount), entries)}</p>
          <ul>
            {bad.slice(0, BAD_ROWS).map(({ at, message }) => (
              <li key={at}>{recordedText.badEntry(entries, formatCount(at), message)}</li>
            ))}
            {badCount > BAD_ROWS && <li>{recordedText.moreBad(formatCount(badCount - BAD_ROWS))}</li>}
          </ul>
        </div>
      )}
      {path !== null && isFull && <p className={styles.fault}>{recordedText.full(formatCount(MAX_RUNS))}</p>}
      {path !== null && !hasRoom && (
        <p className={styles.fault}>{recordedText.tooMany(formatCount(MAX_ALL_RECORDED_ROWS))}</p>
      )}
      <div className={styles.actions}>
        {hasRoom && !isFull && (
          <button type="button" ref={use} className={styles.primary} onClick={onUse}>
            {recordedText.use}
          </button>
        )}
        <button type="button" className={styles.button} onClick={onDiscard}>
          {recordedText.discard}
        </button>
      </div>
    </div>
  );
}

function Rows({ path }: { readonly path: RecordedPath }) {
  const shown = PATH_COLUMNS.filter((name) => name === 'step' || path[name] !== undefined);
  const more = path.w.length - ROWS;
  return (
    <div className={styles.sample}>
      <table>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {path.w.slice(0, ROWS).map((_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={row}>
              {shown.map((column) => (
                <td key={column}>
                  {column === 'step'
                    ? formatCount(stepOf(path, row))
                    : formatNumber(path[column]?.[row] ?? Number.NaN, 6)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {more > 0 && <caption>{recordedText.moreRows(formatCount(more))}</caption>}
      </table>
    </div>
  );
}

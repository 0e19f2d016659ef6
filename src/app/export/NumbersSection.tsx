/** The export dialog's section "Numbers": runs, surface, isolines and data as CSV or JSON. */
import { useEffect, useState } from 'react';
import { saveBlob } from '../../browser/saveText';
import { Segments } from '../../controls/fields/Segments';
import { inSlices } from '../../export/inSlices';
import { COLUMN_CHOICES, type ColumnChoice } from '../../export/numbers/runColumns';
import {
  TABLE_FORMATS,
  TABLE_KINDS,
  type TableFormat,
  type TableKind,
  tablePieces,
} from '../../export/numbers/tables';
import { countPoints } from '../../scene/points';
import { useScene, useWorkbench } from '../../state/workbench';
import { exportText } from '../../text/export';
import { formatCount } from '../../text/number';
import { useResult } from '../useResult';
import styles from './export.module.css';
import { Sample } from './Sample';

const { numbers: words } = exportText;
const TYPES = { csv: 'text/csv', json: 'application/json' } as const;
/** Lines of the sample, and the characters of each. */
const SAMPLE_LINES = 6;
const SAMPLE_WIDTH = 400;

type Standing = 'rest' | 'saving' | 'saved' | 'failed';

export function NumbersSection() {
  const workbench = useWorkbench();
  const points = useScene(({ scene }) => countPoints(scene.objective));
  const [kind, setKind] = useState<TableKind>('runs');
  const [format, setFormat] = useState<TableFormat>('csv');
  const [columns, setColumns] = useState<ColumnChoice>('trace');
  const [standing, setStanding] = useState<Standing>('rest');
  const waiting = useResult('waiting');
  const surface = useResult('surface');
  useResult('runs');

  useEffect(() => () => setStanding('rest'), []);

  const file = `errorscape-${kind}.${format}`;
  const pieces = () => tablePieces(workbench, kind, format, columns);
  const sample = sampleOf(pieces());
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setStanding('rest');
    };
  const save = async () => {
    const asked = pieces();
    if (asked === null || standing === 'saving') return;
    setStanding('saving');
    try {
      const made = await inSlices(asked, () => true);
      saveBlob(file, new Blob([...(made ?? [])], { type: TYPES[format] }));
      setStanding('saved');
    } catch (reason) {
      console.warn(reason);
      setStanding('failed');
    }
  };
  const hints: Readonly<Record<TableKind, string>> = {
    runs: words.columnHints[columns],
    surface: words.hints.surface(formatCount(surface?.size ?? 0)),
    isolines: words.hints.isolines,
    data: words.hints.data(formatCount(points)),
  };
  const status = {
    rest: '',
    saving: exportText.saving,
    saved: exportText.saved(file),
    failed: exportText.notSaved,
  };
  return (
    <>
      <div className={styles.form}>
        <span>{words.what}</span>
        <Segments
          name={words.what}
          choices={TABLE_KINDS.filter((each) => each !== 'data' || points > 0).map((value) => ({
            value,
            text: words.kinds[value],
          }))}
          value={kind}
          onChange={change(setKind)}
        />
        {kind === 'runs' && (
          <>
            <span>{words.columns}</span>
            <Segments
              name={words.columns}
              choices={COLUMN_CHOICES.map((value) => ({ value, text: words.choices[value] }))}
              value={columns}
              onChange={change(setColumns)}
            />
          </>
        )}
        <span>{exportText.format}</span>
        <Segments
          name={exportText.format}
          choices={TABLE_FORMATS.map((value) => ({ value, text: value.toUpperCase() }))}
          value={format}
          onChange={change(setFormat)}
        />
      </div>
      <p className={styles.note}>
        {hints[kind]} {waiting && sample !== null && kind === 'runs' ? words.computing : ''}
      </p>
      {sample === null ? (
        <p className={styles.note}>{words.nothing}</p>
      ) : (
        <Sample name={words.sample} text={sample} />
      )}
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.primary}
          disabled={sample === null || standing === 'saving'}
          onClick={() => void save()}
        >
          {exportText.save(file)}
        </button>
        <span role="status" className={styles.status}>
          {status[standing]}
        </span>
      </div>
    </>
  );
}

/** The beginning of a file; null where there is none. */
function sampleOf(pieces: Iterable<string> | null): string | null {
  if (pieces === null) return null;
  const lines: string[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece.length > SAMPLE_LINES * SAMPLE_WIDTH ? piece.slice(0, SAMPLE_LINES * SAMPLE_WIDTH) : piece;
    lines.splice(0, lines.length, ...text.split('\n', SAMPLE_LINES + 1));
    if (lines.length > SAMPLE_LINES || text.length > SAMPLE_LINES * SAMPLE_WIDTH) break;
  }
  return lines
    .slice(0, SAMPLE_LINES)
    .map((line) => (line.length > SAMPLE_WIDTH ? `${line.slice(0, SAMPLE_WIDTH)}…` : line))
    .join('\n');
}

/**
 * The loss of runs that have recorded it at so few steps that the chart would be a few dots: the worker is asked for it at some
 * more of their steps, spread so that they are closest where a run begins and changes most.
 */
import { COLUMN } from '../../catalog/columns';
import { startsWithoutLoss } from '../../scene/startsWithoutLoss';
import type { RunResult } from '../../state/results';
import { chartsText } from '../../text/charts';
import { askOnceOver } from './endedRuns';
import type { Series, SeriesData } from './series';

/** So many losses make a curve. Over a million points they take half a second. */
const ENOUGH = 48;

interface AskedLosses {
  /** With what was answered; undefined where nothing was asked, or not yet answered. */
  of(id: string): Series | undefined;
  /** The reason why losses are missing; empty where none is. */
  remark(): string;
  stop(): void;
}

export function askLosses(data: SeriesData, ids: readonly string[], changed: () => void): AskedLosses {
  const { results, studies } = data;
  const answered = new WeakMap<RunResult, Series>();
  const lacking = new WeakSet<RunResult>();
  const asked = askOnceOver(data, ids, changed, (result, answer) => {
    if (startsWithoutLoss(result)) return () => undefined;
    const missing = rowsWithoutLoss(result);
    if (missing.length > 0) lacking.add(result);
    const rows = result.length - missing.length < ENOUGH ? spreadOver(missing, result.length) : [];
    if (rows.length === 0) return () => undefined;
    const { columns, length } = result;
    const points = rows.map((row) => ({ w: columns[COLUMN.w][row], b: columns[COLUMN.b][row] }));
    return studies.ask('samples', { points }, (samples) => {
      if (samples === null) return;
      const a = columns[COLUMN.loss].slice(0, length);
      rows.forEach((row, i) => {
        a[row] = samples[3 * i];
      });
      const series = { a, b: null, length };
      answered.set(result, series);
      answer(series);
    });
  });
  return {
    // An answer about the run before it says nothing about this one.
    of: (id) => {
      const result = results.get('runs').get(id);
      const series = result && answered.get(result);
      return series === asked.of(id) ? series : undefined;
    },
    remark: () => {
      const runs = ids.map((id) => results.get('runs').get(id));
      if (runs.some(startsWithoutLoss)) return chartsText.noLossAtStart;
      return runs.some((run) => run !== undefined && lacking.has(run)) ? chartsText.costlyLoss : '';
    },
    stop: asked.stop,
  };
}

/** Those at known places: nothing is known of what lies between two rows of a recorded path. */
function rowsWithoutLoss({ columns, length }: RunResult): readonly number[] {
  const [w, b, loss] = [columns[COLUMN.w], columns[COLUMN.b], columns[COLUMN.loss]];
  const rows: number[] = [];
  for (let row = 0; row < length; row++)
    if (Number.isNaN(loss[row]) && Number.isFinite(w[row]) && Number.isFinite(b[row])) rows.push(row);
  return rows;
}

/** Enough of the rows, of a run so long. */
function spreadOver(rows: readonly number[], length: number): readonly number[] {
  const wanted = Array.from({ length: ENOUGH }, (_, i) => Math.round((length - 1) * (i / (ENOUGH - 1)) ** 2));
  const chosen = new Set(wanted);
  return rows.filter((row) => chosen.has(row));
}

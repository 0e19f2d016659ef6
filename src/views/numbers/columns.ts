/** The table's columns of numbers, in order: where each comes from and how it is written. */
import { formatCount, formatExact, formatNumber } from '../../text/number';
import { numbersText } from '../../text/numbers';
import type { NumbersRow } from './rows';
import type { WholeRunRow } from './wholeRun';

/** All numbers of one run. */
export type TableRow = NumbersRow & WholeRunRow;

export interface NumbersColumn {
  readonly id: Exclude<keyof TableRow, 'gradEvals' | 'lossEvals'>;
  readonly header: (hasData: boolean) => string;
  readonly hint: (hasData: boolean) => string;
  readonly text: (row: TableRow) => string;
  /** Every digit. */
  readonly exact: (row: TableRow, hasData: boolean) => string;
}

const { headers, hints } = numbersText;

function column(id: Exclude<NumbersColumn['id'], 'cost' | 'totalCost'>): NumbersColumn {
  return {
    id,
    header: () => headers[id],
    hint: () => hints[id],
    text: (row) => formatNumber(row[id]),
    exact: (row) => formatExact(row[id]),
  };
}

/** A column of whole numbers, which are written in full. */
function counted(id: 'step' | 'steps' | 'bestStep' | 'convergedAt'): NumbersColumn {
  return { ...column(id), text: (row) => countText(row[id]), exact: () => '' };
}

/** Columns recorded over all the data: only now and then, where the points are many. */
function recorded(id: 'loss' | 'fullNorm'): NumbersColumn {
  const plain = column(id);
  return {
    ...plain,
    exact: (row, hasData) => {
      const isMissing = hasData && Number.isNaN(row[id]) && !Number.isNaN(row.step);
      return isMissing ? numbersText.notRecorded : plain.exact(row, hasData);
    },
  };
}

/** Whole numbers in full, parts of a pass to the usual digits. */
function countText(count: number): string {
  return Number.isInteger(count) ? formatCount(count) : formatNumber(count);
}

const cost: NumbersColumn = {
  id: 'cost',
  header: (hasData) => (hasData ? headers.passes : headers.evaluations),
  hint: (hasData) => (hasData ? hints.passes : hints.evaluations),
  text: (row) => countText(row.cost),
  exact: (row, hasData) => {
    if (Number.isNaN(row.cost)) return '';
    const say = hasData ? numbersText.evaluationsPerPoint : numbersText.evaluationCount;
    return say(formatCount(row.gradEvals), formatCount(row.lossEvals));
  },
};

const totalCost: NumbersColumn = {
  id: 'totalCost',
  header: cost.header,
  hint: (hasData) => (hasData ? hints.totalPasses : hints.totalEvaluations),
  text: (row) => countText(row.totalCost),
  exact: (row) => formatExact(row.totalCost),
};

/** The numbers at the playhead, and those of the whole run. */
export const COLUMNS = {
  playhead: [
    counted('step'),
    column('w'),
    column('b'),
    recorded('loss'),
    column('norm'),
    recorded('fullNorm'),
    column('eta'),
    cost,
  ],
  whole: [
    column('rate'),
    counted('steps'),
    column('finalLoss'),
    column('lowestLoss'),
    counted('bestStep'),
    counted('convergedAt'),
    totalCost,
  ],
} as const satisfies Readonly<Record<string, readonly NumbersColumn[]>>;

export type ColumnSet = keyof typeof COLUMNS;

/** The table's columns of numbers, in order: where each comes from and how it is written. */
import { formatCount, formatExact, formatNumber } from '../../text/number';
import { numbersText } from '../../text/numbers';
import type { NumbersRow } from './rows';

interface NumbersColumn {
  readonly id: Exclude<keyof NumbersRow, 'gradEvals' | 'lossEvals'>;
  readonly header: (hasData: boolean) => string;
  readonly hint: (hasData: boolean) => string;
  readonly text: (row: NumbersRow) => string;
  /** Every digit. */
  readonly exact: (row: NumbersRow, hasData: boolean) => string;
}

const { headers, hints } = numbersText;

function column(id: Exclude<NumbersColumn['id'], 'cost' | 'step'>): NumbersColumn {
  return {
    id,
    header: () => headers[id],
    hint: () => hints[id],
    text: (row) => formatNumber(row[id]),
    exact: (row) => formatExact(row[id]),
  };
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

const step: NumbersColumn = {
  id: 'step',
  header: () => headers.step,
  hint: () => hints.step,
  text: (row) => countText(row.step),
  exact: () => '',
};

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

export const NUMBERS_COLUMNS: readonly NumbersColumn[] = [
  step,
  column('w'),
  column('b'),
  recorded('loss'),
  column('norm'),
  recorded('fullNorm'),
  column('eta'),
  cost,
];

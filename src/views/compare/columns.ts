/** Columns of the table of rules: where each comes from and how it is written. */
import { hasArrived } from '../../scene/goodRange';
import type { RankedRule, Side } from '../../state/comparison/ranks';
import { compareText } from '../../text/compare';
import { formatCount, formatExact, formatNumber } from '../../text/number';

export interface RuleColumn {
  readonly id: 'eta' | 'beta' | 'score' | 'median' | 'quartiles' | 'passesTo' | 'reached' | 'width' | 'other';
  readonly header: (side: Side, hasData: boolean) => string;
  readonly hint: (side: Side, hasData: boolean) => string;
  readonly text: (row: RankedRule) => string;
  /** Every digit. */
  readonly exact: (row: RankedRule) => string;
  readonly sort: (row: RankedRule) => number;
}

const { columns: headers, hints } = compareText;
const DIGITS = 3;

/** From a single start there is nothing between. */
function between(low: string, high: string): string {
  return low === high ? low : compareText.between(low, high);
}

/** Lowest losses that count as equal read alike, … */
function lowestText(score: number): string {
  return hasArrived(score) ? compareText.arrived : formatNumber(score, DIGITS);
}

/** … and none of them stands before another for its sake. */
function lowestOrder(score: number): number {
  return hasArrived(score) ? 0 : score;
}

function plain(id: 'eta' | 'beta' | 'median', value: (row: RankedRule) => number): RuleColumn {
  return {
    id,
    header: () => headers[id],
    hint: () => hints[id],
    text: (row) => formatNumber(value(row), DIGITS),
    exact: (row) => formatExact(value(row)),
    sort: value,
  };
}

export const RULE_COLUMNS: readonly RuleColumn[] = [
  plain('eta', ({ score }) => score.eta),
  plain('beta', ({ score }) => score.beta),
  {
    id: 'score',
    header: () => headers.score,
    hint: (_, hasData) => hints.score(hasData),
    text: ({ score }) => lowestText(score.score),
    exact: ({ score }) => formatExact(score.score),
    sort: ({ score }) => lowestOrder(score.score),
  },
  plain('median', ({ score }) => score.loss[1]),
  {
    id: 'quartiles',
    header: () => headers.quartiles,
    hint: () => hints.quartiles,
    text: ({ score: { loss } }) => between(formatNumber(loss[0], DIGITS), formatNumber(loss[2], DIGITS)),
    exact: ({ score: { loss } }) => between(formatExact(loss[0]), formatExact(loss[2])),
    sort: ({ score }) => score.loss[2],
  },
  {
    id: 'passesTo',
    header: (_, hasData) => headers.passesTo(hasData),
    hint: (_, hasData) => hints.passesTo(hasData),
    text: ({ score: { passesTo } }) => {
      if (passesTo === Number.POSITIVE_INFINITY) return compareText.never;
      return Number.isInteger(passesTo) ? formatCount(passesTo) : formatNumber(passesTo);
    },
    exact: ({ score }) => formatExact(score.passesTo),
    sort: ({ score }) => score.passesTo,
  },
  {
    id: 'reached',
    header: () => headers.reached,
    hint: () => hints.reached,
    text: ({ score }) => compareText.share(formatCount(100 * score.reached)),
    exact: ({ score }) => formatExact(score.reached),
    sort: ({ score }) => score.reached,
  },
  {
    id: 'width',
    header: () => headers.width,
    hint: () => hints.width,
    text: ({ width }) => formatNumber(width, 2),
    exact: ({ width }) => (Number.isNaN(width) ? '' : compareText.decades(formatExact(width))),
    sort: ({ width }) => width,
  },
  {
    id: 'other',
    header: (side) => headers.otherOf[side],
    hint: (side) => hints.otherOf[side],
    text: ({ other }) => lowestText(other.score),
    exact: ({ other }) => formatExact(other.score),
    sort: ({ other }) => lowestOrder(other.score),
  },
];

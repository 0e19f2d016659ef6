/** The rules of a comparison, best first or by any column. */
import { useState } from 'react';
import type { RunStyle } from '../../runStyle/runStyle';
import { StyleSwatch } from '../../runStyle/StyleSwatch';
import type { RankedRule, Side } from '../../state/comparison/ranks';
import { compareText } from '../../text/compare';
import { ariaSort, nextSorting, type Sorting, sortedBy } from '../numbers/order';
import { RULE_COLUMNS } from './columns';
import styles from './compare.module.css';
import { ruleName } from './words';

interface RulesTableProps {
  /** Best first. */
  readonly ranked: readonly RankedRule[];
  /** Those that passes to the target tell apart, since their lowest losses count as equal. */
  readonly byPasses: readonly string[];
  readonly side: Side;
  readonly hasData: boolean;
  /** The number of runs of each rule. A single one has no quartiles, and its median is its loss. */
  readonly runs: number;
  readonly caption: string;
  readonly styleOf: (rule: string) => RunStyle;
  readonly forward: string;
  readonly onForward: (rule: string) => void;
  /** The rule under the pointer or the focus, here or in a chart; empty for none. */
  readonly near: string;
  readonly onNear: (rule: string) => void;
}

const RULE = 'rule';

export function RulesTable(props: RulesTableProps) {
  const { ranked, byPasses, side, hasData, runs, caption, styleOf, forward, onForward, near, onNear } = props;
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = inOrder(ranked, sorting);
  const columns = RULE_COLUMNS.filter(({ id }) => runs > 1 || id !== 'quartiles');
  const head = (by: string, className: string, hint: string, words: string) => (
    <th
      key={by}
      scope="col"
      className={className}
      title={`${hint} ${compareText.sortHint}`}
      aria-sort={ariaSort(sorting, by)}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => setSorting((before) => nextSorting(before, by))}
      >
        {words}
      </button>
    </th>
  );
  return (
    <table
      className={styles.table}
      aria-label={caption}
      data-decides={byPasses.length > 0 ? 'passes' : 'lowest'}
    >
      <thead>
        <tr>
          {head(RULE, styles.rule, compareText.hints.rule, compareText.columns.rule)}
          {columns.map(({ id, header, hint }) =>
            head(id, styles[id], hint(side, hasData), header(side, hasData)),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.rule}
            aria-current={row.rule === forward}
            data-near={row.rule === near}
            data-by-passes={byPasses.includes(row.rule)}
            onClick={() => onForward(row.rule)}
            // A pointer that rests while the table scrolls under it points at nothing new: keys may have the word.
            onPointerMove={() => {
              if (near !== row.rule) onNear(row.rule);
            }}
            onPointerLeave={() => {
              if (near === row.rule) onNear('');
            }}
            onFocus={() => onNear(row.rule)}
            onBlur={() => {
              if (near === row.rule) onNear('');
            }}
          >
            <th scope="row" className={styles.rule}>
              <button type="button" className={styles.pick} aria-pressed={row.rule === forward}>
                <StyleSwatch look={styleOf(row.rule)} />
                <span className={styles.name}>{ruleName(row.rule)}</span>
              </button>
            </th>
            {columns.map(({ id, text, exact }) => (
              <td key={id} className={styles[id]} title={exact(row)}>
                {text(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inOrder(ranked: readonly RankedRule[], sorting: Sorting | null): readonly RankedRule[] {
  if (sorting === null) return ranked;
  const column = RULE_COLUMNS.find(({ id }) => id === sorting.by);
  return sortedBy(
    ranked,
    sorting.descending,
    column === undefined ? ({ rule }) => ruleName(rule) : column.sort,
  );
}

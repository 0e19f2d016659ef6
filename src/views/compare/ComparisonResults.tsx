/** The results of a comparison: who wins, and table and charts, which are seen at once. */
import { type ReactNode, useState } from 'react';
import type { RunStyle } from '../../runStyle/runStyle';
import type { ComparisonState } from '../../state/comparison/comparison';
import type { Side } from '../../state/comparison/ranks';
import { compareText } from '../../text/compare';
import { ComparisonCharts } from './ComparisonCharts';
import styles from './compare.module.css';
import { RulesTable } from './RulesTable';
import { type Ranking, runsOf } from './ranking';
import { budgetText, noEtaText, surfaceName, verdictText, winsText } from './words';

interface ComparisonResultsProps {
  readonly ranking: Ranking;
  /** The surfaces that are compared, as a picker's options. */
  readonly surfaces: readonly string[];
  readonly state: ComparisonState;
  readonly styleOf: (rule: string) => RunStyle;
  readonly change: (change: Partial<Pick<ComparisonState, 'side' | 'surface' | 'forward'>>) => void;
  /** The progress of the comparison, beside the switch. */
  readonly status: ReactNode;
  /** Buttons at the other end of that line. */
  readonly actions: ReactNode;
}

const SIDES: readonly Side[] = ['tuned', 'untuned'];

export function ComparisonResults({
  ranking,
  surfaces,
  state,
  styleOf,
  change,
  status,
  actions,
}: ComparisonResultsProps) {
  const { side, forward, stale } = state;
  const [near, setNear] = useState('');
  const { ranked, problem, verdict, verdicts, floor } = ranking;
  const hasData = problem.objective.kind === 'neuron';
  const within = budgetText(ranking.budget, hasData);
  const runs = runsOf(ranking);
  return (
    <div className={styles.results} data-stale={stale} aria-busy={stale}>
      <div className={styles.bar}>
        <fieldset className={styles.sides} aria-label={compareText.side}>
          {SIDES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === side}
              title={compareText.sideHints[each]}
              onClick={() => change({ side: each })}
            >
              {compareText.sides[each]}
            </button>
          ))}
        </fieldset>
        {surfaces.length > 1 && (
          <select
            className={styles.surface}
            aria-label={compareText.shownSurface}
            value={surfaces.indexOf(problem.surface)}
            onChange={(event) => change({ surface: Number(event.currentTarget.value) })}
          >
            {surfaces.map((option, place) => (
              <option key={option} value={place}>
                {surfaceName(option)}
              </option>
            ))}
          </select>
        )}
        {status}
        <span className={styles.actions}>{actions}</span>
      </div>
      {ranked.length > 0 && (
        <>
          <p className={styles.verdict} role="status">
            {verdictText(verdict, within, floor, runs, hasData)} {surfaces.length > 1 && winsText(verdicts)}{' '}
            {noEtaText(problem.run, ranked)}
          </p>
          <div className={styles.frame}>
            <div className={styles.scroller}>
              <RulesTable
                ranked={ranked}
                byPasses={'rules' in verdict ? verdict.rules : []}
                side={side}
                hasData={hasData}
                runs={runs}
                caption={compareText.caption(compareText.sides[side], within)}
                styleOf={styleOf}
                forward={forward}
                onForward={(rule) => change({ forward: rule === forward ? '' : rule })}
                near={near}
                onNear={setNear}
              />
            </div>
          </div>
          <ComparisonCharts
            ranking={ranking}
            side={side}
            hasData={hasData}
            styleOf={styleOf}
            forward={forward}
            near={near}
            onNear={setNear}
          />
        </>
      )}
    </div>
  );
}

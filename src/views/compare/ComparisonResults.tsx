/** The results of a comparison: who wins, the table, the losses along the way, the profiles, and what all this does not say. */
import { type ReactNode, useMemo, useState } from 'react';
import type { RunStyle } from '../../runStyle/runStyle';
import type { ComparisonState, ComparisonResults as Results } from '../../state/comparison/comparison';
import type { Side } from '../../state/comparison/ranks';
import { compareText } from '../../text/compare';
import { formatCount } from '../../text/number';
import { SavePictureButton } from '../shared/SavePictureButton';
import styles from './compare.module.css';
import { COLOURED, curveModel } from './curveModel';
import { profileModel } from './profileModel';
import { ReadableChart } from './ReadableChart';
import { RulesTable } from './RulesTable';
import { type Ranking, rankingOf } from './ranking';
import {
  budgetText,
  curveReadout,
  curvesLabel,
  profileLabel,
  profileReadout,
  searchText,
  surfaceName,
  verdictText,
  winsText,
} from './words';

interface ComparisonResultsProps {
  readonly results: Results;
  readonly state: ComparisonState;
  readonly budget: number;
  readonly styleOf: (rule: string) => RunStyle;
  readonly change: (change: Partial<Pick<ComparisonState, 'side' | 'surface' | 'forward'>>) => void;
  /** Buttons beside the switch. */
  readonly actions: (ranking: Ranking) => ReactNode;
}

const SIDES: readonly Side[] = ['tuned', 'untuned'];

export function ComparisonResults({
  results,
  state,
  budget,
  styleOf,
  change,
  actions,
}: ComparisonResultsProps) {
  const { side, surface, forward, stale } = state;
  const [near, setNear] = useState('');
  const ranking = useMemo(
    () => rankingOf(results, { side, surface }, budget),
    [results, side, surface, budget],
  );
  const { ranked, problem, verdict, verdicts, floor } = ranking;
  const { problems } = results.plan;
  const hasData = problem.objective.kind === 'neuron';
  const within = budgetText(ranking.budget, hasData);
  const runs = ranked[0]?.details?.costs.length ?? 1;
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
        {problems.length > 1 && (
          <select
            className={styles.surface}
            aria-label={compareText.shownSurface}
            value={problems.indexOf(problem)}
            onChange={(event) => change({ surface: Number(event.currentTarget.value) })}
          >
            {problems.map(({ surface: option }, place) => (
              <option key={option} value={place}>
                {surfaceName(option)}
              </option>
            ))}
          </select>
        )}
        <span className={styles.actions}>{actions(ranking)}</span>
      </div>
      {ranked.length > 0 && (
        <>
          <p className={styles.verdict} role="status">
            {verdictText(verdict, within, floor, runs)} {problems.length > 1 && winsText(verdicts)}
          </p>
          <div className={styles.body}>
            <div className={styles.scroller}>
              <RulesTable
                ranked={ranked}
                side={side}
                hasData={hasData}
                caption={compareText.caption(compareText.sides[side], within)}
                styleOf={styleOf}
                forward={forward}
                onForward={(rule) => change({ forward: rule === forward ? '' : rule })}
                near={near}
                onNear={setNear}
              />
            </div>
            <Charts
              ranking={ranking}
              side={side}
              hasData={hasData}
              styleOf={styleOf}
              forward={forward}
              near={near}
              onNear={setNear}
            />
          </div>
          <div className={styles.notes}>
            <p>{searchText(ranked, problem.starts, runs, ranking.budget, hasData)}</p>
            <p>{compareText.limits}</p>
          </div>
        </>
      )}
    </div>
  );
}

interface ChartsProps {
  readonly ranking: Ranking;
  readonly side: Side;
  readonly hasData: boolean;
  readonly styleOf: (rule: string) => RunStyle;
  readonly forward: string;
  readonly near: string;
  readonly onNear: (rule: string) => void;
}

function Charts({ ranking, side, hasData, styleOf, forward, near, onNear }: ChartsProps) {
  const strong = near || forward;
  const { ranked, passes, budget, profiles } = ranking;
  const curves = useMemo(
    () => curveModel(ranked, passes, budget, hasData, styleOf, strong),
    [ranked, passes, budget, hasData, styleOf, strong],
  );
  const rules = useMemo(() => ranked.map(({ rule }) => rule), [ranked]);
  const profile = useMemo(
    () =>
      profiles === null ? null : profileModel(rules, profiles.ratios, profiles.problems, styleOf, strong),
    [rules, profiles, styleOf, strong],
  );
  const hasProfile = profiles?.ratios.some((each) => each.length > 0) === true;
  const grey = Math.max(0, ranked.length - COLOURED);
  return (
    <div className={styles.charts}>
      <figure className={styles.figure}>
        <figcaption>
          {compareText.curves}
          {grey > 0 && <small>{compareText.others(formatCount(grey))}</small>}
          <SavePictureButton picture="compare" />
        </figcaption>
        <ReadableChart
          model={curves}
          title={compareText.curves}
          say={(place) => curveReadout(ranked, passes, place, hasData)}
          chosen={forward}
          onNear={onNear}
          label={curvesLabel(ranked, compareText.sides[side], budgetText(budget, hasData))}
        />
      </figure>
      {profile !== null && profiles !== null && (
        <figure className={styles.figure}>
          <figcaption>
            <span title={compareText.profileHint}>{compareText.profile}</span>
            {hasProfile && <SavePictureButton picture="profile" />}
          </figcaption>
          {hasProfile ? (
            <ReadableChart
              model={profile}
              title={compareText.profile}
              label={profileLabel(rules, profiles.ratios, profiles.problems)}
              say={(place) => profileReadout(rules, profiles.ratios, profiles.problems, place)}
              chosen={forward}
              onNear={onNear}
            />
          ) : (
            <p className={styles.message}>{compareText.profileNone}</p>
          )}
        </figure>
      )}
    </div>
  );
}

/** The charts of a comparison: the losses along the way, and the profile. Where both have no room, a switch shows either. */
import { useMemo, useState } from 'react';
import type { RunStyle } from '../../runStyle/runStyle';
import type { Side } from '../../state/comparison/ranks';
import { compareText } from '../../text/compare';
import { formatCount } from '../../text/number';
import { SavePictureButton } from '../shared/SavePictureButton';
import styles from './compare.module.css';
import { COLOURED, curveModel } from './curveModel';
import { profileModel } from './profileModel';
import { ReadableChart } from './ReadableChart';
import type { Ranking } from './ranking';
import { budgetText, curveReadout, curvesLabel, profileLabel, profileReadout } from './words';

interface ComparisonChartsProps {
  readonly ranking: Ranking;
  readonly side: Side;
  readonly hasData: boolean;
  readonly styleOf: (rule: string) => RunStyle;
  readonly forward: string;
  readonly near: string;
  readonly onNear: (rule: string) => void;
}

const CHARTS = ['curves', 'profile'] as const;

export function ComparisonCharts({
  ranking,
  side,
  hasData,
  styleOf,
  forward,
  near,
  onNear,
}: ComparisonChartsProps) {
  const [chosen, setChosen] = useState<(typeof CHARTS)[number]>('curves');
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
  const others = grey > 0 && <small>{compareText.others(formatCount(grey))}</small>;
  const shown = profile === null ? 'curves' : chosen;
  return (
    <div className={styles.charts}>
      {profile !== null && (
        <fieldset className={styles.chartSwitch} aria-label={compareText.charts}>
          {CHARTS.map((each) => (
            <button key={each} type="button" aria-pressed={each === shown} onClick={() => setChosen(each)}>
              {compareText.chartNames[each]}
            </button>
          ))}
          {shown === 'curves' && others}
        </fieldset>
      )}
      <figure className={styles.figure} data-shown={shown === 'curves'}>
        <figcaption>
          <span>{compareText.curves}</span>
          {others}
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
        <figure className={styles.figure} data-shown={shown === 'profile'}>
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

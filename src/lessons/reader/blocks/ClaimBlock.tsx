/** A statement with numbers that the page has just measured, and whether it holds. The worker computes them. */
import { Fragment, useEffect, useState } from 'react';
import type { RunResult } from '../../../scene/outcome';
import { useWorkbench } from '../../../state/workbench';
import { lessonsText } from '../../../text/lessons';
import { judge, splitClaim, type Verdict } from '../../claims';
import type { Claim, SeedClaim } from '../../define';
import { prettyNumber } from '../../prettyNumber';
import { MarkupText } from '../MarkupText';
import styles from './blocks.module.css';
import { useSeedVerdict } from './useSeedVerdict';

type State = 'measuring' | 'holds' | 'fails' | 'unknown';

const SAID = {
  measuring: lessonsText.measuring,
  holds: lessonsText.holds,
  fails: lessonsText.fails,
  unknown: lessonsText.notMeasured,
} as const;

export function ClaimBlock({ claim }: { readonly claim: Claim }) {
  return <Statement claim={claim} measured={useVerdict(claim)} />;
}

/** The same over many seeds. */
export function SeedClaimBlock({ claim }: { readonly claim: SeedClaim }) {
  return <Statement claim={claim} measured={useSeedVerdict(claim)} />;
}

interface StatementProps {
  readonly claim: Claim | SeedClaim;
  readonly measured: Verdict | 'unknown' | null;
}

function Statement({ claim, measured }: StatementProps) {
  const verdict = measured === 'unknown' ? null : measured;
  const state: State =
    measured === 'unknown' ? 'unknown' : measured === null ? 'measuring' : measured.holds ? 'holds' : 'fails';
  return (
    <div className={styles.claim} data-claim={state}>
      <svg className={styles.verdict} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {state === 'holds' && <path d="M3 8.5l3.5 3.5L13 4.5" />}
        {state === 'fails' && <path d="M4 4l8 8M12 4l-8 8" />}
        {state === 'measuring' && <circle cx="8" cy="8" r="5" strokeDasharray="2 3" />}
        {state === 'unknown' && <path d="M4 8h8" />}
      </svg>
      <p>
        {splitClaim(claim.says).map((piece, index) => {
          const key = `${index}`;
          if (piece.kind === 'text')
            return (
              <Fragment key={key}>
                <MarkupText text={piece.text} />
              </Fragment>
            );
          return <ClaimNumber key={key} claim={claim} verdict={verdict} name={piece.name} />;
        })}
        <span className={state === 'holds' ? styles.unseen : styles.said}>{SAID[state]}</span>
      </p>
    </div>
  );
}

interface ClaimNumberProps {
  readonly claim: Claim | SeedClaim;
  readonly verdict: Verdict | null;
  readonly name: string;
}

function ClaimNumber({ claim, verdict, name }: ClaimNumberProps) {
  const { printed } = claim.numbers[name];
  const number = verdict?.numbers.get(name);
  return (
    <span className={styles.claimed} data-measured={number !== undefined}>
      {prettyNumber(number?.measured ?? printed)}
      {number !== undefined && !number.agrees && ` ${lessonsText.textSays(prettyNumber(printed))}`}
    </span>
  );
}

/** The verdict; null while it is being measured, 'unknown' where that failed. */
function useVerdict(claim: Claim): Verdict | 'unknown' | null {
  const { studies } = useWorkbench();
  const [verdict, setVerdict] = useState<Verdict | 'unknown' | null>(null);
  useEffect(() => {
    setVerdict(null);
    const { objective, runs } = claim.document().scene;
    return studies.ask('experiment', { objective, runs }, (results: readonly RunResult[] | null) =>
      setVerdict(results === null ? 'unknown' : judge(claim, results)),
    );
  }, [studies, claim]);
  return verdict;
}

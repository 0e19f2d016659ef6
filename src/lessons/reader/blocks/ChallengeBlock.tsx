/** A task on the workbench: what it takes, how near the scene on show comes, hints, and a solution on demand. */
import { useEffect, useEffectEvent, useState } from 'react';
import { loadPart } from '../../../browser/loadPart';
import { Icon } from '../../../icons/Icon';
import { useScene } from '../../../state/workbench';
import { challengeText } from '../../../text/challenges';
import { formatNumber } from '../../../text/number';
import { boundsText, changedParts, isAttempt, type JudgedGoal, judgeAttempt } from '../../challenges/judge';
import type { Challenge } from '../../define';
import { useAnswered } from '../../kit/useStudy';
import { useStep } from '../../stepContext';
import { MarkupText } from '../MarkupText';
import { readProgress, solve } from '../progress';
import styles from './challenge.module.css';

const loadAnswers = () => import('../answers');

export function ChallengeBlock({ challenge }: { readonly challenge: Challenge }) {
  const { showScene, shown } = useStep();
  const scene = useScene((state) => state.scene);
  const begun =
    shown === challengeText.name(challenge.id) || shown === challengeText.solutionOf(challenge.id);
  const tried = isAttempt(challenge, scene) && (begun || changedParts(challenge, scene).length === 0);
  const { objective, runs } = scene;
  const answered = useAnswered('experiment', tried ? { objective, runs } : null);
  const attempt =
    answered === null ? null : { scene: { ...scene, ...answered.question }, runs: answered.answer };
  const judged = attempt === null ? null : judgeAttempt(challenge, attempt);
  const [hints, setHints] = useState(0);
  const [revealed, setRevealed] = useState(false);
  const [solvedBefore, setSolvedBefore] = useState(() => readProgress().solved.has(challenge.id));
  // The solution that the page gives away is not the person's own.
  const given = revealed || shown === challengeText.solutionOf(challenge.id);
  const solvedNow = judged?.solved === true && !given;
  const keep = useEffectEvent(() => {
    if (attempt === null || judged === null || given) return;
    // Nothing is kept where the part does not load.
    loadPart(loadAnswers).then(
      ({ keepAnswer }) => keepAnswer(challenge, attempt.scene, judged),
      () => {},
    );
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the engine is a try
  useEffect(() => keep(), [answered]);
  useEffect(() => {
    if (solvedNow) {
      solve(challenge.id);
      setSolvedBefore(true);
    }
  }, [solvedNow, challenge.id]);

  const begin = () => {
    setRevealed(false);
    showScene(challengeText.name(challenge.id), challenge.document());
  };
  const reveal = () => {
    setRevealed(true);
    showScene(challengeText.solutionOf(challenge.id), challenge.solution());
  };

  return (
    <section
      className={styles.challenge}
      aria-label={challengeText.name(challenge.id)}
      data-challenge={challenge.id}
      data-solved={solvedNow || solvedBefore}
    >
      <h4 className={styles.head}>
        <span>{challengeText.challenge}</span>
        {(solvedNow || solvedBefore) && (
          <span className={styles.solved}>
            <Tick met />
            {challengeText.solved}
          </span>
        )}
      </h4>
      <p>
        <MarkupText text={challenge.ask} />
      </p>
      <ul className={styles.goals} aria-label={challengeText.goals}>
        {(judged?.goals ?? challenge.goals.map((goal) => ({ goal, value: Number.NaN, met: false }))).map(
          (each) => (
            <GoalLine key={each.goal.name} judged={each} />
          ),
        )}
        {judged?.changed.map(({ name }) => (
          <li key={name} className={styles.broken}>
            <Tick met={false} />
            {challengeText.keep(name)}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <button type="button" onClick={begin}>
          <Icon name="play" />
          <span>{tried ? challengeText.again : challengeText.begin}</span>
        </button>
        {hints < challenge.hints.length ? (
          <button type="button" onClick={() => setHints(hints + 1)}>
            {challengeText.hint(hints + 1, challenge.hints.length)}
          </button>
        ) : (
          <button type="button" onClick={reveal}>
            {challengeText.solution}
          </button>
        )}
      </div>
      {hints > 0 && (
        <ol className={styles.hints}>
          {challenge.hints.slice(0, hints).map((hint) => (
            <li key={hint}>
              <MarkupText text={hint} />
            </li>
          ))}
        </ol>
      )}
      {(given || solvedNow) && (
        <p className={styles.because}>
          <MarkupText text={challenge.because} />
        </p>
      )}
      <p className={styles.spoken} role="status">
        {solvedNow ? challengeText.announceSolved : ''}
      </p>
    </section>
  );
}

/** "✓ loss at the end: 0.0009, at most 0.001". */
function GoalLine({ judged: { goal, value, met } }: { readonly judged: JudgedGoal }) {
  return (
    <li data-met={met}>
      <Tick met={met} />
      <span>
        {goal.name}: <b>{Number.isNaN(value) ? '–' : formatNumber(value)}</b>, {boundsText(goal)}
        <span className={styles.spoken}>{met ? challengeText.met : challengeText.notMet}</span>
      </span>
    </li>
  );
}

function Tick({ met }: { readonly met: boolean }) {
  return (
    <svg className={styles.tick} data-met={met} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {met ? <path d="M2.5 7.5l3 3 6-7" /> : <circle cx="7" cy="7" r="4" />}
    </svg>
  );
}

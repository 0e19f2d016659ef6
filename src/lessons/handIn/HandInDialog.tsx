/** Hands in: a name, which lessons, and the link or the file that holds the answers kept on this machine. */
import { useState } from 'react';
import { saveText } from '../../browser/saveText';
import { usePart } from '../../browser/usePart';
import { Dialog } from '../../controls/Dialog';
import { challengeText } from '../../text/challenges';
import { handInsText } from '../../text/handIns';
import { lessonsText } from '../../text/lessons';
import { formatCount } from '../../text/number';
import { taskName } from '../../text/taskNames';
import { LESSONS } from '../index';
import { type KeptAnswer, readAnswers } from '../reader/answers';
import { readProgress } from '../reader/progress';
import { loadChallenges, type PlacedChallenge } from './challenges';
import { MOST_SENT_LENGTH } from './form';
import styles from './handIn.module.css';
import { useHandInLink } from './useHandInLink';

interface HandInDialogProps {
  readonly lesson: string;
  readonly onClose: () => void;
}

export function HandInDialog({ lesson, onClose }: HandInDialogProps) {
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [chosen, setChosen] = useState(lesson);
  const { part: challenges, failed } = usePart(loadChallenges);
  const [kept] = useState(readAnswers);
  const [solvedBefore] = useState(() => readProgress().solved);
  const listed = (challenges ?? []).filter((each) => chosen === '' || each.lesson === chosen);
  const answers = listed.flatMap(({ challenge }) => kept.filter(({ id }) => id === challenge.id));
  const solved = answers.filter((answer) => answer.solved).length;
  const lost = listed.filter(
    ({ challenge: { id } }) => solvedBefore.has(id) && !answers.some((each) => each.id === id && each.solved),
  );
  const link = useHandInLink(name, number, answers);

  return (
    <Dialog title={handInsText.title} className={styles.dialog} onClose={onClose}>
      {() => (
        <div className={styles.stack}>
          <p>{handInsText.intro}</p>
          <div className={styles.fields}>
            <label>
              <span>{handInsText.name}</span>
              <input
                value={name}
                maxLength={60}
                autoComplete="name"
                onChange={({ target }) => setName(target.value)}
              />
            </label>
            <label>
              <span>{handInsText.number}</span>
              <input
                value={number}
                maxLength={60}
                autoComplete="off"
                onChange={({ target }) => setNumber(target.value)}
              />
            </label>
            <label>
              <span>{handInsText.which}</span>
              <select value={chosen} onChange={({ target }) => setChosen(target.value)}>
                <option value="">{handInsText.allLessons}</option>
                {LESSONS.map(({ id, number: place, title }) => (
                  <option key={id} value={id}>
                    {handInsText.lesson(place, title)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {challenges === null ? (
            <p role={failed ? 'alert' : undefined}>{failed ? handInsText.notLoaded : lessonsText.loading}</p>
          ) : (
            <p>
              {answers.length === 0
                ? handInsText.nothingYet
                : handInsText.summary(solved, answers.length - solved, listed.length)}
            </p>
          )}
          <AnswerList challenges={listed} answers={answers} />
          {lost.length > 0 && (
            <p className={styles.note}>
              {handInsText.lost(lost.map(({ challenge }) => taskName(challenge.id)).join(', '))}
            </p>
          )}
          {answers.length > 0 &&
            (link === '' ? <p className={styles.note}>{handInsText.needsName}</p> : <Link link={link} />)}
          <p className={styles.note}>{handInsText.privacy}</p>
        </div>
      )}
    </Dialog>
  );
}

interface AnswerListProps {
  readonly challenges: readonly PlacedChallenge[];
  readonly answers: readonly KeptAnswer[];
}

function AnswerList({ challenges, answers }: AnswerListProps) {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return (
    <ul className={styles.answers}>
      {challenges.map(({ challenge: { id }, number }) => {
        const answer = byId.get(id);
        return (
          <li key={id} data-answer={answer === undefined ? 'none' : answer.solved ? 'solved' : 'tried'}>
            <span className={styles.lesson}>{number}</span> {taskName(id)}
            <span className={styles.state}>
              {answer === undefined
                ? handInsText.cell.none
                : answer.solved
                  ? challengeText.solved
                  : handInsText.bestTry}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Link({ link }: { readonly link: string }) {
  const [said, setSaid] = useState('');
  const isLong = link.length > MOST_SENT_LENGTH;
  const length = formatCount(link.length);
  const most = formatCount(MOST_SENT_LENGTH);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(handInsText.copied);
    } catch {
      setSaid(handInsText.notCopied);
    }
  };
  return (
    <div className={styles.stack}>
      <input
        className={styles.link}
        aria-label={handInsText.link}
        value={link}
        readOnly
        spellCheck={false}
        onFocus={({ target }) => target.select()}
      />
      <div className={styles.actions}>
        <button type="button" data-primary={!isLong} onClick={() => void copy()}>
          {handInsText.copy}
        </button>
        <button
          type="button"
          data-primary={isLong}
          onClick={() => saveText(handInsText.fileName, 'text/plain', `${link}\n`)}
        >
          {handInsText.save}
        </button>
        <a href={link} target="_blank" rel="noopener noreferrer">
          {handInsText.preview}
        </a>
        <span role="status">{said}</span>
      </div>
      <p className={styles.note}>
        {isLong ? handInsText.tooLong(length, most) : handInsText.length(length, most)}
      </p>
    </div>
  );
}

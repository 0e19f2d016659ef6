/** Everything that one person has handed in: each challenge with its mark, the numbers that were found, and its scene. */

import { boundsText } from '../../lessons/challenges/judge';
import type { PlacedChallenge } from '../../lessons/handIn/challenges';
import type { Mark } from '../../lessons/handIn/mark';
import { writeAnswer } from '../../lessons/handIn/scene';
import type { Student } from '../../lessons/handIn/students';
import { challengeText } from '../../text/challenges';
import { handInsText } from '../../text/handIns';
import { formatNumber } from '../../text/number';
import { taskName } from '../../text/taskNames';
import { MarkSign } from './MarkSign';
import { markText } from './markText';
import { sceneLink } from './sceneLink';
import styles from './studentMarks.module.css';

interface StudentMarksProps {
  readonly student: Student;
  readonly challenges: readonly PlacedChallenge[];
  /** By challenge; undefined while none is there. */
  readonly marks: ReadonlyMap<string, Mark> | undefined;
  /** The level of headings, below the one of the place that it stands in. */
  readonly heading: 'h2' | 'h3';
}

export function StudentMarks({ student, challenges, marks, heading: Heading }: StudentMarksProps) {
  const solved = challenges.filter(({ challenge: { id } }) => marks?.get(id)?.kind === 'solved').length;
  const lessons = [...new Set(challenges.map(({ lesson }) => lesson))];
  return (
    <div className={styles.student}>
      <p>
        <b>{handInsText.solvedOf(solved, challenges.length)}</b>
        {student.number !== '' && (
          <>
            {' · '}
            {handInsText.studentNumber} <bdi>{student.number}</bdi>
          </>
        )}
      </p>
      <p className={styles.soft}>{handInsText.made(dateOf(student.at))}</p>
      {lessons.map((lesson) => {
        const own = challenges.filter((each) => each.lesson === lesson);
        return (
          <section key={lesson}>
            <Heading>{handInsText.lesson(own[0].number, own[0].title)}</Heading>
            <ul>
              {own.map((placed) => (
                <ChallengeMark
                  key={placed.challenge.id}
                  placed={placed}
                  mark={marks?.get(placed.challenge.id)}
                  isTried={student.answers.has(placed.challenge.id)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface ChallengeMarkProps {
  readonly placed: PlacedChallenge;
  readonly mark: Mark | undefined;
  readonly isTried: boolean;
}

function ChallengeMark({ placed, mark, isTried }: ChallengeMarkProps) {
  const { challenge } = placed;
  const name = taskName(challenge.id);
  return (
    <li data-mark={mark?.kind ?? 'none'}>
      <MarkSign mark={mark} isTried={isTried} />
      <div>
        {mark === undefined || mark.scene === null ? (
          <span>{name}</span>
        ) : (
          <a
            className={styles.link}
            href={sceneLink(placed, mark.scene)}
            target="_blank"
            rel="noopener noreferrer"
            title={handInsText.openScene}
          >
            {name}
          </a>
        )}
        <span className={styles.soft}>{`, ${markText(mark, isTried) || handInsText.cell.none}`}</span>
        {mark?.goals.map(({ goal, value, met }) => (
          <span key={goal.name} className={styles.goal}>
            {goal.name}: <b>{Number.isNaN(value) ? '–' : formatNumber(value)}</b>, {boundsText(goal)}
            {met ? challengeText.met : challengeText.notMet}
          </span>
        ))}
        {mark?.kind === 'solved' && isPageSolution(placed, mark) && (
          <span className={styles.goal}>{handInsText.pageSolution}</span>
        )}
      </div>
    </li>
  );
}

function isPageSolution(
  { challenge }: PlacedChallenge,
  { scene }: Extract<Mark, { kind: 'solved' }>,
): boolean {
  return writeAnswer(challenge, scene) === writeAnswer(challenge, challenge.solution().scene);
}

/** "28 Nov 2026, 19:05". @param seconds since 1970 */
function dateOf(seconds: number): string {
  const milliseconds = 1000 * seconds;
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds);
}

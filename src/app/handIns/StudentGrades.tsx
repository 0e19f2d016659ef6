/** Everything that one person has handed in: each challenge with its grade, the numbers that were found, and its scene. */

import { boundsText } from '../../lessons/challenges/judge';
import type { PlacedChallenge } from '../../lessons/handIn/challenges';
import type { Grade } from '../../lessons/handIn/grade';
import { writeAnswer } from '../../lessons/handIn/scene';
import type { Student } from '../../lessons/handIn/students';
import { challengeText } from '../../text/challenges';
import { handInsText } from '../../text/handIns';
import { formatNumber } from '../../text/number';
import { taskName } from '../../text/taskNames';
import { GradeSign } from './GradeSign';
import { gradeText } from './gradeText';
import { sceneLink } from './sceneLink';
import styles from './studentGrades.module.css';

interface StudentGradesProps {
  readonly student: Student;
  readonly challenges: readonly PlacedChallenge[];
  /** By challenge; undefined while none is there. */
  readonly grades: ReadonlyMap<string, Grade> | undefined;
  /** The level of headings, below the one of the place that it stands in. */
  readonly heading: 'h2' | 'h3';
}

export function StudentGrades({ student, challenges, grades, heading: Heading }: StudentGradesProps) {
  const solved = challenges.filter(({ challenge: { id } }) => grades?.get(id)?.kind === 'solved').length;
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
                <ChallengeGrade
                  key={placed.challenge.id}
                  placed={placed}
                  grade={grades?.get(placed.challenge.id)}
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

interface ChallengeGradeProps {
  readonly placed: PlacedChallenge;
  readonly grade: Grade | undefined;
  readonly isTried: boolean;
}

function ChallengeGrade({ placed, grade, isTried }: ChallengeGradeProps) {
  const { challenge } = placed;
  const name = taskName(challenge.id);
  return (
    <li data-grade={grade?.kind ?? 'none'}>
      <GradeSign grade={grade} isTried={isTried} />
      <div>
        {grade === undefined || grade.scene === null ? (
          <span>{name}</span>
        ) : (
          <a
            className={styles.link}
            href={sceneLink(placed, grade.scene)}
            target="_blank"
            rel="noopener noreferrer"
            title={handInsText.openScene}
          >
            {name}
          </a>
        )}
        <span className={styles.soft}>{`, ${gradeText(grade, isTried) || handInsText.cell.none}`}</span>
        {grade?.goals.map(({ goal, value, met }) => (
          <span key={goal.name} className={styles.goal}>
            {goal.name}: <b>{Number.isNaN(value) ? '–' : formatNumber(value)}</b>, {boundsText(goal)}
            {met ? challengeText.met : challengeText.notMet}
          </span>
        ))}
        {grade?.kind === 'solved' && isPageSolution(placed, grade) && (
          <span className={styles.goal}>{handInsText.pageSolution}</span>
        )}
      </div>
    </li>
  );
}

function isPageSolution(
  { challenge }: PlacedChallenge,
  { scene }: Extract<Grade, { kind: 'solved' }>,
): boolean {
  return writeAnswer(challenge, scene) === writeAnswer(challenge, challenge.solution().scene);
}

/** "28 Nov 2026, 19:05". @param seconds since 1970 */
function dateOf(seconds: number): string {
  const milliseconds = 1000 * seconds;
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(milliseconds);
}

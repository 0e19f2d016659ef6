/** Students by challenges. The heads sort, a grade opens its scene, a name opens all that the person has handed in. */
import { type CSSProperties, memo, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { PlacedChallenge } from '../../lessons/handIn/challenges';
import type { Grade } from '../../lessons/handIn/grade';
import { rank } from '../../lessons/handIn/grade';
import type { Grades } from '../../lessons/handIn/grading';
import type { Student } from '../../lessons/handIn/students';
import { handInsText } from '../../text/handIns';
import { taskName } from '../../text/taskNames';
import { GradeSign } from './GradeSign';
import styles from './gradesTable.module.css';
import { cellText } from './gradeText';
import { sceneLink } from './sceneLink';
import { type Sorting, sortStudents } from './sorting';

interface GradesTableProps {
  readonly students: readonly Student[];
  readonly challenges: readonly PlacedChallenge[];
  /** The same map while it grows. */
  readonly grades: Grades;
  /** The answers that are graded: the table is drawn anew when there are more. */
  readonly done: number;
  readonly open: (student: Student) => void;
}

export const GradesTable = memo(({ students, challenges, grades, open }: GradesTableProps) => {
  const [sorting, setSorting] = useState<Sorting>({ by: '', down: false });
  const ids = useMemo(() => challenges.map(({ challenge }) => challenge.id), [challenges]);
  const sorted = sortStudents(students, ids, grades, sorting);
  const drawn = useRowsDrawn(sorted.length);
  const head = (by: string, words: ReactNode, className?: string) => (
    <SortHead
      key={by}
      sorting={sorting}
      by={by}
      words={words}
      className={className}
      onSort={() =>
        setSorting({ by, down: sorting.by === by ? !sorting.down : by !== 'name' && by !== 'number' })
      }
    />
  );
  const solvedBy = (id: string) =>
    students.filter(({ key }) => grades.get(key)?.get(id)?.kind === 'solved').length;
  const lessons = [...new Set(challenges.map(({ lesson }) => lesson))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className={styles.tableBox} tabIndex={0} aria-label={handInsText.table}>
      <table className={styles.table} style={{ '--challenges': challenges.length } as CSSProperties}>
        <caption className={styles.spoken}>{handInsText.table}</caption>
        <thead>
          <tr>
            <td className={styles.name} />
            <td colSpan={2} style={spanning(2)} />
            {lessons.map((lesson) => {
              const own = challenges.filter((each) => each.lesson === lesson);
              return (
                <th
                  key={lesson}
                  scope="colgroup"
                  colSpan={own.length}
                  style={spanning(own.length)}
                  title={own[0].title}
                >
                  {own[0].number}
                </th>
              );
            })}
          </tr>
          <tr>
            {head('name', handInsText.student, styles.name)}
            {head('number', handInsText.studentNumber)}
            {head('solved', handInsText.total)}
            {challenges.map(({ challenge: { id } }) =>
              head(`of:${id}`, <span className={styles.turned}>{taskName(id)}</span>, styles.challenge),
            )}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, drawn).map((student) => (
            <Row
              key={student.key}
              student={student}
              challenges={challenges}
              grades={grades.get(student.key)}
              count={grades.get(student.key)?.size ?? 0}
              open={open}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.name}>
              {handInsText.solvedBy}
            </th>
            <td />
            <td />
            {ids.map((id) => (
              <td key={id}>{solvedBy(id)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
});

/** Rows that come with one frame: a large class at once would hold the page up. */
const ROWS_A_FRAME = 20;

/** The number of rows that are drawn: more with each frame, until all are. */
function useRowsDrawn(rows: number): number {
  const [drawn, setDrawn] = useState(ROWS_A_FRAME);
  useEffect(() => {
    if (drawn >= rows) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + ROWS_A_FRAME));
    return () => cancelAnimationFrame(frame);
  }, [drawn, rows]);
  return drawn;
}

/** The rows are grids, which do not know of `colSpan`. */
function spanning(columns: number): CSSProperties {
  return { gridColumn: `span ${columns}` };
}

interface SortHeadProps {
  readonly sorting: Sorting;
  readonly by: string;
  readonly words: ReactNode;
  readonly className?: string | undefined;
  readonly onSort: () => void;
}

function SortHead({ sorting, by, words, className, onSort }: SortHeadProps) {
  const isSorted = sorting.by === by;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? (sorting.down ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={onSort}>
        {words}
        <span className={styles.arrow} aria-hidden="true">
          {isSorted ? (sorting.down ? '▾' : '▴') : ''}
        </span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly student: Student;
  readonly challenges: readonly PlacedChallenge[];
  /** The same map while it grows. */
  readonly grades: ReadonlyMap<string, Grade> | undefined;
  /** The number of grades in it: the row is drawn anew when it changes. */
  readonly count: number;
  readonly open: (student: Student) => void;
}

const Row = memo(({ student, challenges, grades, open }: RowProps) => {
  const own = challenges.map(({ challenge }) => grades?.get(challenge.id));
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <button type="button" aria-haspopup="dialog" onClick={() => open(student)}>
          <bdi>{student.name}</bdi>
        </button>
      </th>
      <td>
        <bdi>{student.number}</bdi>
      </td>
      <td className={styles.total}>
        {own.filter((grade) => grade !== undefined && rank(grade) === 2).length}
      </td>
      {challenges.map((placed, index) => (
        <Cell
          key={placed.challenge.id}
          placed={placed}
          grade={own[index]}
          isTried={student.answers.has(placed.challenge.id)}
        />
      ))}
    </tr>
  );
});

interface CellProps {
  readonly placed: PlacedChallenge;
  readonly grade: Grade | undefined;
  readonly isTried: boolean;
}

function Cell({ placed, grade, isTried }: CellProps) {
  const words = cellText(grade, isTried) || handInsText.cell.none;
  const name = `${taskName(placed.challenge.id)}: ${words}`;
  return (
    <td data-grade={grade?.kind ?? (isTried ? 'waiting' : 'none')}>
      {grade === undefined || grade.scene === null ? (
        <span className={styles.grade} title={grade === undefined ? undefined : words}>
          <GradeSign grade={grade} isTried={isTried} />
          <span className={styles.spoken}>{words}</span>
        </span>
      ) : (
        <a
          className={styles.grade}
          href={sceneLink(placed, grade.scene)}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={name}
          title={name}
        >
          <GradeSign grade={grade} isTried={isTried} />
        </a>
      )}
    </td>
  );
}

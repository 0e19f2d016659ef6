/** A hand-in as its link opens: what the teacher will see of it. */
import { useMemo } from 'react';
import { handInsText } from '../../text/handIns';
import styles from './handIns.module.css';
import { PageFrame } from './PageFrame';
import { Progress } from './Progress';
import { StudentGrades } from './StudentGrades';
import { useChallenges } from './useChallenges';
import { useGrading } from './useGrading';
import { useHandIns } from './useHandIns';

export function OwnHandIn({ text }: { readonly text: string }) {
  const { challenges, failed } = useChallenges();
  const found = useHandIns(text);
  const students = useMemo(() => found?.students ?? [], [found]);
  const grading = useGrading(students, challenges);
  if (found === null || challenges === null)
    return (
      <PageFrame title={handInsText.pageTitle}>
        <p role={failed ? 'alert' : 'status'}>{failed ? handInsText.notLoaded : handInsText.reading}</p>
      </PageFrame>
    );
  const [student] = students;
  if (student === undefined)
    return (
      <PageFrame title={handInsText.ownFault}>
        <p role="alert" className={styles.fault}>
          {found.faults[0]?.message ?? handInsText.noLinks}
        </p>
        <p>{handInsText.ownFaultHint}</p>
      </PageFrame>
    );
  // Whole lessons: of the others nothing was meant to be handed in.
  const answered = new Set(
    challenges.filter(({ challenge }) => student.answers.has(challenge.id)).map(({ lesson }) => lesson),
  );
  return (
    <PageFrame title={<bdi>{handInsText.ownTitle(student.name)}</bdi>}>
      <p>{handInsText.ownIntro}</p>
      <Progress grading={grading} />
      <StudentGrades
        heading="h2"
        student={student}
        challenges={challenges.filter(({ lesson }) => answered.has(lesson))}
        grades={grading.grades.get(student.key)}
      />
    </PageFrame>
  );
}

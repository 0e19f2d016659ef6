/** The teacher's page: links go in, a table of what the engine finds in them comes out. */
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { saveText } from '../../browser/saveText';
import { Dialog } from '../../controls/Dialog';
import { MOST_TEXT_LENGTH } from '../../lessons/handIn/lines';
import type { Student } from '../../lessons/handIn/students';
import { LESSONS } from '../../lessons/index';
import { handInsText } from '../../text/handIns';
import { counted, formatCount } from '../../text/number';
import { gradesCsv } from './csv';
import { Sign } from './GradeSign';
import { GradesTable } from './GradesTable';
import styles from './handIns.module.css';
import { Notes } from './Notes';
import { PageFrame } from './PageFrame';
import { Progress } from './Progress';
import { StudentGrades } from './StudentGrades';
import { useChallenges } from './useChallenges';
import { useDroppedFiles } from './useDroppedFiles';
import { useGrading } from './useGrading';
import { useHandIns } from './useHandIns';

const NOBODY: readonly Student[] = [];

/** Characters from which the page puts in what is pasted: the browser’s own way takes long over the links of a class. */
const LONG_PASTE = 10_000;

export function HandInsPage() {
  const [text, setText] = useState('');
  const [fileFault, setFileFault] = useState('');
  const [lesson, setLesson] = useState('');
  const [opened, setOpened] = useState<Student | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { challenges: all, failed } = useChallenges();
  const found = useHandIns(text);
  const students = found?.students ?? NOBODY;
  const grading = useGrading(students, all);
  // React draws the table of a large class in slices, after what it says of its progress.
  const drawn = useDeferredValue(grading);
  const challenges = useMemo(
    () => (all ?? []).filter((each) => lesson === '' || each.lesson === lesson),
    [all, lesson],
  );

  const take = async (files: Iterable<File>) => {
    setFileFault('');
    for (const file of files) {
      if (file.size > MOST_TEXT_LENGTH) {
        setFileFault(handInsText.fileTooLarge(file.name));
        continue;
      }
      try {
        const content = await file.text();
        setText((before) => (before === '' || before.endsWith('\n') ? before : `${before}\n`) + content);
      } catch {
        setFileFault(handInsText.fileUnreadable(file.name));
      }
    }
  };
  useDroppedFiles((files) => void take(files));

  return (
    <PageFrame title={handInsText.pageTitle}>
      <p>{handInsText.pageIntro}</p>
      <p className={styles.soft}>{handInsText.pagePrivacy}</p>
      <textarea
        className={styles.paste}
        aria-label={handInsText.paste}
        placeholder={handInsText.placeholder}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (pasted.length < LONG_PASTE) return;
          event.preventDefault();
          const { selectionStart: from, selectionEnd: to } = event.currentTarget;
          setText(text.slice(0, from) + pasted + text.slice(to));
        }}
      />
      <div className={styles.actions}>
        <button type="button" onClick={() => picker.current?.click()}>
          {handInsText.openFiles}
        </button>
        <button type="button" disabled={text === ''} onClick={() => setText('')}>
          {handInsText.clear}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".txt,.csv,.tsv,text/plain,text/csv"
          multiple
          hidden
          onChange={({ target }) => {
            void take([...(target.files ?? [])]);
            target.value = '';
          }}
        />
        <span role="status">{found === null ? handInsText.reading : ''}</span>
      </div>
      {fileFault !== '' && (
        <p role="alert" className={styles.fault}>
          {fileFault}
        </p>
      )}
      {failed && (
        <p role="alert" className={styles.fault}>
          {handInsText.notLoaded}
        </p>
      )}
      {found !== null && text.trim() !== '' && <Notes found={found} challenges={all} />}
      {students.length > 0 && (
        <>
          <div className={styles.actions}>
            <label>
              <span>{handInsText.lessons}</span>
              <select value={lesson} onChange={({ target }) => setLesson(target.value)}>
                <option value="">{handInsText.allLessons}</option>
                {LESSONS.map(({ id, number, title }) => (
                  <option key={id} value={id}>
                    {handInsText.lesson(number, title)}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              disabled={grading.state !== 'done' && grading.state !== 'stopped'}
              onClick={() =>
                saveText(handInsText.csvName, 'text/csv', gradesCsv(students, challenges, grading.grades))
              }
            >
              {handInsText.csv}
            </button>
            <span className={styles.soft}>
              {handInsText.found(
                counted(formatCount(students.length), 'student'),
                counted(formatCount(found?.links ?? 0), 'link'),
              )}
            </span>
            <Progress grading={grading} />
          </div>
          <GradesTable
            students={students}
            challenges={challenges}
            grades={drawn.grades}
            done={drawn.done}
            open={setOpened}
          />
          <Legend />
        </>
      )}
      {opened !== null && (
        <Dialog
          title={handInsText.ownTitle(opened.name)}
          className={styles.dialog}
          lightDismiss
          onClose={() => setOpened(null)}
        >
          {() => (
            <StudentGrades
              heading="h3"
              student={opened}
              challenges={challenges}
              grades={grading.grades.get(opened.key)}
            />
          )}
        </Dialog>
      )}
    </PageFrame>
  );
}

function Legend() {
  const { legend } = handInsText;
  return (
    <p className={styles.legend}>
      <span>
        <Sign kind="solved" /> {legend.solved}
      </span>
      <span>
        <b data-grade="tried">1/2</b> {legend.tried}
      </span>
      <span>
        <Sign kind="refused" /> {legend.refused}
      </span>
      <span>– {legend.none}</span>
      <span>{handInsText.sortHint}</span>
    </p>
  );
}

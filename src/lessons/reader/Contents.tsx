/** The list of lessons with their steps, and which of them were read. */
import { useEffect, useId, useRef, useState } from 'react';
import { useView } from '../../state/workbench';
import { aboutText } from '../../text/about';
import { lessonsText } from '../../text/lessons';
import { CORE_MINUTES, CORE_PATH, isCore } from '../corePath';
import type { Lesson } from '../define';
import { HandInButton } from '../handIn/HandInButton';
import { LESSONS } from '../index';
import styles from './contents.module.css';
import { lessonAddress, parseLessonAddress } from './lessonAddress';
import type { Progress } from './progress';

const MINUTES = LESSONS.reduce((sum, { minutes }) => sum + minutes, 0);

interface ContentsProps {
  readonly progress: Progress;
  readonly open: (place: string) => void;
  /** Turns the core path on or off. */
  readonly follow: (core: boolean) => void;
}

export function Contents({ progress, open, follow }: ContentsProps) {
  const lessons = useAllLessons();
  const here = useView((state) => state.view.lesson);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const present = parseLessonAddress(here === '' ? progress.last : here).lesson;
  return (
    <div className={styles.contents}>
      <h3 ref={heading} className={styles.heading} tabIndex={-1}>
        {lessonsText.contents}
      </h3>
      <p className={styles.intro}>{lessonsText.intro}</p>
      <p className={styles.duration}>{lessonsText.duration(MINUTES)}</p>
      <CorePath progress={progress} open={open} follow={follow} />
      <ol className={styles.lessons}>
        {LESSONS.map(({ id, number, title, minutes }) => (
          <Entry
            key={id}
            number={number}
            title={title}
            minutes={minutes}
            lesson={lessons.get(id) ?? null}
            unfolded={id === present}
            here={here}
            progress={progress}
            openFirst={() => open(id)}
            open={open}
          />
        ))}
      </ol>
      <p className={styles.kept}>{lessonsText.progress}</p>
      <p className={styles.handIn}>
        <HandInButton lesson="" />
        <a href="#hand-ins" target="_blank" rel="noopener noreferrer">
          {lessonsText.forTeachers}
        </a>
      </p>
      <p className={styles.kept}>{aboutText.lecture}</p>
    </div>
  );
}

/** The switch of the core path, how far one is along it, and the way to its next step. */
function CorePath({ progress: { core, visited }, open, follow }: ContentsProps) {
  const read = CORE_PATH.filter((place) => visited.has(place)).length;
  const next = CORE_PATH.find((place) => !visited.has(place)) ?? CORE_PATH[0];
  return (
    <div className={styles.core}>
      <label>
        <input type="checkbox" checked={core} onChange={(event) => follow(event.currentTarget.checked)} />
        <span>
          <b>{lessonsText.core}</b> {lessonsText.coreAbout(CORE_PATH.length, CORE_MINUTES)}
        </span>
      </label>
      {core && (
        <p className={styles.coreProgress}>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ width: `${(100 * read) / CORE_PATH.length}%` }} />
          </span>
          <span>{lessonsText.stepsRead(read, CORE_PATH.length)}</span>
          <button type="button" className={styles.coreNext} onClick={() => open(next)}>
            {read === 0 ? lessonsText.coreBegin : lessonsText.coreGoOn}
          </button>
        </p>
      )}
    </div>
  );
}

interface EntryProps extends Omit<ContentsProps, 'follow'> {
  readonly number: string;
  readonly title: string;
  readonly minutes: number;
  /** null until its text has come. */
  readonly lesson: Lesson | null;
  readonly unfolded: boolean;
  readonly here: string;
  readonly openFirst: () => void;
}

function Entry({ number, title, minutes, lesson, unfolded, here, progress, openFirst, open }: EntryProps) {
  const [shown, setShown] = useState(unfolded);
  const id = useId();
  const steps = lesson?.steps ?? [];
  const read = steps.filter(
    (step) => lesson !== null && progress.visited.has(lessonAddress(lesson.id, step.id)),
  );
  return (
    <li className={styles.lesson}>
      <div className={styles.head}>
        <span className={styles.number}>{number}</span>
        <div className={styles.titles}>
          <button type="button" className={styles.title} onClick={openFirst}>
            {title}
          </button>
          {lesson !== null && (
            <p className={styles.summary}>
              {lesson.summary} <span className={styles.minutes}>{lessonsText.minutes(minutes)}</span>
            </p>
          )}
        </div>
      </div>
      {lesson !== null && (
        <>
          <button
            type="button"
            className={styles.unfold}
            aria-expanded={shown}
            aria-controls={id}
            aria-label={`${title}: ${lessonsText.stepsRead(read.length, steps.length)}`}
            onClick={() => setShown(!shown)}
          >
            <span className={styles.bar} aria-hidden="true">
              <span style={{ width: `${(100 * read.length) / steps.length}%` }} />
            </span>
            {lessonsText.stepsRead(read.length, steps.length)}
            <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
              <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.4" />
            </svg>
          </button>
          <ol id={id} className={styles.steps} hidden={!shown}>
            {steps.map((step) => {
              const place = lessonAddress(lesson.id, step.id);
              const visited = progress.visited.has(place);
              return (
                <li key={step.id}>
                  <button
                    type="button"
                    aria-current={place === here ? 'step' : undefined}
                    onClick={() => open(place)}
                  >
                    <svg
                      className={styles.mark}
                      width="14"
                      height="14"
                      viewBox="0 0 14 14"
                      aria-hidden="true"
                    >
                      {visited ? <path d="M2.5 7.5l3 3 6-7" /> : <circle cx="7" cy="7" r="2" />}
                    </svg>
                    <span>{step.title}</span>
                    {isCore(place) && <span className={styles.coreMark}>{lessonsText.coreMark}</span>}
                    {visited && <span className={styles.spoken}>{lessonsText.read}</span>}
                    {place === here && <span className={styles.here}>{lessonsText.reading}</span>}
                  </button>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </li>
  );
}

/** All lessons by id, as they come; one that does not come keeps its title alone. */
function useAllLessons(): ReadonlyMap<string, Lesson> {
  const [lessons, setLessons] = useState<ReadonlyMap<string, Lesson>>(new Map());
  useEffect(() => {
    let gone = false;
    void Promise.allSettled(LESSONS.map(({ load }) => load())).then((all) => {
      const loaded = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      if (!gone) setLessons(new Map(loaded.map((lesson) => [lesson.id, lesson])));
    });
    return () => {
      gone = true;
    };
  }, []);
  return lessons;
}

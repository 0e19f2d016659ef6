/** The place of the lessons: the controls' column, which the two share, or a sheet on a phone. */
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { appText } from '../text/app';
import { LazyPart } from './LazyPart';
import styles from './lessons.module.css';
import { Panel } from './Panel';
import type { Lessons } from './useLessons';

const SIDES = ['lesson', 'controls'] as const;

export function LessonsColumn({ lessons: { host } }: { readonly lessons: Lessons }) {
  const { side, setSide } = useStore(host.reading);
  const load = useCallback(async () => {
    const { LessonPanel } = await import('../lessons/reader/LessonPanel').catch((fault: unknown) => {
      // A lesson that never comes must not keep its answers from view.
      host.stage.results.setFilter(null);
      throw fault;
    });
    return () => <LessonPanel host={host} />;
  }, [host]);
  return (
    <>
      <section className={styles.sides} data-part="sides" aria-label={appText.lessonsColumn}>
        {SIDES.map((each) => (
          <button key={each} type="button" aria-pressed={side === each} onClick={() => setSide(each)}>
            {appText.sides[each]}
          </button>
        ))}
      </section>
      <aside className={styles.lesson} data-part="lesson" aria-label={appText.lessons}>
        <Panel area="lesson" name={appText.lessons}>
          <LazyPart load={load} name={appText.parts.lessons} />
        </Panel>
      </aside>
    </>
  );
}

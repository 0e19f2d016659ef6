/** The lessons as the page shows them: a step with what leads to its neighbours, or the list of all of them. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { isSomethingOpen } from '../../browser/keys';
import { reloadPage } from '../../browser/reloadPage';
import type { Direction } from '../../commands/lessons';
import { layout } from '../../state/layout';
import { useWorkbench } from '../../state/workbench';
import { lessonsText } from '../../text/lessons';
import { Contents } from './Contents';
import type { LessonHost } from './host';
import { useLessonKeys } from './keys';
import { LessonBar } from './LessonBar';
import styles from './lesson.module.css';
import { firstStepScene, lessonAddress } from './lessonAddress';
import { addressOf, type Neighbour, neighbours } from './neighbours';
import { followCore, readProgress, visit } from './progress';
import { StepView } from './StepView';
import { useFullScreen } from './useFullScreen';
import { useLesson } from './useLesson';
import { usePages } from './usePages';
import { useStepPictures } from './useStepPictures';
import { useStepScenes } from './useStepScenes';
import { useTitle } from './useTitle';

/** The way that a page key scrolls a text longer than its place, in heights of the place. */
const PAGE = 0.85;
/** A rest that is shorter is not worth a press of its own. */
const REST = 0.08;

export function LessonPanel({ host }: { readonly host: LessonHost }) {
  const { view } = useWorkbench();
  const { contents, presenter, sheet } = useStore(host.reading);
  const { lesson, index, failed } = useLesson(host);
  const [progress, setProgress] = useState(readProgress);
  const [announcement, setAnnouncement] = useState('');
  const announce = useCallback((message: string) => setAnnouncement(message), []);
  const scenes = useStepScenes(host, announce);
  const body = useRef<HTMLDivElement>(null);
  const step = lesson?.steps[index] ?? null;
  const place = lesson === null || step === null ? '' : lessonAddress(lesson.id, step.id);
  const listed = contents || (lesson === null && !failed && view.getState().view.lesson === '');

  // Without a step on show nothing else would take away the filter that the page has opened with.
  useLayoutEffect(() => {
    if (listed || failed) host.stage.results.setFilter(null);
  }, [listed, failed, host]);

  /** The page that was asked for, until its step is here. Back, a reload and a link come with a scene of their own. */
  const turning = useRef<string | null>(null);
  const go = useCallback(
    (to: string) =>
      host.move(() => {
        turning.current = to;
        host.reading.getState().setContents(false);
        view.getState().setLesson(to);
      }),
    [host, view],
  );
  const turn = useCallback((to: Neighbour) => void addressOf(to).then(go), [go]);
  const present = useCallback((on: boolean) => host.reading.getState().setPresenter(on), [host]);
  const close = useCallback(() => {
    present(false);
    go('');
  }, [present, go]);
  useFullScreen(presenter, () => present(false));
  // Away from the button: the space bar is to play, not to leave again.
  useEffect(() => {
    if (presenter) body.current?.querySelector('h3')?.focus({ preventScroll: true });
  }, [presenter]);

  const { previous, next } = neighbours(lesson, index, progress.core);
  useTitle(lesson === null || step === null || listed ? '' : `${step.title}, ${lesson.title}`);

  useEffect(() => {
    if (place !== '' && !listed) setProgress(visit(place));
  }, [place, listed]);

  // A page that is turned to shows its first scene, and so does the step with which a presentation begins.
  const { show } = scenes;
  const presented = useRef(false);
  useEffect(() => {
    if (listed || step === null) return;
    const turned = turning.current !== null && leadsTo(turning.current, place);
    const begins = presenter && !presented.current;
    presented.current = presenter;
    turning.current = null;
    const { shown } = host.reading.getState();
    const showing = firstStepScene(step);
    const isShown = shown?.place === place && shown.label === showing?.label;
    if (showing !== null && (turned || (begins && !isShown))) show(place, showing, !turned);
  }, [presenter, listed, step, place, show, host]);

  useStepPictures(host, listed ? null : step);

  const { paged, turnPage, openAtEnd } = usePages(presenter, step, place);
  const towards = (direction: Direction) => (direction === 1 ? next : previous);
  const turnTowards = (direction: Direction) => {
    const to = towards(direction);
    if (to !== null) turn(to);
  };
  const goOn = (direction: Direction) => {
    if (turnPage(direction)) return;
    if (direction === -1 && previous !== null) openAtEnd(previous.place);
    turnTowards(direction);
  };
  useLessonKeys({
    presenting: presenter,
    // A picture that fills the page is closed first.
    isCovered: () => isSomethingOpen() || layout.getState().maximized !== null,
    onStep: !listed && step !== null,
    canTurn: (direction) => towards(direction) !== null,
    canGoOn: (direction) =>
      towards(direction) !== null || paged?.pages[paged.index + direction] !== undefined,
    turn: turnTowards,
    goOn,
    page: (direction) => {
      if (!scrolled(body.current, direction * PAGE)) goOn(direction);
    },
    leave: () => present(false),
  });

  return (
    <div className={styles.panel} data-presenter={presenter} data-sheet={sheet}>
      <LessonBar
        lesson={lesson}
        listed={listed}
        index={index}
        previous={previous}
        next={next}
        host={host}
        go={turn}
        close={close}
      />
      <div ref={body} className={styles.body}>
        {listed ? (
          <Contents progress={progress} open={go} follow={(core) => setProgress(followCore(core))} />
        ) : failed ? (
          <div className={styles.message} role="alert">
            <p>{lessonsText.notLoaded}</p>
            <button type="button" onClick={reloadPage}>
              {lessonsText.reload}
            </button>
          </div>
        ) : lesson === null || step === null ? (
          <p className={styles.message}>{lessonsText.loading}</p>
        ) : (
          <StepView
            key={place}
            lesson={lesson}
            step={step}
            place={place}
            scenes={scenes}
            stage={host.stage}
            body={body}
            next={next}
            go={turn}
            paged={paged}
            goOn={() => goOn(1)}
          />
        )}
      </div>
      <p className={styles.spoken} role="status">
        {announcement}
      </p>
    </div>
  );
}

/** Whether an address, which may name a lesson alone, is that of a step. */
function leadsTo(address: string, place: string): boolean {
  return address === place || place.startsWith(`${address}.`);
}

/** Scrolls a part of its height; false where there is nothing left that way. */
function scrolled(element: HTMLElement | null, share: number): boolean {
  if (element === null) return false;
  const rest =
    share > 0 ? element.scrollHeight - element.clientHeight - element.scrollTop : element.scrollTop;
  if (rest < REST * element.clientHeight) return false;
  element.scrollBy({ top: share * element.clientHeight });
  return true;
}

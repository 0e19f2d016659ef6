/** One step of a lesson: its heading, its blocks, and what comes next. */
import { type RefObject, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Icon } from '../../icons/Icon';
import type { Stage } from '../../state/stage';
import { lessonsText } from '../../text/lessons';
import type { Lesson, Step, StepScene } from '../define';
import { HandInButton } from '../handIn/HandInButton';
import { type StepActions, StepContext } from '../stepContext';
import { StepBlock } from './blocks/StepBlock';
import styles from './lesson.module.css';
import { blockScene, firstStepScene } from './lessonAddress';
import type { Neighbour } from './neighbours';
import { unbroken } from './noBreak';
import { PredictionAhead } from './predict/useHiddenAnswer';
import { predict, readProgress } from './progress';
import { useFit } from './useFit';
import type { Pages } from './usePages';
import type { useStepScenes } from './useStepScenes';

interface StepViewProps {
  readonly lesson: Lesson;
  readonly step: Step;
  /** The step's address in the link. */
  readonly place: string;
  readonly scenes: ReturnType<typeof useStepScenes>;
  readonly stage: Stage;
  /** The scrolling element. */
  readonly body: RefObject<HTMLElement | null>;
  readonly next: Neighbour | null;
  readonly go: (to: Neighbour) => void;
  /** The page on show; null where the step is shown whole. */
  readonly paged: Pages | null;
  /** To the next page, or the next step. */
  readonly goOn: () => void;
}

export function StepView({ lesson, step, place, scenes, stage, body, next, go, paged, goOn }: StepViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const onPage = paged?.pages[paged.index];

  // A new step is read from its top, also by a screen reader.
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [body]);

  const [predicted, setPredictedIds] = useState(() => readProgress().predicted);
  const setPredicted = useCallback((prediction: string, answered: boolean) => {
    if (answered) predict(prediction);
    setPredictedIds(
      (ids) => new Set(answered ? [...ids, prediction] : [...ids].filter((id) => id !== prediction)),
    );
  }, []);
  const asked = step.blocks.findIndex(
    (block) => block.kind === 'predict' && !predicted.has(block.prediction.id),
  );
  // Blocks after a prediction may give its answer away, so that they wait; in presenter mode they stand on later pages.
  const open = asked < 0 || paged !== null ? step.blocks : step.blocks.slice(0, asked + 1);

  const { show, back, shownIn } = scenes;
  const shown = shownIn(place);
  useScenesOfPages(step, place, paged, show, body);
  useFit(body, paged && `${place} ${paged.index}`);
  const actions = useMemo<StepActions>(
    () => ({
      show: (label) => {
        for (const block of step.blocks)
          if (block.kind === 'show' && block.showing.label === label) show(place, block.showing);
      },
      showScene: (label, document) => show(place, { label, document: () => document }),
      back,
      shown,
      first: () => firstStepScene(step)?.document() ?? null,
      stage,
      predicted,
      setPredicted,
    }),
    [step, place, show, back, shown, stage, predicted, setPredicted],
  );
  // A scene of the step's own has the way back beside its button.
  const isOwn = step.blocks.some((block) => block.kind === 'show' && block.showing.label === shown);

  const ownScene = paged === null ? null : sceneOfWords(step, paged);

  return (
    <StepContext value={actions}>
      <article className={styles.step} aria-labelledby="lesson-step">
        <h3 ref={heading} id="lesson-step" tabIndex={-1} data-later={paged !== null && paged.index > 0}>
          {step.title}
          {paged !== null && paged.pages.length > 1 && (
            <span className={styles.page}>{lessonsText.page(paged.index + 1, paged.pages.length)}</span>
          )}
        </h3>
        {open.map((block, index) => {
          const isOn = onPage?.includes(index) ?? true;
          // An explorable draws over the pictures, and a prediction hides what they tell, for as long as it is there.
          if (!isOn && block.kind === 'explore') return null;
          if (!isOn && block.kind === 'predict') {
            const isAhead = onPage !== undefined && index > onPage[0];
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a step never move
            return isAhead ? <PredictionAhead key={index} prediction={block.prediction} /> : null;
          }
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a step never move
            <div key={index} className={styles.block} hidden={!isOn}>
              <StepBlock block={block} />
            </div>
          );
        })}
        {paged === null && step.blocks.some(({ kind }) => kind === 'challenge') && (
          <HandInButton lesson={lesson.id} />
        )}
      </article>
      {paged !== null && paged.index + 1 < paged.pages.length ? (
        <footer className={styles.footer}>
          {ownScene !== null && shown === '' && (
            <button type="button" className={styles.footerButton} onClick={() => show(place, ownScene)}>
              <Icon name="play" />
              <span>{unbroken(lessonsText.show(ownScene.label))}</span>
            </button>
          )}
          <button type="button" className={styles.footerButton} onClick={goOn}>
            <span>{lessonsText.nextPage}</span>
            <Icon name="next" />
          </button>
        </footer>
      ) : (
        <footer className={styles.footer}>
          {back !== null && !isOwn && paged === null && (
            <button type="button" className={styles.footerButton} onClick={back}>
              <Icon name="undo" />
              <span>{lessonsText.back}</span>
            </button>
          )}
          {next !== null && (
            <button type="button" className={styles.footerButton} onClick={() => go(next)}>
              <span>
                {asked < 0 && next.place.startsWith(`${lesson.id}.`)
                  ? titleOf(lesson, next.place)
                  : next.name}
              </span>
              <Icon name="next" />
            </button>
          )}
        </footer>
      )}
    </StepContext>
  );
}

/** The scene that a page of words alone is about: the last one before it, or the step's first. null where a block of its shows one. */
function sceneOfWords({ blocks }: Step, { pages, index }: Pages): StepScene | null {
  const scenesOf = (page: readonly number[]) => page.flatMap((at) => blockScene(blocks[at]) ?? []);
  if (scenesOf(pages[index]).length > 0) return null;
  return scenesOf(pages.slice(0, index).flat()).at(-1) ?? scenesOf(pages.flat())[0] ?? null;
}

/** A page that is turned to shows its first scene and begins at its top; the first page's scene is the step's own. */
function useScenesOfPages(
  step: Step,
  place: string,
  paged: Pages | null,
  show: StepViewProps['scenes']['show'],
  body: StepViewProps['body'],
): void {
  const turned = useEffectEvent((index: number) => {
    body.current?.scrollTo({ top: 0 });
    for (const block of paged?.pages[index].map((each) => step.blocks[each]) ?? []) {
      if (block.kind !== 'show') continue;
      show(place, block.showing);
      break;
    }
  });
  const index = paged?.index ?? null;
  const before = useRef(index);
  useEffect(() => {
    if (before.current !== null && index !== null && before.current !== index) turned(index);
    before.current = index;
  }, [index]);
}

/** Title of the next step, for the button to it. */
function titleOf(lesson: Lesson, place: string): string {
  const step = lesson.steps.find(({ id }) => place === `${lesson.id}.${id}`);
  return lessonsText.onward(step?.title ?? '');
}

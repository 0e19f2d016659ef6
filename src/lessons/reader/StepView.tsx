/** One step of a lesson: its heading, its blocks, and what comes next. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '../../icons/Icon';
import type { Stage } from '../../state/stage';
import { lessonsText } from '../../text/lessons';
import type { Lesson, Step } from '../define';
import { HandInButton } from '../handIn/HandInButton';
import { type StepActions, StepContext } from '../stepContext';
import { StepBlock } from './blocks/StepBlock';
import styles from './lesson.module.css';
import { firstStepScene } from './lessonAddress';
import type { Neighbour } from './neighbours';
import { predict, readProgress } from './progress';
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
}

export function StepView({ lesson, step, place, scenes, stage, body, next, go }: StepViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);

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
  // What comes after a prediction may tell what it asks.
  const open = asked < 0 ? step.blocks : step.blocks.slice(0, asked + 1);

  const { show, back, shownIn } = scenes;
  const shown = shownIn(place);
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

  return (
    <StepContext value={actions}>
      <article className={styles.step} aria-labelledby="lesson-step">
        <h3 ref={heading} id="lesson-step" tabIndex={-1}>
          {step.title}
        </h3>
        {open.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a step never move
          <StepBlock key={index} block={block} />
        ))}
        {step.blocks.some(({ kind }) => kind === 'challenge') && <HandInButton lesson={lesson.id} />}
      </article>
      <footer className={styles.footer}>
        {back !== null && !isOwn && (
          <button type="button" className={styles.footerButton} onClick={back}>
            <Icon name="undo" />
            <span>{lessonsText.back}</span>
          </button>
        )}
        {next !== null && (
          <button type="button" className={styles.footerButton} onClick={() => go(next)}>
            <span>
              {asked < 0 && next.place.startsWith(`${lesson.id}.`) ? titleOf(lesson, next.place) : next.name}
            </span>
            <Icon name="next" />
          </button>
        )}
      </footer>
    </StepContext>
  );
}

/** Title of the next step, for the button to it. */
function titleOf(lesson: Lesson, place: string): string {
  const step = lesson.steps.find(({ id }) => place === `${lesson.id}.${id}`);
  return lessonsText.onward(step?.title ?? '');
}

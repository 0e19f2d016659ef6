/** The address of a step in the lessons, as the view and the link write it: `momentum.u-turns`. */
import { predictionText } from '../../text/predictions';
import type { Block, Lesson, Step, StepScene } from '../define';
import { presentAddress } from '../movedSteps';

export interface LessonAddress {
  readonly lesson: string;
  /** Empty: the first step. */
  readonly step: string;
}

/** @param text an address, be it one from before its step moved */
export function parseLessonAddress(text: string): LessonAddress {
  const [lesson, step = ''] = presentAddress(text).split('.');
  return { lesson, step };
}

export function lessonAddress(lesson: string, step: string): string {
  return `${lesson}.${step}`;
}

/** The index of a step in its lesson, from 0; −1 where no step has that id. */
export function stepIndex({ steps }: Lesson, id: string): number {
  return id === '' ? 0 : steps.findIndex((step) => step.id === id);
}

/** The first scene that a step shows; null where it shows none. */
export function firstStepScene({ blocks }: Step): StepScene | null {
  for (const block of blocks) {
    const scene = blockScene(block);
    if (scene !== null) return scene;
  }
  return null;
}

/** The scene that a block shows, or asks about; null where it has none. */
export function blockScene(block: Block): StepScene | null {
  if (block.kind === 'show') return block.showing;
  if (block.kind !== 'predict') return null;
  const { id, document } = block.prediction;
  return { label: predictionText.name(id), document };
}

/** Where one is in the lessons: a lesson and a step of it, as the view and the link say it: `momentum.u-turns`. */
import type { Lesson, Step } from '../define';

export interface Place {
  readonly lesson: string;
  /** Empty: the first step. */
  readonly step: string;
}

export function readPlace(text: string): Place {
  const [lesson, step = ''] = text.split('.');
  return { lesson, step };
}

export function placeText(lesson: string, step: string): string {
  return `${lesson}.${step}`;
}

/** Which step of a lesson is meant, from 0; −1 where there is none of that name. */
export function stepIndex({ steps }: Lesson, id: string): number {
  return id === '' ? 0 : steps.findIndex((step) => step.id === id);
}

/** The first scene that a step shows; null where it shows none. */
export function firstShowing({ blocks }: Step) {
  for (const block of blocks) if (block.kind === 'show') return block.showing;
  return null;
}

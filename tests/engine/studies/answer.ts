/** A study worked through at one go. */
import { type BuiltObjective, buildObjective } from '../../../src/engine/objective';
import { startStudy } from '../../../src/engine/studies';
import type { Answer, Question, StudyName } from '../../../src/scene/studies';
import type { ObjectiveSpec } from '../../../src/scene/types';

/** @returns the answer, and what its parts are said to have cost */
export function answerOf<S extends StudyName>(
  study: S,
  question: Question<S>,
  on: ObjectiveSpec | BuiltObjective,
): { readonly answer: Answer<S>; readonly parts: readonly number[] } {
  const work = startStudy(study, question, 'kind' in on ? buildObjective(on) : on);
  const parts: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done === true) return { answer: step.value, parts };
    parts.push(step.value);
  }
}

export function surface(id: string, params: Readonly<Record<string, number>> = {}): ObjectiveSpec {
  return { kind: 'function', id, params };
}

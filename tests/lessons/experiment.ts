// A document's runs from start to end, by the study that the page asks for.
import { buildObjective } from '../../src/engine/objective';
import { startStudy } from '../../src/engine/studies';
import type { RunResult } from '../../src/scene/outcome';
import type { SceneDocument } from '../../src/scene/types';

/** @returns finished runs in the scene's order */
export function runsOf({ scene: { objective, runs } }: SceneDocument): readonly RunResult[] {
  const study = startStudy('experiment', { objective, runs }, buildObjective(objective));
  for (;;) {
    const part = study.next();
    if (part.done === true) return part.value;
  }
}

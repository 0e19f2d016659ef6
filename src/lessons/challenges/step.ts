/** The last step of a lesson: its challenges, with the first one's scene to begin with. */

import type { SceneDocument } from '../../scene/types';
import { challengeText } from '../../text/challenges';
import type { Challenge, Step } from '../define';
import { fromStart } from '../heldAt';
import type { RunChange } from '../scenes';

export function yourTurn(challenges: readonly Challenge[]): Step {
  const [first] = challenges;
  return {
    id: 'your-turn',
    title: 'Your turn',
    topics: ['Exercises, judged live (ours)'],
    blocks: [
      {
        kind: 'text',
        text: 'Solve these on the workbench, with sliders, numbers or drags, as you like. Each line says what it takes and how near you are, and it follows every change you make. Open the *Controls* beside this lesson for everything that can be set.',
      },
      {
        kind: 'show',
        showing: { label: challengeText.name(first.id), document: fromStart(first.document), play: true },
      },
      ...challenges.map((challenge) => ({ kind: 'challenge' as const, challenge })),
    ],
  };
}

/** The document with one of its runs changed: a solution is the first scene but for what solves it. */
export function withRun(
  { scene, view }: SceneDocument,
  index: number,
  { hyper, ...change }: RunChange,
): SceneDocument {
  const runs = scene.runs.map((run, at) =>
    at === index ? { ...run, ...change, hyper: { ...run.hyper, ...hyper } } : run,
  );
  return { scene: { ...scene, runs }, view };
}

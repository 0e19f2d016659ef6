/** The last page of a lesson: what to keep of it, the rule it was about, and the picture that shows it best. */
import type { Block, Step, StepScene } from './define';
import { fromStart } from './heldAt';

interface RecapParts {
  /** Three or four sentences, without measured numbers: those stand in the lesson's claims. */
  readonly sentences: readonly string[];
  /** Ids of optimizers. */
  readonly rules?: readonly string[];
  readonly showing: StepScene;
}

export function recap({ sentences, rules = [], showing }: RecapParts): Step {
  return {
    id: 'recap',
    title: 'To keep',
    topics: ['Recap (ours)'],
    blocks: [
      { kind: 'keep', sentences },
      ...rules.map((optimizer): Block => ({ kind: 'rule', optimizer })),
      { kind: 'show', showing: { ...showing, document: fromStart(showing.document), play: true } },
    ],
  };
}

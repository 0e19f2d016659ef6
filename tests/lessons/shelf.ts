// All lessons with their steps and what stands in them, as the tests go through them.
import { LESSONS } from '../../src/lessons';
import type { Block, Lesson, Step } from '../../src/lessons/define';

export const lessons: readonly Lesson[] = await Promise.all(LESSONS.map(({ load }) => load()));

export interface PlacedStep {
  /** As a link names it: `momentum.u-turns`. */
  readonly place: string;
  readonly step: Step;
}

export const steps: readonly PlacedStep[] = lessons.flatMap((lesson) =>
  lesson.steps.map((step) => ({ place: `${lesson.id}.${step.id}`, step })),
);

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

export interface PlacedBlock<Kind extends Block['kind']> {
  readonly place: string;
  readonly block: BlockOf<Kind>;
}

/** Every block of a kind, with its step. */
export function blocksOf<Kind extends Block['kind']>(kind: Kind): readonly PlacedBlock<Kind>[] {
  const isKind = (block: Block): block is BlockOf<Kind> => block.kind === kind;
  return steps.flatMap(({ place, step }) => step.blocks.filter(isKind).map((block) => ({ place, block })));
}

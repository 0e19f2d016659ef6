/** The settings that a rule lets its runs have: its definition's `offers` and `needs`, for schema, edits and controls. */
import { findOptimizer } from '../catalog/optimizers/loaded';
import type { DecaySpec, ObjectiveSpec, RunSpec } from './types';

/** Whether the rule can be given batches, or a clip. An unknown rule can. */
export function offers(optimizer: string, what: 'batches' | 'clip'): boolean {
  return findOptimizer(optimizer)?.offers?.[what] !== false;
}

/** The kinds of decay that the rule can be given, none among them. */
export function decayKinds(optimizer: string): readonly DecaySpec['kind'][] {
  const offered = findOptimizer(optimizer)?.offers?.decay ?? (['l2', 'decoupled'] as const);
  return ['none', ...(offered === false ? [] : offered)];
}

/** Whether the rule finds what it needs on such a surface: residuals are only where the loss is a sum of squares. */
export function worksOn(optimizer: string, { kind }: Pick<ObjectiveSpec, 'kind'>): boolean {
  return kind === 'neuron' || findOptimizer(optimizer)?.needs?.includes('residuals') !== true;
}

/** The run without what its rule does not offer. */
export function asOffered(run: RunSpec): RunSpec {
  const { optimizer, decay, clip, batch } = run;
  const isWhole = offers(optimizer, 'batches') || batch.size === 'all';
  const isDecay = decayKinds(optimizer).includes(decay.kind);
  const isUnclipped = offers(optimizer, 'clip') || clip.kind === 'none';
  if (isWhole && isDecay && isUnclipped) return run;
  return {
    ...run,
    batch: isWhole ? batch : { ...batch, size: 'all' },
    decay: isDecay ? decay : { kind: 'none' },
    clip: isUnclipped ? clip : { kind: 'none' },
  };
}

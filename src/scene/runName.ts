import { entryOf } from '../catalog/optimizers/loaded';
import { isVisible } from './label';
import { RECORDED, RECORDED_NAME } from './recorded';
import type { RunSpec } from './types';

/** The name of a run: the person's own label where that shows anything, else its rule's short name, or that it is recorded. */
export function runName({ label, optimizer, decay }: Pick<RunSpec, 'label' | 'optimizer' | 'decay'>): string {
  if (isVisible(label)) return label;
  if (optimizer === RECORDED) return RECORDED_NAME;
  return entryOf(optimizer, decay.kind)?.short ?? optimizer;
}

/** The same for all runs of a scene; a name that comes again is numbered: Adam, Adam 2. */
export function runNames(runs: readonly RunSpec[]): readonly string[] {
  const taken = new Map<string, number>();
  return runs.map((run) => {
    const name = runName(run);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}

/** Whether the rule of a run is there to be computed: the worker's first file has the opening scene's rules and no others. */
import { addRules, findOptimizer } from '../catalog/optimizers/loaded';
import type { RunSpec } from '../scene/types';

/** Whether `createRunner` can be asked for it now. A recorded run needs no rule. False for a rule that there is not. */
export function isComputable({ optimizer, path }: Pick<RunSpec, 'optimizer' | 'path'>): boolean {
  return path !== undefined || findOptimizer(optimizer) !== undefined;
}

/**
 * Loads all rules. They are added here as well: WebKit evaluates a worker's first file a second time for the parts that
 * import from it, and the shelf has then added them to that second one.
 * @throws where their file cannot be fetched
 */
export async function loadRules(): Promise<void> {
  const { OPTIMIZERS } = await import('../catalog/optimizers');
  addRules(OPTIMIZERS);
}

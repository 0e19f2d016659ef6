/** The shelf of frameworks that runs can be written for. */
import type { Framework } from './framework';
import { numpy } from './numpy';

export const FRAMEWORKS: readonly Framework[] = [numpy];

/** The framework with this id; undefined where there is none. */
export function findFramework(id: string): Framework | undefined {
  return FRAMEWORKS.find((framework) => framework.id === id);
}

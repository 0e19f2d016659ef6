/** The shelf of frameworks that runs can be written for. */
import type { Framework } from './framework';
import { jax } from './jax';
import { keras } from './keras';
import { numpy } from './numpy';
import { torch } from './torch';

export const FRAMEWORKS: readonly Framework[] = [numpy, torch, keras, jax];

/** The framework with this id; undefined where there is none. */
export function findFramework(id: string): Framework | undefined {
  return FRAMEWORKS.find((framework) => framework.id === id);
}

/** The luck of a run as a document says it: of which run, and over how many seeds. */
import { isLegal } from '../catalog/parameters';
import { type ComparedDocument, comparedRun, lastSeed } from './compareSpec';
import { expectation, type Fault, rangeText } from './faults';
import { LEGAL_SEED } from './limits';
import type { LuckSpec } from './luckFields';
import { LEGAL_SEEDS } from './partLimits';
import { written } from './written';

export { type LuckSpec, USUAL_LUCK } from './luckFields';

/**
 * All that is wrong with it in this document. A run in which chance has no part is no fault: its batch may become smaller again.
 */
export function luckFaults(document: ComparedDocument, spec: LuckSpec): Fault[] {
  const run = comparedRun(document, spec);
  const fault = (path: keyof LuckSpec, expected: string, got: unknown): Fault[] => [
    { path: `luck.${path}`, message: expectation(expected, got) },
  ];
  if (run === undefined) return fault('run', 'one of the scene’s runs', spec.run);
  if (!isLegal(spec.seeds, LEGAL_SEEDS)) return fault('seeds', rangeText(LEGAL_SEEDS), spec.seeds);
  const last = lastSeed(document.scene, run) + spec.seeds - 1;
  return last > LEGAL_SEED.max ? fault('seeds', `seeds up to ${written(LEGAL_SEED.max)}`, last) : [];
}

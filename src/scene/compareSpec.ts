/** A comparison as a document says it: which rules, from where, and at which price. */
import { findOptimizer } from '../catalog/optimizers';
import { isLegal, type LegalRange } from '../catalog/parameters';
import type { CompareSpec } from './compareFields';
import { lowestKnown, type TuningProblem } from './comparison';
import { expectation, type Fault, rangeText } from './faults';
import { LEGAL_LOSS, LEGAL_SEED } from './limits';
import { worksOn } from './offers';
import { LEGAL_BUDGET, LEGAL_SEEDS, LEGAL_STARTS, MOST_SURFACES } from './partLimits';
import { isRecorded } from './recorded';
import { optionOf, surfaceAlone } from './surfaceChoice';
import type { ObjectiveSpec, RunSpec, Scene, View } from './types';
import { written } from './written';

/** Starts times seeds. */
export const MOST_STARTS = 4096;

/** The part of a document that a comparison depends on. */
export interface ComparedDocument {
  readonly scene: Scene;
  readonly view: Pick<View, 'window' | 'selected'>;
}

/** The run that a comparison is about, one that has a rule; undefined where there is none. */
export function comparedRun(
  { scene, view }: { readonly scene: Scene; readonly view: Pick<View, 'selected'> },
  { run }: Pick<CompareSpec, 'run'>,
): RunSpec | undefined {
  const id = run === '' ? view.selected : run;
  const runs = scene.runs.filter((each) => !isRecorded(each));
  return runs.find((each) => each.id === id) ?? (run === '' ? runs[0] : undefined);
}

/** All that is wrong with a comparison in this document; none where it can be computed. */
export function compareFaults(document: ComparedDocument, spec: CompareSpec): Fault[] {
  const faults: Fault[] = [];
  const expect = (holds: boolean, path: string, expected: string, got: unknown) => {
    if (!holds) faults.push({ path: `compare.${path}`, message: expectation(expected, got) });
    return holds;
  };
  const within = (value: number, range: LegalRange, path: string) =>
    expect(isLegal(value, range), path, rangeText(range), value);

  const run = comparedRun(document, spec);
  expect(run !== undefined, 'run', 'one of the scene’s runs', spec.run);
  if (typeof spec.rules !== 'string') {
    for (const rule of spec.rules)
      expect(findOptimizer(rule) !== undefined, 'rules', 'ids of optimizers, or all', rule);
    expect(new Set(spec.rules).size === spec.rules.length, 'rules', 'each rule once', spec.rules.join(','));
  }
  within(spec.budget, LEGAL_BUDGET, 'budget');
  within(spec.target, LEGAL_LOSS, 'target');
  const counted = [
    within(spec.starts, LEGAL_STARTS, 'starts'),
    within(spec.seeds, LEGAL_SEEDS, 'seeds'),
  ].every(Boolean);
  if (counted) {
    const last = lastSeed(document.scene, run) + spec.seeds - 1;
    expect(last <= LEGAL_SEED.max, 'seeds', `seeds up to ${written(LEGAL_SEED.max)}`, last);
    const starts = spec.starts * spec.starts * spec.seeds;
    expect(starts <= MOST_STARTS, 'starts', `at most ${written(MOST_STARTS)} starts times seeds`, starts);
  }
  for (const option of spec.surfaces)
    expect(surfaceAlone(option) !== null, 'surfaces', 'surfaces of the catalog, as function:beale', option);
  const distinct = new Set([optionOf(document.scene.objective), ...spec.surfaces]);
  expect(
    distinct.size === spec.surfaces.length + 1,
    'surfaces',
    'each surface once',
    spec.surfaces.join(','),
  );
  expect(spec.surfaces.length <= MOST_SURFACES, 'surfaces', `at most ${MOST_SURFACES}`, spec.surfaces.length);
  return faults;
}

/** The seed that counting starts from: the larger of the batches' and the data's. */
export function lastSeed({ objective }: Scene, run: RunSpec | undefined): number {
  const generated = objective.kind === 'neuron' && objective.data.kind === 'generated';
  return Math.max(run?.batch.seed ?? 0, generated ? Number(objective.data.seed) : 0);
}

/** Whether a seed makes a difference to a run: in the order of its batches, or in the data. */
export function hasSeeds(objective: ObjectiveSpec, { batch }: Pick<RunSpec, 'batch'>): boolean {
  if (objective.kind !== 'neuron') return false;
  return objective.data.kind === 'generated' || (batch.size !== 'all' && batch.order !== 'sequential');
}

/** The ids of the rules, each once; of `all`, those that find what they need on the surface. @param all those of the catalog */
export function comparedRules(
  { runs, objective }: Scene,
  { rules }: Pick<CompareSpec, 'rules'>,
  all: readonly string[],
): readonly string[] {
  if (rules === 'all') return all.filter((id) => worksOn(id, objective));
  if (rules !== 'visible') return rules;
  return [
    ...new Set(runs.filter((run) => run.visible && !isRecorded(run)).map(({ optimizer }) => optimizer)),
  ];
}

/**
 * One problem a surface, the scene's own first. Another surface brings its usual window and start. There the target counts from
 * its lowest known loss, and on the scene's own as well, since no one number suits them all.
 *
 * @param budgets in passes, ascending
 * @param details whether the losses along the way and the cost of each run are wanted
 */
export function problemsOf(
  document: ComparedDocument,
  spec: CompareSpec,
  budgets: readonly number[],
  details: boolean,
): readonly TuningProblem[] {
  const run = comparedRun(document, spec);
  if (run === undefined) return [];
  const { starts, seeds, surfaces } = spec;
  const own = { objective: document.scene.objective, run, window: document.view.window };
  const others = surfaces.flatMap((option) => {
    const alone = surfaceAlone(option);
    if (alone === null) return [];
    const { objective, runs } = alone.scene;
    const batch = objective.kind === 'neuron' ? run.batch : { ...run.batch, size: 'all' as const };
    return [{ objective, run: { ...run, start: runs[0].start, batch }, window: alone.view.window }];
  });
  return [own, ...others].map((place) => {
    const from = surfaces.length > 0 ? (lowestKnown(place.objective) ?? 0) : 0;
    const target = spec.target + from;
    return { ...place, surface: optionOf(place.objective), budgets, target, starts, seeds, details };
  });
}

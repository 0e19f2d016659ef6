/** The candidates that a recorded path is compared with: every rule and variant, with the values that are given or searched. */
import type { OptimizerDefinition } from '../../catalog/define';
import { findOptimizer, OPTIMIZERS } from '../../catalog/optimizers';
import { defaultsOf } from '../../catalog/parameters';
import { VARIANTS } from '../../catalog/variants';
import type { Variant } from '../../catalog/variants/variant';
import {
  triedClips,
  triedDecays,
  triedMomentumSchedules,
  triedSchedules,
  triedValues,
} from '../../scene/nearest/grids';
import type { Around, NearestSearch } from '../../scene/nearest/search';
import { decayKinds, offers } from '../../scene/offers';
import { USUAL_RUN } from '../../scene/runFields';
import type { RunSpec } from '../../scene/types';

type Hyper = RunSpec['hyper'];

/** A rule, or a variant of one. */
export interface Subject {
  readonly definition: OptimizerDefinition;
  readonly rule: string;
  readonly variant: Variant | null;
}

export function subjectsOf({ rule }: NearestSearch, hasPoints: boolean): readonly Subject[] {
  const isAsked = (id: string) => rule === null || rule === id;
  const rules = OPTIMIZERS.filter(
    ({ id, needs }) => isAsked(id) && (hasPoints || needs?.includes('residuals') !== true),
  );
  return [
    ...rules.map((definition) => ({ definition, rule: definition.id, variant: null })),
    ...VARIANTS.filter(({ of }) => isAsked(of)).flatMap((variant) => {
      const definition = variant.definition ?? findOptimizer(variant.of);
      return definition === undefined ? [] : [{ definition, rule: variant.of, variant }];
    }),
  ];
}

/** All that is tried of a rule but for its η. */
export function hypersOf({ definition, variant }: Subject, { given }: NearestSearch): readonly Hyper[] {
  const fixed = variant?.hyper ?? {};
  return Object.entries(definition.hyper).reduce<readonly Hyper[]>(
    (all, [name, parameter]) => {
      if (name === 'eta' || name in fixed) return all;
      const values = given[name] ?? triedValues(name, parameter);
      return all.flatMap((hyper) => values.map((value) => ({ ...hyper, [name]: value })));
    },
    [{ ...defaultsOf(definition.hyper), ...fixed }],
  );
}

const USUAL: Around = {
  schedule: USUAL_RUN.schedule,
  momentumSchedule: USUAL_RUN.momentumSchedule,
  decay: USUAL_RUN.decay,
  clip: USUAL_RUN.clip,
  batch: USUAL_RUN.batch,
};
const PARTS = Object.keys(USUAL) as (keyof Around)[];

/** Whether the rule can have that around it. */
function canHave({ definition: { learningRate, momentumSchedule }, rule }: Subject, around: Around): boolean {
  return (
    (around.schedule.kind === 'constant' || learningRate === 'scheduled') &&
    (around.momentumSchedule.kind === 'constant' || momentumSchedule) &&
    decayKinds(rule).includes(around.decay.kind) &&
    (around.clip.kind === 'none' || offers(rule, 'clip')) &&
    (around.batch.size === 'all' || offers(rule, 'batches'))
  );
}

/** Every combination of what is given around a rule, with nothing in the place of what is not. */
export function givenAround(subject: Subject, { around }: NearestSearch): readonly Around[] {
  return PARTS.reduce<readonly Around[]>(
    (all, part) =>
      all.flatMap((each) => (around[part] ?? [USUAL[part]]).map((value) => ({ ...each, [part]: value }))),
    [USUAL],
  ).filter((each) => canHave(subject, each));
}

/**
 * The settings around a rule, with searched parts put in, each with every value of its grid.
 *
 * @param parts how many are put in together
 */
export function withParts(
  { definition, rule }: Subject,
  { around }: NearestSearch,
  bare: Around,
  { steps, parts }: { readonly steps: number; readonly parts: 1 | 2 },
): readonly Around[] {
  const tried = {
    schedule: () => triedSchedules(definition, steps),
    momentumSchedule: () => triedMomentumSchedules(definition, steps),
    decay: () => triedDecays(rule),
    clip: () => triedClips(rule),
    // Batches are compared with only where they are said.
    batch: () => [],
  };
  const searched = PARTS.filter((part) => around[part] === null);
  const put = (all: readonly Around[], part: keyof Around) =>
    all.flatMap((each) =>
      tried[part]()
        .filter(({ kind }) => kind !== 'none' && kind !== 'constant')
        .map((value) => ({ ...each, [part]: value })),
    );
  if (parts === 1) return searched.flatMap((part) => put([bare], part));
  return searched.flatMap((part, i) =>
    searched.slice(i + 1).flatMap((other) => put(put([bare], part), other)),
  );
}

/** Whether nothing is around the rule but what was given. */
export function isBare({ around }: NearestSearch, current: Around): boolean {
  return PARTS.every((part) => around[part] !== null || current[part] === USUAL[part]);
}

/** The same without what was found around it. */
export function bareOf({ around }: NearestSearch, current: Around): Around {
  const found = PARTS.filter((part) => around[part] === null);
  return { ...current, ...Object.fromEntries(found.map((part) => [part, USUAL[part]])) };
}

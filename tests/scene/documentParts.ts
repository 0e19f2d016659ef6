// Arbitrary sweeps, luck and comparisons of a document, legal ones.
import * as fc from 'fast-check';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import type { LegalRange } from '../../src/catalog/parameters';
import { COMPARE_FIELDS, type CompareSpec } from '../../src/scene/compareFields';
import { compareFaults } from '../../src/scene/compareSpec';
import { LUCK_FIELDS, type LuckSpec } from '../../src/scene/luckFields';
import { luckFaults } from '../../src/scene/luckSpec';
import type { PartField, PartFieldForm, PartFields } from '../../src/scene/partForms';
import { isRecorded } from '../../src/scene/recorded';
import { sweepFaults, sweptRange } from '../../src/scene/sweep';
import { AXIS_FIELDS, SWEEP_FIELDS, type Sweep, type SweepAxis } from '../../src/scene/sweepFields';
import type { RunSpec, Scene, SceneDocument } from '../../src/scene/types';

const plain = { noNullPrototype: true } as const;

/** The paths of all numbers that a run and its surface may have; most have but some. */
function paths({ objective }: Scene, run: RunSpec): string[] {
  const named = (part: string, of: object) => Object.keys(of).map((name) => `${part}.${name}`);
  return [
    ...['steps', 'start.w', 'start.b', 'decay.lambda', 'clip.c', 'stop.at', 'batch.size', 'batch.seed'],
    ...named('hyper', run.hyper),
    ...named('schedule', run.schedule),
    ...named('momentumSchedule', run.momentumSchedule),
    ...(objective.kind === 'neuron' ? named('data', objective.data) : []),
    ...(objective.kind === 'function' ? named('params', objective.params) : []),
  ];
}

function valueIn({ min, max, below, integer }: LegalRange): fc.Arbitrary<number> {
  return integer === true
    ? fc.integer({ min, max })
    : fc.double({ min, max, maxExcluded: below === true, noNaN: true }).map((value) => value + 0);
}

function axis(scene: Scene, run: RunSpec): fc.Arbitrary<SweepAxis> {
  const swept = paths(scene, run).flatMap((of) => {
    const range = sweptRange(scene, run, of);
    return range === null ? [] : [{ of, range }];
  });
  return fc.constantFrom(...swept).chain(({ of, range }) =>
    partOf<SweepAxis>(AXIS_FIELDS, {
      runs: [],
      axis: noAxis,
      narrowed: { of: fc.constant(of), from: valueIn(range), to: valueIn(range) },
    }),
  );
}

/** What arbitrary fields of a part need to know besides their form. */
interface Around {
  /** The ids that a field may name, where it names a run. */
  readonly runs: readonly string[];
  readonly axis: fc.Arbitrary<SweepAxis | null>;
  /** Fields whose form says too little of what is legal. */
  readonly narrowed: Readonly<Record<string, fc.Arbitrary<unknown>>>;
}

/** An arbitrary part, from the table of its fields: whether it is legal is for its faults to say. */
function partOf<T>(fields: PartFields<T>, around: Around): fc.Arbitrary<T> {
  const entries = Object.entries<PartField>(fields).map(([name, { form }]) => [
    name,
    around.narrowed[name] ?? ofForm(name, form, around),
  ]);
  return fc.record(Object.fromEntries(entries), plain) as fc.Arbitrary<T>;
}

function ofForm(name: string, form: PartFieldForm, { runs, axis }: Around): fc.Arbitrary<unknown> {
  switch (form.kind) {
    case 'run':
      return fc.constantFrom(...(form.maybe ? ['', ...runs] : runs));
    case 'axis':
      return form.maybe ? fc.oneof(fc.constant(null), axis) : axis;
    case 'number':
      return valueIn(form.legal);
    case 'choice':
      return fc.constantFrom(...form.of);
    default:
      throw new Error(`tests/scene/documentParts.ts: say which values the field ${name} may have`);
  }
}

const noAxis = fc.constant(null);

function sweepOf(scene: Scene): fc.Arbitrary<Sweep | undefined> {
  const runs = scene.runs.filter((run) => !isRecorded(run));
  if (runs.length === 0) return fc.constant(undefined);
  return fc
    .constantFrom(...runs)
    .chain((run) => partOf<Sweep>(SWEEP_FIELDS, { runs: [run.id], axis: axis(scene, run), narrowed: {} }))
    .map((sweep) => (sweepFaults(scene, sweep).length === 0 ? sweep : undefined));
}

function compareOf(document: SceneDocument): fc.Arbitrary<CompareSpec | undefined> {
  const ids = OPTIMIZERS.map(({ id }) => id);
  const narrowed = {
    rules: fc.oneof(fc.constantFrom('visible', 'all'), fc.shuffledSubarray(ids)),
    // Starts times seeds have a limit.
    seeds: fc.integer({ min: 1, max: 20 }),
    surfaces: fc.shuffledSubarray(['function:beale', 'function:bowl', 'data:valley']),
  };
  return partOf<CompareSpec>(COMPARE_FIELDS, { runs: idsOf(document), axis: noAxis, narrowed }).map((spec) =>
    compareFaults(document, spec).length === 0 ? spec : undefined,
  );
}

function luckOf(document: SceneDocument): fc.Arbitrary<LuckSpec | undefined> {
  return partOf<LuckSpec>(LUCK_FIELDS, { runs: idsOf(document), axis: noAxis, narrowed: {} }).map((spec) =>
    luckFaults(document, spec).length === 0 ? spec : undefined,
  );
}

const idsOf = ({ scene }: SceneDocument) => scene.runs.map(({ id }) => id);

/** Each now and then. */
export function arbitraryParts(
  document: SceneDocument,
): fc.Arbitrary<Pick<SceneDocument, 'sweep' | 'luck' | 'compare'>> {
  return fc
    .tuple(
      fc.option(sweepOf(document.scene), { nil: undefined }),
      fc.option(luckOf(document), { nil: undefined }),
      fc.option(compareOf(document), { nil: undefined }),
    )
    .map(([sweep, luck, compare]) => ({
      ...(sweep === undefined ? {} : { sweep }),
      ...(luck === undefined ? {} : { luck }),
      ...(compare === undefined ? {} : { compare }),
    }));
}

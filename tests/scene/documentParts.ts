// Arbitrary sweeps, luck and comparisons of a document, legal ones.
import * as fc from 'fast-check';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import type { LegalRange } from '../../src/catalog/parameters';
import { type CompareSpec, compareFaults } from '../../src/scene/compareSpec';
import { type LuckSpec, luckFaults } from '../../src/scene/luckSpec';
import { isRecorded } from '../../src/scene/recorded';
import {
  AXIS_SCALES,
  MEASURES,
  type Sweep,
  type SweepAxis,
  sweepFaults,
  sweptRange,
} from '../../src/scene/sweep';
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
    fc.record(
      {
        of: fc.constant(of),
        from: valueIn(range),
        to: valueIn(range),
        scale: fc.constantFrom(...AXIS_SCALES),
        count: fc.integer({ min: 2, max: 2048 }),
      },
      plain,
    ),
  );
}

const target = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

function sweepOf(scene: Scene): fc.Arbitrary<Sweep | undefined> {
  const runs = scene.runs.filter((run) => !isRecorded(run));
  if (runs.length === 0) return fc.constant(undefined);
  return fc.constantFrom(...runs).chain((run) =>
    fc
      .record(
        {
          run: fc.constant(run.id),
          x: axis(scene, run),
          y: fc.oneof(fc.constant(null), axis(scene, run)),
          measure: fc.constantFrom(...MEASURES),
          target,
          seeds: fc.integer({ min: 1, max: 1000 }),
        },
        plain,
      )
      .map((sweep) => (sweepFaults(scene, sweep).length === 0 ? sweep : undefined)),
  );
}

function compareOf(document: SceneDocument): fc.Arbitrary<CompareSpec | undefined> {
  const ids = OPTIMIZERS.map(({ id }) => id);
  return fc
    .record(
      {
        run: fc.constantFrom('', ...document.scene.runs.map(({ id }) => id)),
        rules: fc.oneof(fc.constantFrom('visible' as const, 'all' as const), fc.shuffledSubarray(ids)),
        budget: fc.double({ min: 1, max: 100_000, noNaN: true }),
        target,
        starts: fc.integer({ min: 1, max: 64 }),
        seeds: fc.integer({ min: 1, max: 20 }),
        surfaces: fc.shuffledSubarray(['function:beale', 'function:bowl', 'data:valley']),
      },
      plain,
    )
    .map((spec) => (compareFaults(document, spec).length === 0 ? spec : undefined));
}

function luckOf(document: SceneDocument): fc.Arbitrary<LuckSpec | undefined> {
  return fc
    .record(
      {
        run: fc.constantFrom('', ...document.scene.runs.map(({ id }) => id)),
        seeds: fc.integer({ min: 1, max: 1000 }),
      },
      plain,
    )
    .map((spec) => (luckFaults(document, spec).length === 0 ? spec : undefined));
}

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

/** Side by side, runs come to what their recorded rows say, to the last bit. */
import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../../src/catalog/optimizers';
import { defaultsOf } from '../../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../../src/catalog/schedules';
import { RECORD_ALL_BELOW } from '../../../src/engine/descent';
import { makeBuildable } from '../../../src/engine/objective';
import { outcomeOf } from '../../../src/scene/outcome';
import type { BatchSpec, DecaySpec, ObjectiveSpec, RunSpec, ScheduleSpec } from '../../../src/scene/types';
import { expectSame } from '../../same';
import { NOISY, runOf, TWO_POINTS } from '../scenes';
import { recorded, sideBySide } from './recorded';

const BATCHES: readonly BatchSpec[] = [
  { size: 'all', order: 'sequential', seed: 1 },
  { size: 8, order: 'sequential', seed: 1 },
  { size: 8, order: 'shuffled', seed: 3 },
  { size: 8, order: 'with-replacement', seed: 3 },
];
const DECAYS: readonly DecaySpec[] = [
  { kind: 'none' },
  { kind: 'l2', lambda: 0.01 },
  { kind: 'decoupled', lambda: 0.01 },
];
const CONSTANT: ScheduleSpec = { kind: 'constant' };
const TARGET = 0.05;

function expectAsRecorded(spec: ObjectiveSpec, runs: readonly RunSpec[], target = TARGET): void {
  expectSame(
    sideBySide(spec, runs, target),
    runs.map((run) => recorded(spec, run, target)),
  );
}

describe.each(OPTIMIZERS.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const specOf = ({ id: kind, params }: (typeof SCHEDULES)[number]): ScheduleSpec => ({
    kind,
    ...defaultsOf(params),
  });
  const schedules = rule.learningRate === 'scheduled' ? SCHEDULES.map(specOf) : [CONSTANT];
  const momentumSchedules = rule.momentumSchedule ? MOMENTUM_SCHEDULES.map(specOf) : [CONSTANT];
  const runs = schedules.flatMap((schedule) =>
    momentumSchedules.flatMap((momentumSchedule) =>
      DECAYS.flatMap((decay) =>
        BATCHES.map((batch) => runOf(id, { steps: 40, schedule, momentumSchedule, decay, batch })),
      ),
    ),
  );

  it.each([
    ['two points', TWO_POINTS],
    ['53 points', NOISY],
  ] as const)('with every schedule, decay and batch, on %s', (_, spec) => {
    expectAsRecorded(spec, runs);
  });

  it.each([
    ['two points', TWO_POINTS],
    ['53 points', NOISY],
  ] as const)('clipped, averaged and stopped by a condition, on %s', (_, spec) => {
    const arounds: readonly Partial<RunSpec>[] = [
      {},
      { clip: { kind: 'norm', c: 0.01 }, stop: { kind: 'gradient', at: 0.005 } },
      { clip: { kind: 'value', c: 0.01 }, decay: DECAYS[1] },
      { stop: { kind: 'loss', at: 0.1 } },
      { average: { kind: 'ema', beta: 0.9 }, stop: { kind: 'loss', at: 0.3 } },
    ];
    expectAsRecorded(
      spec,
      arounds.flatMap((around) => BATCHES.map((batch) => runOf(id, { steps: 60, batch, ...around }))),
    );
  });

  it('whatever stands in the lanes beside a run', () => {
    expectAsRecorded(NOISY, runs.toReversed());
    for (const run of [runs[0], runs[runs.length - 1]]) expectAsRecorded(NOISY, [run]);
  });

  it('from starts all over the window, whether it comes to rest, stalls or goes on', () => {
    const starts = [-9, -3, -0.5, 0, 1, 4, 9].flatMap((w) => [-9, -2, 3].map((b) => ({ w, b })));
    const runs = starts.map((start, i) => runOf(id, { start, steps: 100 + 30 * i }));
    expectAsRecorded(TWO_POINTS, runs, 1e-4);
    // θ leaves the numbers, where the neuron still has a loss.
    const far = runs.map((run) => ({ ...run, hyper: { ...run.hyper, eta: 1e307 } }));
    if (rule.learningRate === 'scheduled') expectAsRecorded(TWO_POINTS, far, 0.5);
  });

  it('on surfaces without data, where runs diverge and find no slope too', () => {
    const starts = [0, 1e-170, 0.3, 40, 1e200].map((w) => ({ w, b: -w / 2 }));
    const hypers: readonly RunSpec['hyper'][] =
      rule.learningRate === 'scheduled' ? [{}, { eta: 0.01 }, { eta: 1e3 }] : [{}];
    const all = hypers.flatMap((hyper) => starts.map((start) => runOf(id, { start, hyper })));
    for (const surface of ['himmelblau', 'rosenbrock', 'ackley', 'saddle']) {
      expectAsRecorded({ kind: 'function', id: surface, params: {} }, all, 1);
    }
  });
});

it('every end that a run can have is told as recorded', async () => {
  await makeBuildable({ kind: 'formula', text: 'w' });
  const bowl: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 0 } };
  const saddle: ObjectiveSpec = { kind: 'function', id: 'saddle', params: {} };
  const trough: ObjectiveSpec = { kind: 'formula', text: 'w^2' };
  const cases: readonly (readonly [string, ObjectiveSpec, RunSpec])[] = [
    ['converged', bowl, runOf('gd', { start: { w: 1, b: 1 }, steps: 500, hyper: { eta: 0.1 } })],
    ['stalled', TWO_POINTS, runOf('gd', { start: { w: -10, b: -10 } })],
    ['saddle', saddle, runOf('gd', { start: { w: 1, b: 0 }, steps: 500, hyper: { eta: 0.1 } })],
    ['stopped', bowl, runOf('gd', { hyper: { eta: 0.1 }, stop: { kind: 'loss', at: 1 } })],
    ['going', bowl, runOf('gd', { start: { w: 1, b: 1 }, steps: 3, hyper: { eta: 0.01 } })],
    ['diverged', bowl, runOf('gd', { start: { w: 1, b: 1 }, hyper: { eta: 1e60 } })],
    ['diverged', bowl, runOf('gd', { start: { w: 1e200, b: 1e200 } })],
    ['no-slope', trough, runOf('adam', { steps: 5, hyper: { epsilon: 0 } })],
  ];
  for (const [outcome, spec, run] of cases) {
    expectAsRecorded(spec, [run]);
    expect(outcomeOf(sideBySide(spec, [run], TARGET)[0].end)).toBe(outcome);
  }
});

it('runs whose losses are recorded now and then, above so many points', () => {
  const many = { ...NOISY, data: { ...NOISY.data, n: RECORD_ALL_BELOW + 1 } } as ObjectiveSpec;
  const runs = [64, 999, 'all' as const].flatMap((size) =>
    ['gd', 'nag'].map((id) => runOf(id, { steps: 25, batch: { size, order: 'sequential', seed: 1 } })),
  );
  for (const id of ['gd', 'nag'])
    expectAsRecorded(
      many,
      runs.filter(({ optimizer }) => optimizer === id),
    );
});

it('runs of all the data and of batches, with limits of steps of their own, in one go', () => {
  const runs = Array.from({ length: 60 }, (_, i) =>
    runOf('momentum', {
      steps: (37 * i) % 90,
      start: { w: i / 20 - 2, b: -1 },
      batch: { size: i % 11 === 5 ? 7 : 'all', order: 'shuffled', seed: i },
    }),
  );
  expectAsRecorded(NOISY, runs, 0.8);
});

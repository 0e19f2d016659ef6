import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS } from '../../src/catalog/columns';
import { buildObjective, makeBuildable } from '../../src/engine/objective';
import { createRunner } from '../../src/engine/runner';
import { defaultRun, openingScene } from '../../src/scene/defaults';
import { recordedRun } from '../../src/scene/recorded';
import type { RecordedPath } from '../../src/scene/recordedPath';
import type { RunSpec } from '../../src/scene/types';

const { objective } = buildObjective(openingScene().scene.objective);

function computed(run: RunSpec, capacity = run.steps + 1) {
  const runner = createRunner(objective, run);
  const columns = new Map(runner.columns.map((name) => [name, [] as number[]]));
  const out = new Float64Array(capacity * runner.columns.length);
  while (runner.end === null) {
    const rows = runner.fill(out, capacity);
    runner.columns.forEach((name, c) => {
      columns.get(name)?.push(...out.subarray(c * capacity, c * capacity + rows));
    });
  }
  const column = (name: (typeof BASE_COLUMNS)[number]) => columns.get(name) ?? [];
  return { column, end: runner.end, names: runner.columns };
}

const gd = computed(defaultRun('gd', 'r1'));
const own: RecordedPath = { w: gd.column('w'), b: gd.column('b') };
const recorded = (path: RecordedPath) => recordedRun(path, { id: 'r2' });

describe('a recorded run in the engine', () => {
  it('has the numbers of the run that it was recorded of, to the bit', () => {
    const again = computed(recorded(own));
    expect(again.names).toEqual(BASE_COLUMNS);
    for (const name of ['w', 'b', 'loss', 'gradW', 'gradB', 'fullNorm', 'gradEvals', 'lossEvals'] as const)
      expect(again.column(name), name).toEqual(gd.column(name));
    expect(again.end).toEqual({ ...gd.end, reason: 'table-end' });
  });

  it('has the same rows however it is cut into chunks', () => {
    const path = { ...own, step: own.w.map((_, row) => 3 * row) };
    const whole = computed(recorded(path));
    for (const capacity of [1, 7, 64]) {
      const cut = computed(recorded(path), capacity);
      for (const name of BASE_COLUMNS) expect(cut.column(name), name).toEqual(whole.column(name));
      expect(cut.end).toEqual(whole.end);
    }
  });

  it('has the losses and rates of its table where that has some', () => {
    const path = { w: [0, 1, 2], b: [0, 0, 0], loss: [5, 4, 3], eta: [0.5, 0.25, 0.1] };
    const { column } = computed(recorded(path));
    expect(column('loss')).toEqual([5, 4, 3]);
    // No step leaves from the last row.
    expect(column('eta')).toEqual([0.5, 0.25, Number.NaN]);
  });

  it('goes straight between rows that lie steps apart, and knows nothing else there', () => {
    const { column } = computed(recorded({ step: [0, 4], w: [0, 2], b: [1, -1] }));
    expect(column('w')).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(column('b')).toEqual([1, 0.5, 0, -0.5, -1]);
    expect(column('loss').map(Number.isNaN)).toEqual([false, true, true, true, false]);
    expect(column('fullNorm').map(Number.isNaN)).toEqual([false, true, true, true, false]);
  });

  it('goes from each row to the next in as many steps as lie between them', () => {
    const { column } = computed(recorded({ step: [0, 2, 6], w: [0, 2, 10], b: [4, 3, -1] }));
    expect(column('w')).toEqual([0, 1, 2, 4, 6, 8, 10]);
    expect(column('b')).toEqual([4, 3.5, 3, 2, 1, 0, -1]);
  });

  it('is told to have converged where it comes to rest at a minimum', () => {
    const long = computed({ ...defaultRun('adam', 'r1'), steps: 2000 });
    expect(long.end.rest?.kind).toBe('minimum');
    expect(computed(recorded({ w: long.column('w'), b: long.column('b') })).end).toEqual({
      ...long.end,
      reason: 'table-end',
    });
  });

  it('has no rows after its last one', () => {
    const runner = createRunner(objective, recorded({ w: [1, 2], b: [0, 0] }));
    const out = new Float64Array(4 * BASE_COLUMNS.length);
    expect([runner.fill(out, 4), runner.fill(out, 4)]).toEqual([2, 0]);
  });

  it('goes on over holes of the surface, without numbers there', async () => {
    const formula = { kind: 'formula', text: 'ln(w) + b^2' } as const;
    await makeBuildable(formula);
    const holed = buildObjective(formula).objective;
    const runner = createRunner(holed, recorded({ w: [1, -1, 1], b: [0, 0, 0] }));
    const out = new Float64Array(3 * BASE_COLUMNS.length);
    expect(runner.fill(out, 3)).toBe(3);
    expect([...out.subarray(6, 9)].map(Number.isNaN)).toEqual([false, true, false]);
    expect(runner.end).toEqual({ reason: 'table-end', at: 2, rest: null });
  });
});

import { describe, expect, it } from 'vitest';
import { COLUMN } from '../../../src/catalog/columns';
import { findOptimizer } from '../../../src/catalog/optimizers';
import { defaultsOf } from '../../../src/catalog/parameters';
import { VARIANTS } from '../../../src/catalog/variants';
import { buildObjective } from '../../../src/engine/objective';
import { createRunner } from '../../../src/engine/runner';
import { startStudy } from '../../../src/engine/studies';
import { defaultRun, openingScene } from '../../../src/scene/defaults';
import { type NearestSearch, type NearRun, SEARCH_ALL } from '../../../src/scene/nearest/search';
import type { RecordedPath } from '../../../src/scene/recordedPath';
import { USUAL_RUN } from '../../../src/scene/runFields';
import type { RunSpec } from '../../../src/scene/types';

const built = buildObjective(openingScene().scene.objective);

function pathOf(run: RunSpec, definition = findOptimizer(run.optimizer)): RecordedPath {
  const runner = createRunner(built.objective, run, definition);
  const out = new Float64Array((run.steps + 1) * runner.columns.length);
  const rows = runner.fill(out, run.steps + 1);
  const column = (c: number) => [...out.subarray(c * (run.steps + 1), c * (run.steps + 1) + rows)];
  return { w: column(COLUMN.w), b: column(COLUMN.b) };
}

function ask(path: RecordedPath, search: Partial<NearestSearch> = {}): readonly NearRun[] {
  const study = startStudy('nearest', { path, search: { ...SEARCH_ALL, ...search } }, built);
  let step = study.next();
  while (step.done !== true) step = study.next();
  return step.value;
}

const adam = { ...defaultRun('adam', 'r1'), steps: 80 };

describe('the runs nearest to a recorded one', () => {
  it('are looked for in small pieces: making each run counts as work', () => {
    const study = startStudy('nearest', { path: pathOf(adam), search: SEARCH_ALL }, built);
    const pieces: number[] = [];
    for (let step = study.next(); step.done !== true; step = study.next()) pieces.push(step.value);
    expect(pieces.length).toBeGreaterThan(500);
    expect(Math.min(...pieces)).toBeGreaterThanOrEqual(5000);
  });

  it('begin with the rule and the rates that made it', () => {
    const hyper = { ...adam.hyper, eta: 0.03, beta1: 0.8, beta2: 0.99 };
    const [first] = ask(pathOf({ ...adam, hyper }));
    expect(first).toMatchObject({
      rule: 'adam',
      variant: '',
      settings: { hyper },
      most: 0,
      parts: null,
      isOurs: true,
    });
  });

  it('say that the bias correction is missing, and where Adam itself parts and by how much', () => {
    const path = pathOf({ ...adam, hyper: { ...adam.hyper, biasCorrection: false } });
    const [first, second, ...others] = ask(path);
    expect(others.filter(({ rule, variant }) => rule === 'adam' && variant === '')).toEqual([]);
    expect(first).toMatchObject({ rule: 'adam', variant: 'Adam without bias correction', parts: null });
    expect(first.most).toBeLessThan(1e-12);
    expect(second).toMatchObject({ rule: 'adam', variant: '', settings: { hyper: adam.hyper } });
    const proper = pathOf(adam);
    expect(second.parts?.step).toBe(1);
    expect(second.parts?.by).toBeCloseTo(Math.hypot(path.w[1] - proper.w[1], path.b[1] - proper.b[1]), 12);
  });

  it.each(VARIANTS.map((variant) => [variant.name, variant] as const))('know %s', (name, variant) => {
    const rule = defaultRun(variant.of, 'r1');
    // An ε that is large enough to be seen.
    const own = defaultsOf(variant.definition?.hyper ?? {});
    const hyper = { ...own, ...rule.hyper, epsilon: 1e-4, ...variant.hyper };
    const path = pathOf({ ...rule, steps: 60, hyper }, variant.definition ?? findOptimizer(variant.of));
    const [first] = ask(path);
    expect(first.variant).toBe(name);
    expect(first.most).toBeLessThan(1e-12);
  });

  it('take the rate of the table, or those that are given', () => {
    const path = pathOf({ ...adam, hyper: { ...adam.hyper, eta: 0.07 } });
    expect(ask({ ...path, eta: path.w.map(() => 0.07) })[0]).toMatchObject({ rule: 'adam', most: 0 });
    // A clip is still tried around the rules, by which the search goes through all of its parts.
    const { schedule, momentumSchedule, decay } = USUAL_RUN;
    const around = { schedule: [schedule], momentumSchedule: [momentumSchedule], decay: [decay] };
    const nearest = ask(path, { given: { eta: [0.5] }, around: { ...SEARCH_ALL.around, ...around } });
    expect(nearest.every(({ settings: { hyper } }) => hyper.eta === undefined || hyper.eta === 0.5)).toBe(
      true,
    );
  });

  it.each([
    ['single precision', Math.fround],
    ['six decimals', (value: number) => Number(value.toFixed(6))],
    ['four digits', (value: number) => Number(value.toPrecision(4))],
  ])('are the same to the end where a table has only %s', (_, rounded) => {
    const path = pathOf({ ...adam, hyper: { ...adam.hyper, biasCorrection: false } });
    const coarse = { w: path.w.map(rounded), b: path.b.map(rounded) };
    const [first, second] = ask(coarse);
    expect(first).toMatchObject({
      variant: 'Adam without bias correction',
      settings: { hyper: { eta: 0.1 } },
      parts: null,
    });
    expect(second).toMatchObject({ rule: 'adam', variant: '' });
    expect(second.parts?.step).toBe(1);
  });

  it('are found from rows that lie steps apart', () => {
    const path = pathOf(adam);
    const step = path.w.flatMap((_, t) => (t % 5 === 0 ? [t] : []));
    const sparse = { step, w: step.map((t) => path.w[t]), b: step.map((t) => path.b[t]) };
    expect(ask(sparse)[0]).toMatchObject({ rule: 'adam', most: 0 });
  });
});

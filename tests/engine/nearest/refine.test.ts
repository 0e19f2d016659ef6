/** A run between the values of the grids. */
import { describe, expect, it } from 'vitest';
import { findOptimizer } from '../../../src/catalog/optimizers';
import { VARIANTS } from '../../../src/catalog/variants';
import type { Subject } from '../../../src/engine/nearest/candidates';
import { agrees, targetOf } from '../../../src/engine/nearest/measure';
import { type Refined, refine } from '../../../src/engine/nearest/refine';
import { type NearestSearch, SEARCH_ALL } from '../../../src/scene/nearest/search';
import type { RunSpec } from '../../../src/scene/types';
import { runOf, TWO_POINTS } from '../scenes';
import { follow, objectiveOf } from '../trajectory';

const STEPS = 60;

function subjectOf(rule: string): Subject {
  const definition = findOptimizer(rule);
  if (definition === undefined) throw new Error(`There is no ${rule}`);
  return { definition, rule, variant: null };
}

function targetFrom(run: RunSpec) {
  const { columns, length } = follow(TWO_POINTS, run);
  const [w, b] = [[...columns.w.subarray(0, length)], [...columns.b.subarray(0, length)]];
  return targetOf(objectiveOf(TWO_POINTS), { w, b });
}

interface Asked {
  readonly search?: Partial<NearestSearch>;
  readonly knowsRate?: boolean;
  readonly subject?: Subject;
}

/** Looks for the run `of` from other settings on. @returns what was found, and what it cost */
function refined(
  of: RunSpec,
  from: RunSpec,
  { search = {}, knowsRate = false, subject = subjectOf(from.optimizer) }: Asked = {},
): { readonly found: Refined | null; readonly cost: number } {
  const target = targetFrom(of);
  const looking = refine(subject, from, { ...SEARCH_ALL, ...search }, { target, steps: STEPS, knowsRate });
  let cost = 0;
  for (let step = looking.next(); ; step = looking.next()) {
    if (step.done === true) return { found: step.value, cost };
    cost += step.value;
  }
}

const run = (id: string, hyper: RunSpec['hyper'], change: Partial<RunSpec> = {}) =>
  runOf(id, { steps: STEPS, hyper, ...change });
const made = run('momentum', { eta: 0.37, beta: 0.83 });

describe('a run between the values of the grid', () => {
  it('is found by its η and β, in as few digits as fit', () => {
    const { found } = refined(made, run('momentum', { eta: 0.5, beta: 0.9 }));
    expect(found?.settings.hyper).toMatchObject({ eta: 0.37, beta: 0.83 });
    expect(found?.squares).toBe(0);
    expect(found && agrees(found, targetFrom(made))).toBe(true);
  });

  it('is found from a β of 0 as well, which lies 1 away from 1', () => {
    const near = run('momentum', { eta: 0.37, beta: 0.04 });
    const { found } = refined(near, run('momentum', { eta: 0.4, beta: 0 }));
    expect(found?.settings.hyper).toMatchObject({ eta: 0.37, beta: 0.04 });
  });

  it('is found from an η of 1, whose logarithm is 0', () => {
    const { found } = refined(run('gd', { eta: 0.87 }), run('gd', { eta: 1 }));
    expect(found?.settings.hyper.eta).toBe(0.87);
  });

  it('has the schedule, the decay and the clip in it', () => {
    const around = (k: number, lambda: number, c: number): Partial<RunSpec> => ({
      schedule: { kind: 'inverse-time', k },
      decay: { kind: 'l2', lambda },
      clip: { kind: 'norm', c },
    });
    const { found } = refined(
      run('gd', { eta: 0.9 }, around(0.02, 0.03, 0.12)),
      run('gd', { eta: 0.8 }, around(0.03, 0.02, 0.1)),
    );
    expect(found?.squares).toBeLessThan(1e-20);
    expect(found?.settings.hyper.eta).toBeCloseTo(0.9, 6);
    expect(found?.settings.schedule.k).toBeCloseTo(0.02, 6);
    expect(found?.settings.decay).toEqual({ kind: 'l2', lambda: expect.closeTo(0.03, 6) });
    expect(found?.settings.clip).toEqual({ kind: 'norm', c: expect.closeTo(0.12, 6) });
  });

  it('keeps what is given, and the η of the table', () => {
    const start = run('momentum', { eta: 0.37, beta: 0.9 });
    const given = refined(made, start, { search: { given: { beta: [0.9] } } }).found;
    expect(given?.settings.hyper.beta ?? 0.9).toBe(0.9);
    const known = refined(made, start, { knowsRate: true }).found;
    expect(known?.settings.hyper).toMatchObject({ eta: 0.37, beta: 0.83 });
    const wrong = refined(made, run('momentum', { eta: 0.371, beta: 0.9 }), { knowsRate: true }).found;
    expect(wrong?.settings.hyper.eta ?? 0.371).toBe(0.371);
  });

  it('keeps a schedule that is given', () => {
    const schedule = { kind: 'inverse-time', k: 0.02 };
    const start = run('gd', { eta: 0.3 }, { schedule });
    const search = { around: { ...SEARCH_ALL.around, schedule: [schedule] } };
    const { found } = refined(run('gd', { eta: 0.37 }, { schedule }), start, { search });
    expect(found?.settings).toMatchObject({ hyper: { eta: 0.37 }, schedule });
    const other = refined(run('gd', { eta: 0.37 }, { schedule: { ...schedule, k: 0.0201 } }), start, {
      search,
    });
    expect(other.found?.settings.schedule ?? schedule).toEqual(schedule);
  });

  it('keeps numbers that go in steps of 1', () => {
    const cosine = (period: number) => ({ schedule: { kind: 'cosine', etaMin: 0.01, period } });
    const { found } = refined(run('gd', { eta: 0.01 }, cosine(1000)), run('gd', { eta: 0.02 }, cosine(1001)));
    expect(found?.settings.schedule.period).toBe(1001);
  });

  it('is none for a rule that does not come near, and where there is nothing to move', () => {
    expect(refined(made, run('gd', { eta: 0.5 })).found).toBeNull();
    expect(refined(made, made, { search: { given: { eta: [0.37], beta: [0.83] } } }).found).toBeNull();
  });
});

describe('ε', () => {
  const adam = (eta: number, epsilon: number) => run('adam', { eta, beta1: 0.9, beta2: 0.99, epsilon });

  it.each([
    ['the usual one', 1e-8, 1e-4],
    ['one of the grid', 1e-7, 1e-8],
  ])('is tried as %s, however small it is: %d from %d on', (_, epsilon, start) => {
    const { found } = refined(adam(0.037, epsilon), adam(0.05, start));
    expect(found?.settings.hyper).toMatchObject({ eta: 0.037, epsilon });
  });

  it('stays where it is given', () => {
    const { found } = refined(adam(0.037, 1e-4), adam(0.05, 1e-8), {
      search: { given: { epsilon: [1e-8] } },
    });
    expect(found?.settings.hyper.epsilon ?? 1e-8).toBe(1e-8);
  });

  it('stays where a variant says it', () => {
    const variant = VARIANTS.find(({ of, definition }) => of === 'adam' && definition === null);
    if (variant === undefined) throw new Error('There is no such variant');
    const subject = { ...subjectOf('adam'), variant: { ...variant, hyper: { epsilon: 1e-8 } } };
    const { found } = refined(adam(0.037, 1e-4), adam(0.05, 1e-8), { subject });
    expect(found?.settings.hyper.epsilon ?? 1e-8).toBe(1e-8);
  });

  it('is not tried further once a run agrees with the path', () => {
    const [of, from] = [adam(0.037, 1e-8), adam(0.05, 1e-8)];
    const alone = refined(of, from, { search: { given: { epsilon: [1e-8] } } });
    expect(alone.found?.squares).toBe(0);
    expect(refined(of, from)).toEqual(alone);
  });

  it('is given up after the first two values that lead nowhere near', () => {
    const given = { search: { given: { epsilon: [1] } } };
    const alone = (epsilon: number) => refined(made, adam(0.05, epsilon), given).cost;
    const { found, cost } = refined(made, adam(0.05, 1e-4));
    expect(found).toBeNull();
    expect(cost).toBe(alone(1e-4) + alone(1e-8));
  });
});

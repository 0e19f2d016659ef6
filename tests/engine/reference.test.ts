import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findOptimizer, OPTIMIZERS } from '../../src/catalog/optimizers';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules';
import { parseDocument } from '../../src/scene/parse';
import type { DecaySpec } from '../../src/scene/types';
import { follow } from './trajectory';

interface Row {
  readonly t: number;
  readonly w: number;
  readonly b: number;
  readonly loss: number;
  readonly eta: number | null;
}

interface Case {
  readonly name: string;
  readonly source: string;
  readonly scene: {
    readonly runs: readonly {
      readonly optimizer: string;
      readonly schedule?: { readonly kind: string };
      readonly momentumSchedule?: { readonly kind: string };
      readonly decay?: { readonly kind: string };
    }[];
  };
  readonly expect: readonly Row[];
}

/** From PyTorch and from rules written in NumPy: see tests/reference/generate/README.md. */
const { cases } = JSON.parse(
  readFileSync(new URL('../reference/trajectories.json', import.meta.url), 'utf8'),
) as { cases: readonly Case[] };

/** Rounding alone decides, once all losses are 1e-31, for a rule that chooses among its own η by their losses. */
function choosesByLoss(optimizer: string): boolean {
  return findOptimizer(optimizer)?.candidates !== undefined;
}

const TOLERANCE = 1e-9;

interface Made extends Omit<Case, 'expect'> {
  readonly rows: readonly number[];
  /** The reason why the rows end before the run does. */
  readonly cut?: string;
}

const made = JSON.parse(
  readFileSync(new URL('../reference/generate/cases.json', import.meta.url), 'utf8'),
) as readonly Made[];

describe('reference trajectories', () => {
  it.each(cases.map((reference) => [reference.name, reference] as const))('%s', (_, reference) => {
    const parsed = parseDocument(reference.scene);
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    const { scene } = parsed.document;
    const { columns } = follow(scene.objective, scene.runs[0]);
    expect(reference.expect.length).toBeGreaterThan(0);
    for (const { t, w, b, loss, eta } of reference.expect) {
      expect(Math.abs(columns.w[t] - w), `w at step ${t}`).toBeLessThanOrEqual(TOLERANCE);
      expect(Math.abs(columns.b[t] - b), `b at step ${t}`).toBeLessThanOrEqual(TOLERANCE);
      expect(Math.abs(columns.loss[t] - loss), `loss at step ${t}`).toBeLessThanOrEqual(TOLERANCE);
      if (eta === null) expect(columns.eta[t], `η at step ${t}`).toBeNaN();
      else if (!choosesByLoss(scene.runs[0].optimizer))
        expect(Math.abs(columns.eta[t] - eta), `η at step ${t}`).toBeLessThanOrEqual(TOLERANCE);
    }
  });

  it('go to the end of their run, unless rounding in its start would decide where that is', () => {
    for (const { name, scene: document, rows, cut } of made) {
      const parsed = parseDocument(document);
      if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
      const { objective, runs } = parsed.document.scene;
      const [run] = runs;
      const isCut = (rows.at(-1) ?? 0) < run.steps;
      expect(cut !== undefined, name).toBe(isCut);
      if (!isCut) continue;
      const { w, b } = run.start;
      const ends = [0, 2, -2].map((ulps) => {
        const moved = { w: w * (1 + ulps * Number.EPSILON), b: b * (1 - ulps * Number.EPSILON) };
        return follow(objective, { ...run, start: moved }).columns;
      });
      const apart = (one: Float64Array, other: Float64Array) =>
        Math.max(...Array.from(one, (value, t) => Math.abs(value - other[t])));
      const furthest = Math.max(
        ...ends.map((end) => Math.max(apart(ends[0].w, end.w), apart(ends[0].b, end.b))),
      );
      expect(furthest, name).toBeGreaterThan(TOLERANCE);
    }
  });

  it('are those that the generator makes', () => {
    expect(
      cases.map(({ name, source, scene, expect: rows }) => ({
        name,
        source,
        scene,
        rows: rows.map(({ t }) => t),
      })),
    ).toEqual(made.map(({ name, source, scene, rows }) => ({ name, source, scene, rows })));
  });

  it('cover every optimizer, every schedule of η and of β, and every kind of decay', () => {
    const runs = cases.flatMap(({ scene }) => scene.runs);
    expect(new Set(runs.map((run) => run.optimizer))).toEqual(new Set(OPTIMIZERS.map(({ id }) => id)));
    expect(new Set(runs.map((run) => run.schedule?.kind ?? 'constant'))).toEqual(
      new Set(SCHEDULES.map(({ id }) => id)),
    );
    expect(new Set(runs.map((run) => run.momentumSchedule?.kind ?? 'constant'))).toEqual(
      new Set(MOMENTUM_SCHEDULES.map(({ id }) => id)),
    );
    expect(new Set(runs.map((run) => run.decay?.kind ?? 'none'))).toEqual(
      new Set<DecaySpec['kind']>(['none', 'l2', 'decoupled']),
    );
  });
});

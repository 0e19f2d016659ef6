/**
 * The largest eigenvalue of the Hessian along each run, against 2/η: along that direction a plain step of −ηg
 * overshoots the floor by more than it was away from it once the curvature is above 2/η.
 */
import { COLUMN } from '../../../catalog/columns';
import { findOptimizer } from '../../../catalog/optimizers';
import { runNames } from '../../../scene/runName';
import type { ObjectiveSpec, RunSpec } from '../../../scene/types';
import type { RunResult } from '../../../state/results';
import { formatCount } from '../../../text/number';
import { askOnceOver } from '../endedRuns';
import { always, type SharedQuantity } from '../quantity';
import type { Series, SeriesSource } from '../series';

/** Rows of a run at which it is computed; what lies between two of them is left out. */
const MOST_ROWS = 2_000;

/** The meaning of the dotted line, 2/η, for the runs on show. */
const REMARKS = {
  passes: (run: string, step: string) =>
    `${run} is above 2/η (dotted) at step ${step}: on ground this sharp its steps overshoot and grow.`,
  staysBelow: 'No plain descent is above 2/η (dotted). There its steps would overshoot and grow.',
  limitOfPlain: '2/η (dotted) is the limit of plain gradient descent; other rules have limits of their own.',
} as const;

const source: SeriesSource = {
  bounded: true,
  start(data, ids, changed) {
    const { results, studies, scene } = data;
    const curves = askOnceOver(data, ids, changed, ({ columns, length }, answer) => {
      const path = (column: number) => columns[column].slice(0, length);
      const question = { w: path(COLUMN.w), b: path(COLUMN.b), count: MOST_ROWS };
      return studies.ask('sharpness', question, (found) =>
        answer(found === null ? undefined : spread(found.rows, found.sharpness, length)),
      );
    });

    const limit = (id: string) =>
      limitOf(results.get('runs').get(id), runOf(scene.getState().scene.runs, id));
    return {
      of: curves.of,
      limit,
      remark: () => {
        const { runs, objective } = scene.getState().scene;
        const names = runNames(runs);
        const plain = runs.flatMap((run, index) =>
          ids.includes(run.id) && isPlain(run, objective) ? [{ id: run.id, name: names[index] }] : [],
        );
        if (plain.length === 0) return REMARKS.limitOfPlain;
        const passes = plain.flatMap(({ id, name }) => {
          const step = firstAbove(curves.of(id), limit(id));
          return step === null ? [] : [REMARKS.passes(name, formatCount(step))];
        });
        // The line is drawn for all that have an η: whose limit it is must be said where others are among them.
        const whose = plain.length < ids.length ? [REMARKS.limitOfPlain] : [];
        return [...(passes.length > 0 ? passes : [REMARKS.staysBelow]), ...whose].join(' ');
      },
      stop: curves.stop,
    };
  },
};

export const sharpness: SharedQuantity = {
  id: 'sharpness',
  label: 'λ₁, sharpness, against 2/η',
  symbol: 'λ₁',
  unit: 'slope per unit of θ',
  axis: 'as-loss',
  has: always,
  source,
};

/** Row by row, NaN where it was not computed. */
function spread(rows: Float64Array, values: Float64Array, length: number): Series {
  const a = new Float64Array(length).fill(Number.NaN);
  rows.forEach((row, i) => {
    a[row] = values[i];
  });
  return { a, b: null, length };
}

/** 2/η_t; none for a rule that has no η, or chooses its own. */
function limitOf(result: RunResult | undefined, run: RunSpec | undefined): Series | undefined {
  if (result === undefined || run === undefined) return undefined;
  if (findOptimizer(run.optimizer)?.learningRate !== 'scheduled') return undefined;
  const eta = result.columns[COLUMN.eta];
  return { a: eta.subarray(0, result.length).map((rate) => 2 / rate), b: null, length: result.length };
}

/**
 * Whether its step is −η∇L and nothing else: of such a run 2/η is the limit of what the chart shows. A decay adds its λ
 * to every eigenvalue, and a batch has a Hessian of its own.
 */
function isPlain({ optimizer, decay, batch }: RunSpec, objective: ObjectiveSpec): boolean {
  const rule = findOptimizer(optimizer);
  if (rule?.learningRate !== 'scheduled' || Object.keys(rule.slots).length > 0) return false;
  if (decay.kind !== 'none' && decay.lambda > 0) return false;
  return objective.kind !== 'neuron' || batch.size === 'all';
}

/** The first row at which the series is above its limit; null where there is none. */
function firstAbove(series: Series | undefined, limit: Series | undefined): number | null {
  if (series === undefined || limit === undefined) return null;
  const row = series.a.findIndex((value, at) => value > limit.a[at]);
  return row < 0 ? null : row;
}

function runOf(runs: readonly RunSpec[], id: string): RunSpec | undefined {
  return runs.find((run) => run.id === id);
}
